import { formatDayLong, formatTime, formatWeekday } from '#shared/domain/day-format.ts';
import { addDays, type LocalDay } from '#shared/domain/local-days.ts';
import {
  type Calendar,
  nextOpenDay,
  openingsOn,
  type TimeRange,
  type WeeklyHours,
} from '#shared/domain/opening-hours.ts';

/** When somebody can bring a thing back to an initiative, as it stands on a slip. */
export interface SlipHours {
  initiative: string;
  /** `maandag 13:00–17:00, woensdag 13:00–17:00`; empty when it keeps no weekly hours. */
  week: string;
  /** The first day after today that somebody is there, with its hours: closings and exceptions are in it. Null: none is known. */
  next: string | null;
}

/** In Dutch, as every first line of a slip; days of the week are the same words for who reads another language beside it. */
export function slipHours(
  { name, calendar }: { name: string; calendar: Calendar },
  today: LocalDay,
): SlipHours {
  const day = nextOpenDay(addDays(today, 1), calendar);
  const next = day === null ? null : `${formatDayLong(day, 'nl')}, ${rangesText(openingsOn(day, calendar))}`;
  return { initiative: name, week: weekText(calendar.hours), next };
}

function weekText(hours: WeeklyHours): string {
  const weekdays = [...new Set(hours.map(({ weekday }) => weekday))].toSorted((a, b) => a - b);
  return weekdays
    .map((weekday) => {
      const ranges = hours
        .filter((range) => range.weekday === weekday)
        .toSorted((a, b) => a.opens.localeCompare(b.opens));
      return `${formatWeekday(weekday, 'nl')} ${rangesText(ranges)}`;
    })
    .join(', ');
}

const rangesText = (ranges: readonly TimeRange[]): string =>
  ranges.map(({ opens, closes }) => `${formatTime(opens, 'nl')}–${formatTime(closes, 'nl')}`).join(' + ');
