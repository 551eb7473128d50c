import { lifeDomains } from '#shared/contract/intake-words.ts';
import type { DomainChange, Measurement, Score } from '#shared/contract/trajectories.contract.ts';
import { formatDayShort } from '#shared/domain/day-format.ts';
import { useText } from '../../../app/text.ts';
import { ChangeWord } from './ChangeWord.tsx';

/** What the drawings show, in words and numbers: every measurement a column. */
export function ScoreTable({
  measured,
  changes,
}: {
  measured: readonly (Measurement & { doneDay: string })[];
  changes: readonly DomainChange[];
}) {
  const { t, i18n } = useText();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a wide table is scrolled by keyboard too
    <section className="tr-table" tabIndex={0} aria-label={t(($) => $.trajectories.measure.table)}>
      <table>
        <caption className="visually-hidden">{t(($) => $.trajectories.measure.table)}</caption>
        <thead>
          <tr>
            <th scope="col">{t(($) => $.trajectories.measure.domains)}</th>
            {measured.map((one) => (
              <th key={one.id} scope="col">
                {t(($) => $.trajectories.stage[one.stage])}
                <br />
                <span className="tr-quiet num">{formatDayShort(one.doneDay, i18n.language)}</span>
              </th>
            ))}
            <th scope="col">{t(($) => $.trajectories.measure.changeHead)}</th>
          </tr>
        </thead>
        <tbody>
          {lifeDomains.map((domain) => (
            <tr key={domain}>
              <th scope="row">{t(($) => $.trajectories.domain[domain])}</th>
              {measured.map((one) => (
                <td key={one.id}>
                  <Value score={one.scores.find((score) => score.domain === domain)} />
                </td>
              ))}
              <td>
                <ChangeWord change={changes.find((one) => one.domain === domain)?.change ?? null} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Value({ score }: { score: Score | undefined }) {
  const { t } = useText();
  if (!score) return null;
  const { value, absent } = score;
  if (value !== null)
    return (
      <>
        <b className="num">{value}</b> {t(($) => $.trajectories.step[stepKey(value)])}
      </>
    );
  return <span className="tr-quiet">{absent === null ? '' : t(($) => $.trajectories.absent[absent])}</span>;
}

export const stepKey = (value: number): '1' | '2' | '3' | '4' | '5' =>
  (['1', '2', '3', '4', '5'] as const)[Math.min(5, Math.max(1, value)) - 1] ?? '1';
