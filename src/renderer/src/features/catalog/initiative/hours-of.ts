import type { Initiative } from '#shared/contract/catalog.contract.ts';
import type { Weekday } from '#shared/domain/local-days.ts';
import type { Calendar, OpeningRange } from '#shared/domain/opening-hours.ts';

/** The saved hours in the words of the domain; the core has checked the weekdays. */
export const hoursOf = ({ hours }: Pick<Initiative, 'hours'>): OpeningRange[] =>
  hours.map((range) => ({ ...range, weekday: range.weekday as Weekday }));

/** Everything that says when the initiative is open. */
export const calendarOfInitiative = (initiative: Initiative): Calendar => ({
  hours: hoursOf(initiative),
  closed: initiative.closedPeriods,
  exceptions: initiative.exceptions,
  rules: initiative.closingRules,
});
