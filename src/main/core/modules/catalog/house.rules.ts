import type { ClosedPeriod, HouseInitiative } from '#shared/contract/catalog.contract.ts';
import { houseDayOf, houseTimeZone } from '#shared/domain/house.ts';
import { addDays, type LocalDay, weekdayOf } from '#shared/domain/local-days.ts';
import { isOpenDay, type OpeningRange, openNow } from '#shared/domain/opening-hours.ts';

/** How many days ahead the kiosk says that something will be closed. */
const closedSoonDays = 30;

/** What a visitor wants to know of an initiative's hours at a moment. `closed`: its own closings and the house's. */
export function openingsAt(
  now: string,
  hours: readonly OpeningRange[],
  closed: readonly ClosedPeriod[],
): Pick<HouseInitiative, 'openness' | 'hoursToday' | 'closedSoon'> {
  const today = houseDayOf(now);
  return {
    openness: openNow(now, hours, closed, houseTimeZone),
    hoursToday: hoursOn(today, hours, closed),
    closedSoon: closed
      .filter((period) => period.toDay >= today && period.fromDay <= addDays(today, closedSoonDays))
      .map(({ fromDay, toDay, reason }) => ({ fromDay, toDay, reason })),
  };
}

function hoursOn(day: LocalDay, hours: readonly OpeningRange[], closed: readonly ClosedPeriod[]) {
  if (!isOpenDay(day, hours, closed)) return [];
  const weekday = weekdayOf(day);
  return hours
    .filter((range) => range.weekday === weekday)
    .map(({ opens, closes }) => ({ opens, closes }))
    .sort((a, b) => (a.opens < b.opens ? -1 : 1));
}
