import { expect, test } from 'vitest';
import type { LendingTerms } from '#shared/contract/lendingRules.contract.ts';
import { silentRule } from '#shared/contract/words.ts';
import { feeFor, lendingFieldsOf, lendingValuesOf, termsTyped } from './lending-form.ts';

const nobodyLimited = { perPerson: null, perHousehold: null };
const above: LendingTerms = {
  loanDays: 14,
  maxRenewals: 2,
  fee: { cents: 200, unit: 'week' },
  depositCents: 1000,
  late: { cents: 0, unit: 'day', capCents: null },
  bufferDays: 0,
  changeoverMinutes: null,
  minimumAge: 0,
  lentBy: 'everybody',
  holdDays: 7,
  lifeLoans: 100,
  limits: { kind: nobodyLimited, initiative: nobodyLimited },
  from: {
    loanDays: 'initiative',
    maxRenewals: 'house',
    fee: 'initiative',
    depositCents: 'initiative',
    late: 'house',
    bufferDays: 'house',
    changeoverMinutes: 'house',
    minimumAge: 'house',
    lentBy: 'house',
    holdDays: 'house',
    lifeLoans: 'house',
  },
};

test('a rule goes through the form unchanged, also one that says nothing', () => {
  const full = {
    maxRenewals: 0,
    maxPerPerson: 1,
    maxPerHousehold: 2,
    fee: { cents: 0, unit: 'day' as const },
    depositCents: 0,
    late: { cents: 50, unit: 'week' as const, capCents: 500 },
    bufferDays: 1,
    changeoverMinutes: 45,
    minimumAge: 18,
    lentBy: 'desk' as const,
    holdDays: 3,
    lifeLoans: 40,
  };
  expect(lendingFieldsOf(lendingValuesOf(full, above))).toEqual(full);
  expect(lendingFieldsOf(lendingValuesOf(silentRule, above))).toEqual(silentRule);
});

test('where nothing is typed the unit stands on that of the level above, and still nothing is sent', () => {
  const values = lendingValuesOf(silentRule, above);
  expect(values.feeUnit).toBe('week');
  expect(lendingFieldsOf({ ...values, feeCents: 300 }).fee).toEqual({ cents: 300, unit: 'week' });
});

test('the example follows what is typed, and the level above where a field is empty', () => {
  const values = lendingValuesOf(silentRule, above);
  expect(termsTyped(values, above)).toEqual({ fee: { cents: 200, unit: 'week' }, depositCents: 1000 });
  expect(termsTyped({ ...values, feeCents: 0, depositCents: 2500 }, above)).toEqual({
    fee: { cents: 0, unit: 'week' },
    depositCents: 2500,
  });
});

test('a price per loan stands by itself; per day and per week the shortest loan is one, a begun week counts whole', () => {
  expect(feeFor({ cents: 300, unit: 'loan' }, 21)).toBe(300);
  expect(feeFor({ cents: 100, unit: 'day' }, 0)).toBe(100);
  expect(feeFor({ cents: 100, unit: 'day' }, 7)).toBe(700);
  expect(feeFor({ cents: 200, unit: 'week' }, 7)).toBe(200);
  expect(feeFor({ cents: 200, unit: 'week' }, 9)).toBe(400);
});
