import { formatDayOf, formatTimeOf } from '#shared/domain/day-format.ts';
import { wallClock } from '#shared/domain/wall-clock.ts';
import { useText } from '../app/text.ts';
import { useHouseDay } from './house-day.ts';
import { useStaffSession } from './session.ts';

/** A moment as people say it: today its time, another day the day with it. */
export function useMoment(): (at: string) => string {
  const { i18n } = useText();
  const { timeZone } = useStaffSession().house;
  const today = useHouseDay();
  return (at) => {
    const time = formatTimeOf(at, timeZone, i18n.language);
    if (wallClock(at, timeZone).day === today) return time;
    return `${formatDayOf(at, timeZone, i18n.language)}, ${time}`;
  };
}
