import type { Weekday } from '#shared/domain/local-days.ts';
import { checkWeeklyHours, type OpeningRange } from '#shared/domain/opening-hours.ts';
import { minutesOf, readTime, writeTime } from './read-time.ts';

/** One opening as it is being typed. */
export interface RangeDraft {
  /** Tells rows apart while they move. */
  key: number;
  opens: string;
  closes: string;
}

/** A week that is being edited: Monday first, each day with any number of openings. */
export interface WeekDraft {
  days: readonly (readonly RangeDraft[])[];
  nextKey: number;
}

export const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

export type HoursAct =
  | { act: 'add'; weekday: Weekday }
  | { act: 'remove'; weekday: Weekday; key: number }
  | { act: 'type'; weekday: Weekday; key: number; end: 'opens' | 'closes'; text: string }
  /** The field was left: what can be read is written in full. */
  | { act: 'leave'; weekday: Weekday; key: number; end: 'opens' | 'closes' }
  | { act: 'copy'; from: Weekday; to: readonly Weekday[] };

export function weekDraftOf(hours: readonly { weekday: number; opens: string; closes: string }[]): WeekDraft {
  const sorted = hours.toSorted((a, b) => (a.opens < b.opens ? -1 : 1));
  let nextKey = 0;
  const days = weekdays.map((weekday) =>
    sorted
      .filter((range) => range.weekday === weekday)
      .map(({ opens, closes }) => ({ key: nextKey++, opens, closes })),
  );
  return { days, nextKey };
}

export function changeWeek(week: WeekDraft, act: HoursAct): WeekDraft {
  switch (act.act) {
    case 'add':
      return withDay(week, act.weekday, (ranges) => [...ranges, { key: week.nextKey, ...suggested(ranges) }]);
    case 'remove':
      return withDay(week, act.weekday, (ranges) => ranges.filter(({ key }) => key !== act.key));
    case 'type':
      return withRange(week, act.weekday, act.key, (range) => ({ ...range, [act.end]: act.text }));
    case 'leave':
      return withRange(week, act.weekday, act.key, (range) => ({
        ...range,
        [act.end]: readTime(range[act.end]) ?? range[act.end],
      }));
    case 'copy':
      return act.to.reduce(
        (changed, weekday) =>
          withDay(changed, weekday, () =>
            dayOf(week, act.from).map((range, at) => ({ ...range, key: changed.nextKey + at })),
          ),
        week,
      );
  }
}

/** What is wrong with one opening; `other` is the opening it runs into, as `HH:MM`. */
export type RangeProblem =
  | { kind: 'unreadable' | 'reversed' }
  | { kind: 'overlap'; other: { opens: string; closes: string } };

export interface ReadWeek {
  /** Every opening that can be read, Monday first, earliest first. Only complete without problems. */
  hours: OpeningRange[];
  /** By the key of the row. */
  problems: ReadonlyMap<number, RangeProblem>;
}

/** The week as it would be saved, and everything that keeps it from being saved. */
export function readWeek(week: WeekDraft): ReadWeek {
  const problems = new Map<number, RangeProblem>();
  const rows: { key: number; range: OpeningRange }[] = [];
  for (const weekday of weekdays) {
    for (const { key, ...typed } of dayOf(week, weekday)) {
      const [opens, closes] = [readTime(typed.opens), readTime(typed.closes)];
      if (opens === null || closes === null) problems.set(key, { kind: 'unreadable' });
      else rows.push({ key, range: { weekday, opens, closes } });
    }
  }
  for (const found of checkWeeklyHours(rows.map(({ range }) => range))) {
    const row = rows[found.index];
    if (!row) continue;
    const other = found.kind === 'overlap' ? rows[found.otherIndex]?.range : undefined;
    problems.set(row.key, other ? { kind: 'overlap', other } : { kind: 'reversed' });
  }
  const hours = rows
    .map(({ range }) => range)
    .toSorted((a, b) => a.weekday - b.weekday || (a.opens < b.opens ? -1 : 1));
  return { hours, problems };
}

const dayOf = (week: WeekDraft, weekday: Weekday): readonly RangeDraft[] => week.days[weekday - 1] ?? [];

function withDay(
  week: WeekDraft,
  weekday: Weekday,
  change: (ranges: readonly RangeDraft[]) => readonly RangeDraft[],
): WeekDraft {
  const changed = change(dayOf(week, weekday));
  const highest = Math.max(week.nextKey - 1, ...changed.map(({ key }) => key));
  return {
    days: week.days.map((ranges, at) => (at === weekday - 1 ? changed : ranges)),
    nextKey: highest + 1,
  };
}

function withRange(
  week: WeekDraft,
  weekday: Weekday,
  key: number,
  change: (range: RangeDraft) => RangeDraft,
): WeekDraft {
  return withDay(week, weekday, (ranges) =>
    ranges.map((range) => (range.key === key ? change(range) : range)),
  );
}

/** A morning first; after that an hour's break and three hours. Late in the day nothing is guessed. */
function suggested(ranges: readonly RangeDraft[]): { opens: string; closes: string } {
  if (ranges.length === 0) return { opens: '09:00', closes: '12:00' };
  const ends = ranges.map(({ closes }) => readTime(closes));
  const last = ends.reduce(
    (latest, end) => (end !== null && (latest === null || end > latest) ? end : latest),
    null,
  );
  const opens = last === null ? null : minutesOf(last) + 60;
  if (opens === null || opens + 180 >= 24 * 60) return { opens: '', closes: '' };
  return { opens: writeTime(opens), closes: writeTime(opens + 180) };
}
