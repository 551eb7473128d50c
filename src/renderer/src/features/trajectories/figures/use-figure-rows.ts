import type { TrajectoryFigures } from '#shared/contract/trajectories.contract.ts';
import { useText } from '../../../app/text.ts';

/** The figures as rows of a sheet: what is counted, of what, how many. */
export function useFigureRows(figures: TrajectoryFigures | undefined): {
  heads: string[];
  lines: (string | number)[][];
} {
  const { t } = useText();
  const heads = [
    t(($) => $.trajectories.figures.about),
    t(($) => $.trajectories.figures.what),
    t(($) => $.trajectories.figures.count),
  ];
  if (figures === undefined) return { heads, lines: [] };
  const told = (count: number | null) => count ?? t(($) => $.trajectories.figures.hidden);
  const parts = ['pairs', 'better', 'betterByTwo', 'same', 'worse', 'worseByTwo', 'unpaired'] as const;
  const moments = ['planned', 'inWindow', 'outside', 'missed', 'waiting'] as const;
  const trajectories = t(($) => $.staff.places.trajectories);
  return {
    heads,
    lines: [
      ...(['open', 'started', 'ended'] as const).map((key) => [
        trajectories,
        t(($) => $.trajectories.figures.head[key]),
        figures[key],
      ]),
      ...figures.domains.flatMap((one) =>
        parts.map((key) => [
          t(($) => $.trajectories.domain[one.domain]),
          t(($) => $.trajectories.figures.part[key]),
          told(one[key]),
        ]),
      ),
      ...figures.stages.flatMap((one) =>
        moments.map((key) => [
          t(($) => $.trajectories.stage[one.stage]),
          t(($) => $.trajectories.figures.part[key]),
          told(one[key]),
        ]),
      ),
      ...figures.endReasons.map(({ reason, count }) => [
        t(($) => $.trajectories.figures.whyEnded),
        t(($) => $.trajectories.end[reason]),
        told(count),
      ]),
      ...figures.missedReasons.map(({ reason, count }) => [
        t(($) => $.trajectories.figures.whyMissed),
        t(($) => $.trajectories.missed[reason]),
        told(count),
      ]),
    ],
  };
}
