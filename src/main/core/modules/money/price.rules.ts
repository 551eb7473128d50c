import { addDays, daysBetween, type LocalDay } from '#shared/domain/local-days.ts';
import type { Cents } from '#shared/domain/money.ts';
import { type Calendar, dayStateOf, isOpenDay } from '#shared/domain/opening-hours.ts';

/**
 * Where every price of the house is made. A caller says what something costs by itself, for whom, when, and under which
 * scheme; what a tariff band makes of it is decided here and nowhere else.
 */

/** Tariff bands. There is one as yet; a band is shown to nobody but the worker, and as a code. */
export type Band = 'standard';

/** What a price is a price of: each scheme may have its own bands. */
export type Scheme = 'loan' | 'late' | 'membership' | 'sale';

export interface PriceQuestion {
  /** What it costs by itself: for the whole loan, or for each day or week that has begun. */
  baseCents: Cents;
  unit: 'loan' | 'day' | 'week';
  /** Local days it lasts, 0 for "back today". Of no account for a price per loan. */
  days: number;
  personId: string;
  day: LocalDay;
  scheme: Scheme;
}

/** One step of how a price came about; the screen makes a sentence of it. */
export type PriceLine =
  | { step: 'perLoan'; cents: Cents }
  | { step: 'perDay' | 'perWeek'; count: number; each: Cents; cents: Cents }
  | { step: 'band'; band: Band; cents: Cents };

export interface Price {
  cents: Cents;
  band: Band;
  lines: PriceLine[];
}

/** What a band makes of an amount: a share of it, a fixed amount, or what is left of a budget. */
export interface Tariff {
  band: Band;
  apply(cents: Cents): Cents;
}

export const standardTariff: Tariff = { band: 'standard', apply: (cents) => cents };

/**
 * The price under a tariff. Never below 0; a day or week that has begun counts whole, and the shortest loan is one of them.
 * @throws RangeError when an amount or a number of days is not whole, or is negative
 */
export function priceUnder(tariff: Tariff, { baseCents, unit, days }: PriceQuestion): Price {
  if (!isCount(baseCents) || !isCount(days)) throw new RangeError('amounts and days are whole, 0 or more');
  const line = firstLine(unit, baseCents, days);
  const cents = Math.max(0, Math.round(tariff.apply(line.cents)));
  const { band } = tariff;
  return { cents, band, lines: cents === line.cents ? [line] : [line, { step: 'band', band, cents }] };
}

function firstLine(unit: PriceQuestion['unit'], each: Cents, days: number): PriceLine {
  if (unit === 'loan') return { step: 'perLoan', cents: each };
  const count = Math.max(1, unit === 'day' ? days : Math.ceil(days / 7));
  return { step: unit === 'day' ? 'perDay' : 'perWeek', count, each, cents: count * each };
}

const isCount = (n: number): boolean => Number.isSafeInteger(n) && n >= 0;

/** What keeping something too long costs. */
export interface LateRule {
  /** For each day or week, in cents. */
  cents: Cents;
  per: 'day' | 'week';
  /** Never more than this; null for no limit. */
  capCents: Cents | null;
  /** Days after the due day that cost nothing. When they are over, only the days after them count. */
  graceDays: number;
  /** Days on which nobody is there to take the thing back need not count. */
  counting: 'allDays' | 'openDays';
}

export interface LateQuestion {
  rule: LateRule;
  dueDay: LocalDay;
  returnedDay: LocalDay;
  /** Of the initiative; when it keeps no hours every day counts that is not closed. */
  calendar: Calendar;
}

export interface LateFee {
  cents: Cents;
  /** Days that counted. */
  days: number;
  /** Days or weeks that were charged. */
  units: number;
  capped: boolean;
}

/** Beyond this many days late nobody counts on: the thing is lost. */
const mostLateDays = 1000;

/**
 * The fee for a thing that came back on `returnedDay`. A week that has begun counts whole, unless none of its days count.
 * Never negative, never above the cap, and never less for a later day.
 */
export function lateFee({ rule, dueDay, returnedDay, calendar }: LateQuestion): LateFee {
  const firstDay = addDays(dueDay, rule.graceDays + 1);
  const span = Math.min(Math.max(0, daysBetween(firstDay, returnedDay) + 1), mostLateDays);
  let days = 0;
  let units = 0;
  let lastWeek = -1;
  for (let n = 0; n < span; n += 1) {
    if (rule.counting === 'openDays' && !someoneIsThere(addDays(firstDay, n), calendar)) continue;
    days += 1;
    const week = Math.floor(n / 7);
    if (rule.per === 'day' || week !== lastWeek) units += 1;
    lastWeek = week;
  }
  const full = units * rule.cents;
  const cents = rule.capCents === null ? full : Math.min(full, rule.capCents);
  return { cents, days, units, capped: cents < full };
}

function someoneIsThere(day: LocalDay, calendar: Calendar): boolean {
  if (calendar.hours.length > 0) return isOpenDay(day, calendar);
  const { why } = dayStateOf(day, calendar);
  return why !== 'closing' && why !== 'rule';
}
