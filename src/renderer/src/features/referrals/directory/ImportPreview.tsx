import type { DirectoryPreview } from '#shared/contract/directory.contract.ts';
import { useText } from '../../../app/text.ts';
import { Status } from '../../../ui/Status.tsx';
import { fieldWord, problemWord } from './import-words.ts';

/** What a file would do: how many, which, and what must be mended first. */
export function ImportPreview({ preview }: { preview: DirectoryPreview }) {
  const { t } = useText();
  const { newCount, changedCount, unchangedCount, errorCount, problems, services, gone } = preview;
  const moving = services.filter(({ outcome }) => outcome !== 'unchanged');
  return (
    <div className="catalog-stack" role="status">
      <p className="line-flags">
        <Status tone="done">{t(($) => $.referrals.exchange.new, { count: newCount })}</Status>
        <Status tone="info">{t(($) => $.referrals.exchange.changed, { count: changedCount })}</Status>
        <Status tone="neutral">{t(($) => $.referrals.exchange.unchanged, { count: unchangedCount })}</Status>
        {gone.length === 0 ? null : (
          <Status tone="attention">{t(($) => $.referrals.exchange.gone, { count: gone.length })}</Status>
        )}
        {errorCount === 0 ? null : (
          <Status tone="danger">{t(($) => $.referrals.exchange.errors, { count: errorCount })}</Status>
        )}
      </p>
      {problems.length === 0 ? null : (
        <ul
          className="service-problems"
          aria-label={t(($) => $.referrals.exchange.errors, { count: errorCount })}
        >
          {problems.map(({ where, code, value }) => (
            <li key={`${where} ${code} ${value}`}>
              <strong>{where}</strong> {problemWord(t, code, value)}
            </li>
          ))}
        </ul>
      )}
      {moving.length === 0 ? null : (
        <ul className="service-problems">
          {moving.map(({ title, town, outcome, changes }) => (
            <li key={`${title} ${town}`}>
              <bdi>{title}</bdi> {town === '' ? '' : `(${town})`}{' '}
              {outcome === 'new'
                ? t(($) => $.referrals.exchange.isNew)
                : t(($) => $.referrals.exchange.changes, {
                    fields: [...new Set(changes.map((field) => fieldWord(t, field)))].join(', '),
                  })}
            </li>
          ))}
        </ul>
      )}
      {gone.length === 0 ? null : (
        <p>
          {t(($) => $.referrals.exchange.goneNames, { names: gone.map(({ title }) => title).join(', ') })}
        </p>
      )}
    </div>
  );
}
