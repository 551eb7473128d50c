import type { HouseInitiative, Openness } from '#shared/contract/catalog.contract.ts';
import { formatTime } from '#shared/domain/day-format.ts';
import { useText } from '../../../app/text.ts';
import { useDayWords, useHouseDay } from '../../../staff/house-day.ts';

type Range = HouseInitiative['hoursToday'][number];

/** Opening hours in words. */
export interface OpeningWords {
  /** `09:00–12:00 en 13:00–17:00`, or that the day is closed. */
  ranges: (ranges: readonly Range[]) => string;
  /** Open until, or closed until. */
  now: (openness: Openness) => string;
}

export function useOpeningWords(): OpeningWords {
  const { t, i18n } = useText();
  const today = useHouseDay();
  const dayWords = useDayWords();
  const time = (wall: string) => formatTime(wall, i18n.language);
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  return {
    ranges: (ranges) =>
      ranges.length === 0
        ? t(($) => $.catalog.hours.closed)
        : list.format(ranges.map(({ opens, closes }) => `${time(opens)}–${time(closes)}`)),
    now(openness) {
      if (openness.open) return t(($) => $.catalog.hours.openUntil, { time: time(openness.closesAt) });
      const next = openness.opensNext;
      if (next === null) return t(($) => $.catalog.hours.closedNow);
      return next.day === today
        ? t(($) => $.catalog.hours.opensToday, { time: time(next.at) })
        : t(($) => $.catalog.hours.opensOn, { day: dayWords(next.day), time: time(next.at) });
    },
  };
}
