import type { Availability } from '#shared/contract/loans.contract.ts';
import { dayNumber } from '#shared/domain/calendar.ts';
import { formatDay, formatDayLong } from '#shared/domain/day-format.ts';
import type { KioskThingProps } from '../../ui/kiosk/KioskThing.tsx';
import type { WordsIn } from './opening-words.ts';

export type ThingStatus = KioskThingProps['status'];

/** Beyond this a day without its year would be taken for an earlier one. */
const farAway = 180;

/** What stands beside a thing: what is known, that only the desk can say it now, or that it is still being asked. */
export function statusOf(
  availability: Pick<Availability, 'inHouse' | 'backOn'> | undefined,
  isUnknown: boolean,
  words: WordsIn,
): ThingStatus {
  if (availability) return availabilityStatus(availability, words);
  if (isUnknown) return { tone: 'neutral', icon: 'house', word: words.t(($) => $.kiosk.mine.meet.desk) };
  return { tone: 'neutral', icon: 'wait', word: '…' };
}

/** "In huis", "Terug op woensdag 2 december"; once that day has passed nobody knows, and "Nu uitgeleend" says no more. */
export function availabilityStatus(
  { inHouse, backOn }: Pick<Availability, 'inHouse' | 'backOn'>,
  { t, language, today }: WordsIn,
): ThingStatus {
  if (inHouse > 0) return { tone: 'done', word: t(($) => $.kiosk.status.inHouse) };
  if (backOn === null || backOn < today)
    return { tone: 'info', icon: 'clock', word: t(($) => $.kiosk.status.out) };
  const isFar = dayNumber(backOn) - dayNumber(today) > farAway;
  const day = isFar ? formatDay(backOn, language) : formatDayLong(backOn, language);
  return { tone: 'info', icon: 'clock', word: t(($) => $.kiosk.status.back, { day }) };
}
