import { type LifeDomain, lifeDomains } from '#shared/contract/intake-words.ts';
import {
  type EndReason,
  endReasons,
  type MeasurementState,
  type MissedReason,
  missedReasons,
  type Stage,
  stages,
} from '#shared/contract/trajectory-words.ts';
import type { LocalDay } from '#shared/domain/local-days.ts';
import { inWindow } from './moments.rules.ts';
import { type Measured, pairsOf } from './scores.rules.ts';

/** A trajectory that was not entered in error, as the counting sees it. */
export interface CountedTrajectory {
  startedDay: LocalDay;
  endedDay: LocalDay | null;
  endReason: EndReason | null;
  moments: readonly {
    stage: Stage;
    plannedDay: LocalDay;
    windowDays: number;
    state: MeasurementState;
    doneDay: LocalDay | null;
    missedReason: MissedReason | null;
  }[];
  measured: readonly Measured[];
}

interface Period {
  fromDay: LocalDay;
  toDay: LocalDay;
}

/** F14 of a period, both days included: trajectories open in it, moments planned in it, and change up to its last day. */
export function figuresOf(all: readonly CountedTrajectory[], period: Period) {
  const within = (day: LocalDay | null): boolean =>
    day !== null && day >= period.fromDay && day <= period.toDay;
  const open = all.filter(
    ({ startedDay, endedDay }) =>
      startedDay <= period.toDay && (endedDay === null || endedDay >= period.fromDay),
  );
  const ended = all.filter(({ endedDay }) => within(endedDay));
  const moments = all.flatMap((one) => one.moments).filter(({ plannedDay }) => within(plannedDay));
  return {
    open: open.length,
    started: all.filter(({ startedDay }) => within(startedDay)).length,
    ended: ended.length,
    endReasons: endReasons.map((reason) => ({
      reason,
      count: ended.filter(({ endReason }) => endReason === reason).length,
    })),
    stages: stages.map((stage) => stageFigure(moments, stage)),
    missedReasons: missedReasons.map((reason) => ({
      reason,
      count: moments.filter(({ missedReason }) => missedReason === reason).length,
    })),
    domains: lifeDomains.map((domain) => domainFigure(open, domain, period.toDay)),
  };
}

function stageFigure(moments: readonly CountedTrajectory['moments'][number][], stage: Stage) {
  const planned = moments.filter((one) => one.stage === stage);
  const done = planned.flatMap((one) => (one.doneDay === null ? [] : [inWindow(one, one.doneDay)]));
  const timely = done.filter(Boolean).length;
  return {
    stage,
    planned: planned.length,
    inWindow: timely,
    outside: done.length - timely,
    missed: planned.filter(({ state }) => state === 'missed').length,
    waiting: planned.filter(({ state }) => state === 'planned').length,
  };
}

function domainFigure(open: readonly CountedTrajectory[], domain: LifeDomain, toDay: LocalDay) {
  const steps = open.map(({ measured }) => {
    const pair = pairsOf(measured.filter(({ doneDay }) => doneDay <= toDay)).find(
      (one) => one.domain === domain,
    );
    return pair?.first == null || pair.latest === null ? null : pair.latest - pair.first;
  });
  const known = steps.filter((step) => step !== null);
  const count = (test: (step: number) => boolean): number => known.filter(test).length;
  return {
    domain,
    pairs: known.length,
    better: count((step) => step > 0),
    same: count((step) => step === 0),
    worse: count((step) => step < 0),
    betterByTwo: count((step) => step >= 2),
    worseByTwo: count((step) => step <= -2),
    unpaired: steps.length - known.length,
  };
}
