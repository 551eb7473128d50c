import type { WaitFigures } from '#shared/contract/tickets.contract.ts';
import { useText } from '../../../app/text.ts';

/** The day in four figures. A wait nobody had yet is a dash, not a zero. */
export function LineFigures({ figures }: { figures: WaitFigures }) {
  const { t } = useText();
  const minutes = (count: number | null) =>
    count === null ? '–' : t(($) => $.intake.line.minutes, { count });
  const shown: [string, string][] = [
    [t(($) => $.intake.line.figure.waiting), String(figures.waiting)],
    [t(($) => $.intake.line.figure.helped), String(figures.helped)],
    [t(($) => $.intake.line.figure.median), minutes(figures.medianMinutes)],
    [t(($) => $.intake.line.figure.longest), minutes(figures.longestMinutes)],
  ];
  return (
    <dl className="line-figures">
      {shown.map(([word, value]) => (
        <div key={word}>
          <dt>{word}</dt>
          <dd className="num">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
