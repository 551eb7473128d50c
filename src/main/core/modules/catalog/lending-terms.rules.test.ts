import { expect, test } from 'vitest';
import { daysAfterReturn, resolveTerms, silentLevel } from './lending-terms.rules.ts';

test('where nobody says anything, lending is free, without limits, renewed twice at most', () => {
  const terms = resolveTerms(silentLevel, silentLevel);
  expect(terms).toMatchObject({ loanDays: null, maxRenewals: 2, fee: { cents: 0 }, depositCents: 0 });
  expect(terms.limits).toEqual({
    kind: { perPerson: null, perHousehold: null },
    initiative: { perPerson: null, perHousehold: null },
  });
  expect(new Set(Object.values(terms.from))).toEqual(new Set(['house']));
});

test('a kind’s own word goes before its initiative’s, field by field, and says where it comes from', () => {
  const terms = resolveTerms(
    { ...silentLevel, loanDays: 3, depositCents: 2000 },
    { ...silentLevel, loanDays: 14, maxRenewals: 1, depositCents: 500 },
  );
  expect(terms).toMatchObject({ loanDays: 3, depositCents: 2000, maxRenewals: 1 });
  expect(terms.from).toMatchObject({
    loanDays: 'kind',
    depositCents: 'kind',
    maxRenewals: 'initiative',
    fee: 'house',
  });
});

test('zero is a word of its own: a kind without a fee or deposit at an initiative that asks one', () => {
  const terms = resolveTerms(
    { ...silentLevel, fee: { cents: 0, unit: 'loan' }, depositCents: 0, maxRenewals: 0, minimumAge: 0 },
    { ...silentLevel, fee: { cents: 300, unit: 'week' }, depositCents: 500, maxRenewals: 3, minimumAge: 18 },
  );
  expect(terms).toMatchObject({ fee: { cents: 0 }, depositCents: 0, maxRenewals: 0, minimumAge: 0 });
});

test('a limit of the kind and one of the initiative both hold', () => {
  const { limits } = resolveTerms(
    { ...silentLevel, maxPerPerson: 1 },
    { ...silentLevel, maxPerPerson: 5, maxPerHousehold: 8 },
  );
  expect(limits).toEqual({
    kind: { perPerson: 1, perHousehold: null },
    initiative: { perPerson: 5, perHousehold: 8 },
  });
});

test('after a return: the next day unless a changeover time allows the same day, or buffer days come between', () => {
  expect(daysAfterReturn({ bufferDays: 0, changeoverMinutes: null })).toBe(0);
  expect(daysAfterReturn({ bufferDays: 0, changeoverMinutes: 60 })).toBe(-1);
  expect(daysAfterReturn({ bufferDays: 2, changeoverMinutes: 60 })).toBe(2);
});
