import type { LocalDay } from '#shared/domain/local-days.ts';
import type { Executor } from '../../store/database.ts';
import { alike, missingIn, type OwnCalendar } from './calendar-copy.rules.ts';
import { closedPeriodsFrom, deleteClosedPeriod, insertClosedPeriod } from './closed-periods.store.ts';
import { closingRules, deleteRule, putRule } from './closing-rules.store.ts';
import { deleteException, exceptionsFrom, insertException } from './exceptions.store.ts';
import { replaceHours, weeklyHoursOf } from './hours.store.ts';

/** What initiatives have of their own, from a day on, without the ids it is kept under. */
export async function ownCalendarsOf(
  ex: Executor,
  initiativeIds: readonly string[],
  fromDay: LocalDay,
): Promise<Map<string, OwnCalendar>> {
  const rows = await rowsFrom(ex, initiativeIds, fromDay);
  return new Map(initiativeIds.map((id) => [id, plain(rows.get(id))]));
}

/**
 * Makes an initiative's own calendar, from a day on, say what is wanted. What says so already keeps its row, so that
 * whoever points at a closing finds it again.
 */
export async function putOwnCalendar(
  tx: Executor,
  newId: () => string,
  initiativeId: string,
  { fromDay, wanted }: { fromDay: LocalDay; wanted: OwnCalendar },
): Promise<void> {
  const rows = (await rowsFrom(tx, [initiativeId], fromDay)).get(initiativeId) ?? nothing;
  const now = plain(rows);
  if (!alike(now.hours, wanted.hours))
    await replaceHours(
      tx,
      initiativeId,
      wanted.hours.map((range) => ({ id: newId(), ...range })),
    );
  const gone = <T extends { id: string }, P>(present: readonly T[], as: (row: T) => P, want: readonly P[]) =>
    present.filter((row) => missingIn(want, [as(row)]).length > 0).map((row) => row.id);
  for (const id of gone(rows.exceptions, plainException, wanted.exceptions)) await deleteException(tx, id);
  for (const id of gone(rows.closings, plainClosing, wanted.closings)) await deleteClosedPeriod(tx, id);
  for (const id of gone(rows.rules, plainRule, wanted.rules)) await deleteRule(tx, id);
  for (const one of missingIn(now.exceptions, wanted.exceptions))
    await insertException(tx, { id: newId(), initiativeId, ...one, ranges: [...one.ranges] });
  for (const one of missingIn(now.closings, wanted.closings))
    await insertClosedPeriod(tx, { id: newId(), initiativeId, ...one });
  for (const one of missingIn(now.rules, wanted.rules))
    await putRule(tx, { id: newId(), initiativeId, ...one } as Parameters<typeof putRule>[1]);
}

type Rows = Awaited<ReturnType<typeof rowsFrom>> extends Map<string, infer R> ? R : never;
const nothing: Rows = { hours: [], exceptions: [], closings: [], rules: [] };

async function rowsFrom(ex: Executor, initiativeIds: readonly string[], fromDay: LocalDay) {
  const hours = await weeklyHoursOf(ex, initiativeIds);
  const exceptions = await exceptionsFrom(ex, fromDay);
  const closings = await closedPeriodsFrom(ex, fromDay);
  const rules = await closingRules(ex);
  return new Map(
    initiativeIds.map((id) => {
      const isOwn = (one: { initiativeId: string | null }) => one.initiativeId === id;
      return [
        id,
        {
          hours: hours.get(id) ?? [],
          exceptions: exceptions.filter(isOwn),
          closings: closings.filter(isOwn),
          rules: rules.filter(isOwn),
        },
      ];
    }),
  );
}

const plain = (rows: Rows = nothing): OwnCalendar => ({
  hours: rows.hours.map(({ weekday, opens, closes }) => ({ weekday, opens, closes })),
  exceptions: rows.exceptions.map(plainException),
  closings: rows.closings.map(plainClosing),
  rules: rows.rules.map(plainRule),
});

const plainException = ({ day, ranges, reason }: Rows['exceptions'][number]) => ({
  day,
  ranges: ranges.map(({ opens, closes }) => ({ opens, closes })),
  reason,
});
const plainClosing = ({ fromDay, toDay, reason }: Rows['closings'][number]) => ({ fromDay, toDay, reason });
const plainRule = ({ pattern, fromDay, untilDay, reason, active }: Rows['rules'][number]) => ({
  pattern,
  fromDay,
  untilDay,
  reason,
  active,
});
