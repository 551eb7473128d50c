import { useText } from '../../../app/text.ts';
import { Icon, type IconName } from '../../../ui/Icon.tsx';
import { AfterWords } from '../back/AfterPanel.tsx';
import { DueLabel } from '../DueLabel.tsx';
import { useReturnWords } from './return-words.ts';
import type { ReturnLine } from './returns-state.ts';

/** What the last scan did, in letters that are read from the other side of the table. */
export function LastReturn({ line: { key, outcome } }: { line: ReturnLine }) {
  const { t } = useText();
  const words = useReturnWords();
  const tone = outcome.kind === 'back' ? (outcome.isUndone ? 'quiet' : 'good') : outcome.kind;
  const icons: Record<typeof tone, IconName> = {
    good: 'check',
    quiet: 'undo',
    count: 'list',
    told: 'warning',
  };
  return (
    // Keyed by the scan: it is drawn anew, and calls attention once.
    <section className="return-last" key={key} data-tone={tone} aria-label={t(($) => $.bulk.last)}>
      <Icon name={icons[tone]} size="3rem" />
      <div className="return-last-words">
        {outcome.kind === 'told' ? <p className="return-last-large">{outcome.sentence}</p> : null}
        {outcome.kind === 'count' ? (
          <>
            <p className="return-last-large">{words.count(outcome.whereabouts)}</p>
            <p>{t(($) => $.bulk.pileHow)}</p>
          </>
        ) : null}
        {outcome.kind === 'back' ? (
          <>
            <p className="return-last-large">
              {outcome.isUndone
                ? t(($) => $.bulk.undone)
                : t(($) => $.bulk.line.back, { thing: outcome.after.loan.kindName })}
            </p>
            <p className="return-last-detail">
              <span className="num">{outcome.after.loan.barcode}</span> ·{' '}
              <bdi>{outcome.after.loan.personName || outcome.after.loan.personNumber}</bdi>
              <DueLabel loan={outcome.after.loan} />
            </p>
            {outcome.isUndone ? null : <AfterWords after={outcome.after} />}
          </>
        ) : null}
      </div>
    </section>
  );
}
