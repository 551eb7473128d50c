import type { CalendarDay, CalendarRow } from '#shared/contract/calendar.contract.ts';
import { type HolidayName, holidayOn } from '#shared/domain/holidays.ts';
import { addDays, daysBetween, type LocalDay } from '#shared/domain/local-days.ts';
import { type Calendar, calendarOf, type DayState, dayStateOf } from '#shared/domain/opening-hours.ts';
import { refuse } from '../../rpc/refusal.ts';
import type { Executor } from '../../store/database.ts';
import { calendarsOf } from './calendars.ts';
import { initiativeRows } from './initiatives.store.ts';

/** The longest stretch that is shown at once, in days: a quarter of a year. */
const longestStretch = 100;

export interface CalendarDays {
  rows: CalendarRow[];
  holidays: { day: LocalDay; name: HolidayName }[];
}

/** What holds for each active initiative on each day of a stretch, and which days are holidays, kept or not. */
export async function calendarDays(
  ex: Executor,
  { fromDay, toDay }: { fromDay: LocalDay; toDay: LocalDay },
): Promise<CalendarDays> {
  if (fromDay > toDay) refuse('calendar.periodReversed', { fromDay, toDay });
  if (daysBetween(fromDay, toDay) >= longestStretch)
    refuse('calendar.stretchTooLong', { days: longestStretch });
  const days = Array.from({ length: daysBetween(fromDay, toDay) + 1 }, (_, n) => addDays(fromDay, n));
  const initiatives = await initiativeRows(ex, { activeOnly: true });
  const ids = initiatives.map((row) => row.id);
  const calendars = await calendarsOf(ex, ids, fromDay);
  return {
    rows: initiatives.map((row) => ({
      initiativeId: row.id,
      name: row.name,
      pictogram: row.pictogram,
      days: days.map((day) => calendarDay(day, calendars.get(row.id) ?? calendarOf([]))),
    })),
    holidays: days.flatMap((day) => {
      const name = holidayOn(day);
      return name === null ? [] : [{ day, name }];
    }),
  };
}

function calendarDay(day: LocalDay, calendar: Calendar): CalendarDay {
  const state = dayStateOf(day, calendar);
  const said = saidOf(state);
  return {
    day,
    ranges: state.ranges.map(({ opens, closes }) => ({ opens, closes })),
    why: state.why,
    ofHouse: said?.initiativeId === null,
    reason: said?.reason ?? '',
  };
}

/** What was said of the day, when something was. */
function saidOf(state: DayState) {
  if (state.why === 'exception') return state.exception;
  if (state.why === 'closing') return state.closing;
  return state.why === 'rule' ? state.rule : null;
}
