import type { Trajectory } from '#shared/contract/trajectories.contract.ts';
import { useText } from '../../../app/text.ts';
import { useDayWords } from '../../../staff/house-day.ts';
import { Card } from '../../../ui/Card.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { doneOf } from '../chart/history.ts';
import { Lines } from '../chart/Lines.tsx';
import { Radar } from '../chart/Radar.tsx';
import { ScoreTable } from '../chart/ScoreTable.tsx';
import { useSummary } from '../chart/use-summary.ts';

/** How it goes: one line in words, the star, the lines, and a table that says the same. */
export function HowCard({ trajectory }: { trajectory: Trajectory }) {
  const { t } = useText();
  const day = useDayWords();
  const summary = useSummary();
  const measured = doneOf(trajectory.measurements);
  const compared = measured.filter(({ tool }) => tool === measured.at(-1)?.tool);
  const first = compared[0];
  const latest = compared.length > 1 ? compared.at(-1) : undefined;
  return (
    <Card title={t(($) => $.trajectories.measure.title)} icon="levels">
      {first === undefined ? (
        <EmptyState icon="levels" size="small" title={t(($) => $.trajectories.measure.none)}>
          {t(($) => $.trajectories.measure.noneWords)}
        </EmptyState>
      ) : (
        <>
          <p className="tr-summary">{summary(trajectory.changes, latest === undefined)}</p>
          <div className="tr-charts">
            <figure>
              <Radar first={first} latest={latest} />
              <figcaption className="tr-legend">
                <span data-line="first">
                  {t(($) => $.trajectories.measure.first, { day: day(first.doneDay) })}
                </span>
                {latest === undefined ? null : (
                  <span data-line="latest">
                    {t(($) => $.trajectories.measure.latest, { day: day(latest.doneDay) })}
                  </span>
                )}
              </figcaption>
            </figure>
            {latest === undefined ? null : <Lines measured={compared} changes={trajectory.changes} />}
          </div>
          {compared.length === measured.length ? null : (
            <p className="tr-quiet">{t(($) => $.trajectories.scales.otherTool)}</p>
          )}
          <ScoreTable measured={measured} changes={trajectory.changes} scales={trajectory.scales} />
        </>
      )}
    </Card>
  );
}
