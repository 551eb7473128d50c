import type { HouseInitiative } from '#shared/contract/catalog.contract.ts';
import { stretchesUnder } from '#shared/domain/closing-rules.ts';
import { houseDayOf, houseTimeZone } from '#shared/domain/house.ts';
import { addDays, type LocalDay } from '#shared/domain/local-days.ts';
import { type Calendar, openingsOn, openNow } from '#shared/domain/opening-hours.ts';

/** How many days ahead the kiosk says that something will be closed. */
const closedSoonDays = 30;

/** What a visitor wants to know of an initiative's hours at a moment. */
export function openingsAt(
  now: string,
  calendar: Calendar,
): Pick<HouseInitiative, 'openness' | 'hoursToday' | 'closedSoon'> {
  const today = houseDayOf(now);
  return {
    openness: openNow(now, calendar, houseTimeZone),
    hoursToday: openingsOn(today, calendar).map(({ opens, closes }) => ({ opens, closes })),
    closedSoon: closedSoon(today, calendar),
  };
}

/** Closings of once and repeated ones that start soon or are going on, the first one first. */
function closedSoon(today: LocalDay, { closed, rules }: Calendar): HouseInitiative['closedSoon'] {
  const until = addDays(today, closedSoonDays);
  const once = closed
    .filter((period) => period.toDay >= today && period.fromDay <= until)
    .map(({ fromDay, toDay, reason = '' }) => ({ fromDay, toDay, reason }));
  const repeated = rules.flatMap((rule) =>
    stretchesUnder(rule, today, until).map((days) => ({ ...days, reason: rule.reason ?? '' })),
  );
  return [...once, ...repeated.filter((days) => !once.some((period) => covers(period, days)))].sort((a, b) =>
    a.fromDay < b.fromDay ? -1 : 1,
  );
}

/** A holiday inside the Christmas closing is not said twice. */
const covers = (
  period: { fromDay: LocalDay; toDay: LocalDay },
  days: { fromDay: LocalDay; toDay: LocalDay },
) => period.fromDay <= days.fromDay && days.toDay <= period.toDay;
