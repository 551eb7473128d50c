import { type Instant, type LocalDay, localDayOf } from './local-days.ts';

/**
 * The time zone of the house (IANA name). Local days, opening hours and due moments are read on this clock, whatever the
 * machine is set to. Not a setting: every stored local day was made with it.
 */
export const houseTimeZone = 'Europe/Brussels';

/** The day in the house at an instant. */
export const houseDayOf = (at: Instant): LocalDay => localDayOf(at, houseTimeZone);
