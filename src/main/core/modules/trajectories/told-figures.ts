import type { TrajectoryFigures } from '#shared/contract/trajectories.contract.ts';
import type { figuresOf } from './figures.rules.ts';
import { toldPart, toldRow } from './small-numbers.rules.ts';

type Exact = ReturnType<typeof figuresOf>;

/** The same figures for whoever may not read the trajectories themselves: small numbers hidden. */
export function toldFigures(exact: Exact): Omit<TrajectoryFigures, 'scope'> {
  const reasons = toldRow(exact.endReasons.map(({ count }) => count));
  const missed = toldRow(exact.missedReasons.map(({ count }) => count));
  return {
    open: exact.open,
    started: exact.started,
    ended: exact.ended,
    endReasons: exact.endReasons.map(({ reason }, n) => ({ reason, count: reasons[n] ?? null })),
    missedReasons: exact.missedReasons.map(({ reason }, n) => ({ reason, count: missed[n] ?? null })),
    stages: exact.stages.map(({ stage, planned, ...parts }) => {
      const [inWindow = null, outside = null, gone = null, waiting = null] = toldRow([
        parts.inWindow,
        parts.outside,
        parts.missed,
        parts.waiting,
      ]);
      return { stage, planned, inWindow, outside, missed: gone, waiting };
    }),
    domains: exact.domains.map(toldDomain),
  };
}

function toldDomain(one: Exact['domains'][number]): TrajectoryFigures['domains'][number] {
  const [better = null, same = null, worse = null, unpaired = null] = toldRow([
    one.better,
    one.same,
    one.worse,
    one.unpaired,
  ]);
  return {
    domain: one.domain,
    // Known with the total when what is not known may be told.
    pairs: unpaired === null ? null : one.pairs,
    better,
    same,
    worse,
    betterByTwo: toldPart(one.betterByTwo, one.better, better),
    worseByTwo: toldPart(one.worseByTwo, one.worse, worse),
    unpaired,
  };
}
