import { formatDayShort, formatTimeOf } from '#shared/domain/day-format.ts';
import { houseTimeZone } from '#shared/domain/house.ts';
import type { Instant } from '#shared/domain/local-days.ts';
import { wallClock } from '#shared/domain/wall-clock.ts';
import { useText } from '../../app/text.ts';

/** Writes moments where nobody is signed in, and nothing of the house is known: by the clock every house has. */
export function useOwnMoment(): (instant: Instant) => string {
  const { language } = useText().i18n;
  return (instant) =>
    `${formatDayShort(wallClock(instant, houseTimeZone).day, language)} ${formatTimeOf(instant, houseTimeZone, language)}`;
}
