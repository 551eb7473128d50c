import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#shared/domain/local-days.ts';
import { calendarOf, type WeeklyHours } from '#shared/domain/opening-hours.ts';
import { type LateRule, lateFee, type PriceQuestion, priceUnder, standardTariff } from './price.rules.ts';

const question = (changes: Partial<PriceQuestion>): PriceQuestion => ({
  baseCents: 200,
  unit: 'loan',
  days: 14,
  personId: 'person-1',
  day: '2026-11-23',
  scheme: 'loan',
  ...changes,
});
const price = (changes: Partial<PriceQuestion>) => priceUnder(standardTariff, question(changes));

describe('a price', () => {
  test('per loan is the same however long it lasts', () => {
    expect(price({ days: 3 })).toEqual(price({ days: 30 }));
    expect(price({})).toEqual({ cents: 200, band: 'standard', lines: [{ step: 'perLoan', cents: 200 }] });
  });

  test('per week counts a week that has begun; "back today" is one day or one week', () => {
    expect(price({ unit: 'week', days: 8 }).cents).toBe(400);
    expect(price({ unit: 'week', days: 0 }).cents).toBe(200);
    expect(price({ unit: 'day', days: 0 }).cents).toBe(200);
    expect(price({ unit: 'day', days: 3 }).lines).toEqual([
      { step: 'perDay', count: 3, each: 200, cents: 600 },
    ]);
  });

  test('under a band says what the band made of it', () => {
    const social = { band: 'standard' as const, apply: (cents: number) => cents * 0.2 };
    expect(priceUnder(social, question({ unit: 'week' }))).toMatchObject({
      cents: 80,
      lines: [
        { step: 'perWeek', cents: 400 },
        { step: 'band', cents: 80 },
      ],
    });
  });

  test('is never negative, always whole, and never less for more days', () => {
    const base = fc.integer({ min: 0, max: 100_000 });
    const days = fc.integer({ min: 0, max: 2000 });
    const unit = fc.constantFrom('loan' as const, 'day' as const, 'week' as const);
    fc.assert(
      fc.property(
        base,
        unit,
        days,
        days,
        fc.float({ min: -1, max: 2, noNaN: true }),
        (baseCents, one, a, b, share) => {
          const tariff = { band: 'standard' as const, apply: (cents: number) => cents * Math.abs(share) };
          const [short, long] = [Math.min(a, b), Math.max(a, b)].map((n) =>
            priceUnder(tariff, question({ baseCents, unit: one, days: n })),
          );
          expect(short?.cents).toBeLessThanOrEqual(long?.cents ?? -1);
          expect(Number.isSafeInteger(short?.cents)).toBe(true);
          expect(short?.cents).toBeGreaterThanOrEqual(0);
          expect(short?.lines.at(-1)?.cents).toBe(short?.cents);
          const below = { band: 'standard' as const, apply: () => -5 };
          expect(priceUnder(below, question({ baseCents })).cents).toBe(0);
        },
      ),
    );
  });

  test('of half a cent or a negative number of days is refused', () => {
    expect(() => price({ baseCents: 1.5 })).toThrow(RangeError);
    expect(() => price({ days: -1 })).toThrow(RangeError);
  });
});

const monAndWed: WeeklyHours = [
  { weekday: 1, opens: '09:00', closes: '12:00' },
  { weekday: 3, opens: '13:00', closes: '17:00' },
];
const rule = (changes: Partial<LateRule> = {}): LateRule => ({
  cents: 50,
  per: 'day',
  capCents: null,
  graceDays: 0,
  counting: 'allDays',
  ...changes,
});
// 2026-11-23 is a Monday.
const late = (
  returnedDay: string,
  changes: Partial<LateRule> = {},
  closed = [] as { initiativeId: null; fromDay: string; toDay: string }[],
) =>
  lateFee({
    rule: rule(changes),
    dueDay: '2026-11-23',
    returnedDay,
    calendar: calendarOf(monAndWed, { closed }),
  });

describe('a late fee', () => {
  test('is nothing on the due day and before it', () => {
    expect(late('2026-11-23').cents).toBe(0);
    expect(late('2026-11-01').cents).toBe(0);
  });

  test('counts every day, or only the days on which somebody is there', () => {
    expect(late('2026-11-30')).toEqual({ cents: 350, days: 7, units: 7, capped: false });
    expect(late('2026-11-30', { counting: 'openDays' })).toMatchObject({ cents: 100, days: 2 });
    const shut = [{ initiativeId: null, fromDay: '2026-11-25', toDay: '2026-11-25' }];
    expect(late('2026-11-30', { counting: 'openDays' }, shut)).toMatchObject({ cents: 50, days: 1 });
  });

  test('per week counts a week that has begun, unless nobody was there all that week', () => {
    expect(late('2026-11-24', { per: 'week' }).cents).toBe(50);
    expect(late('2026-12-01', { per: 'week' }).cents).toBe(100);
    const shut = [{ initiativeId: null, fromDay: '2026-11-24', toDay: '2026-11-30' }];
    expect(late('2026-12-01', { per: 'week', counting: 'openDays' }, shut).cents).toBe(0);
    expect(late('2026-12-02', { per: 'week', counting: 'openDays' }, shut).cents).toBe(50);
  });

  test('stops at its limit, and leaves the first days free when the house says so', () => {
    expect(late('2027-02-23', { capCents: 500 })).toMatchObject({ cents: 500, capped: true });
    expect(late('2026-11-26', { graceDays: 3 }).cents).toBe(0);
    expect(late('2026-11-27', { graceDays: 3 }).cents).toBe(50);
  });

  test('without any hours counts every day that is not closed', () => {
    const closed = [{ initiativeId: null, fromDay: '2026-11-24', toDay: '2026-11-25' }];
    const fee = lateFee({
      rule: rule({ counting: 'openDays' }),
      dueDay: '2026-11-23',
      returnedDay: '2026-11-27',
      calendar: calendarOf([], { closed }),
    });
    expect(fee.days).toBe(2);
  });

  test('is never negative, never above its limit, and never less for a later day', () => {
    const rules = fc.record({
      cents: fc.integer({ min: 0, max: 10_000 }),
      per: fc.constantFrom('day' as const, 'week' as const),
      capCents: fc.option(fc.integer({ min: 0, max: 20_000 })),
      graceDays: fc.integer({ min: 0, max: 10 }),
      counting: fc.constantFrom('allDays' as const, 'openDays' as const),
    });
    const days = fc.integer({ min: -30, max: 400 });
    fc.assert(
      fc.property(rules, days, fc.integer({ min: 0, max: 40 }), fc.boolean(), (one, n, more, hasHours) => {
        const fee = (at: number) =>
          lateFee({
            rule: one,
            dueDay: '2026-11-23',
            returnedDay: addDays('2026-11-23', at),
            calendar: calendarOf(hasHours ? monAndWed : [], {
              closed: [{ initiativeId: null, fromDay: '2026-12-24', toDay: '2027-01-03' }],
            }),
          });
        const [sooner, later] = [fee(n), fee(n + more)];
        expect(sooner.cents).toBeGreaterThanOrEqual(0);
        expect(sooner.cents).toBeLessThanOrEqual(one.capCents ?? Number.POSITIVE_INFINITY);
        expect(later.cents).toBeGreaterThanOrEqual(sooner.cents);
        expect(sooner.days).toBeLessThanOrEqual(Math.max(0, n));
      }),
      { numRuns: 60 },
    );
  });
});
