import { dayNumber } from '#shared/domain/calendar.ts';
import { formatDayOf } from '#shared/domain/day-format.ts';
import type { Instant, LocalDay } from '#shared/domain/local-days.ts';
import { wallClock } from '#shared/domain/wall-clock.ts';
import { useText } from '../../app/text.ts';
import { useHouseDay } from '../../staff/house-day.ts';
import { useStaffSession } from '../../staff/session.ts';

/** The day of a moment in the house: `4 maart 2026`. */
export function useDayOf(): (at: Instant) => string {
  const { i18n } = useText();
  const { timeZone } = useStaffSession().house;
  return (at) => formatDayOf(at, timeZone, i18n.language);
}

/** Whole days since a moment, on the house's calendar: 0 is today. */
export function useDaysSince(): (at: Instant) => number {
  const { timeZone } = useStaffSession().house;
  const today: LocalDay = useHouseDay();
  return (at) => Math.max(0, dayNumber(today) - dayNumber(wallClock(at, timeZone).day));
}

/** `3 dagen geleden`, `gisteren`, `vandaag`. */
export function useDaysAgo(): (at: Instant) => string {
  const { i18n } = useText();
  const since = useDaysSince();
  const words = new Intl.RelativeTimeFormat(i18n.language, { numeric: 'auto' });
  return (at) => words.format(-since(at), 'day');
}
