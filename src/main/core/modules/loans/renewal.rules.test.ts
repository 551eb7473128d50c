import { expect, test } from 'vitest';
import { calendarOf } from '#shared/domain/opening-hours.ts';
import { hindrancesToRenew, type RenewalFacts, renewedDue } from './renewal.rules.ts';

const rule = {
  loanDays: 7,
  calendar: calendarOf([{ weekday: 1, opens: '09:00', closes: '12:00' }]),
  timeZone: 'Europe/Brussels',
};

test('a renewal in time goes on from the due day, a late one from today', () => {
  expect(renewedDue('2026-11-30', '2026-11-23', 7, rule).dueDay).toBe('2026-12-07');
  expect(renewedDue('2026-11-09', '2026-11-23', 7, rule).dueDay).toBe('2026-11-30');
});

test('it ends on an open day, across the night the clocks change and over 29 February', () => {
  expect(renewedDue('2026-10-19', '2026-10-19', 6, rule)).toMatchObject({
    dueDay: '2026-10-26',
    dueAt: '2026-10-26T11:00:00.000Z',
    movedBecauseClosed: true,
  });
  expect(renewedDue('2028-02-28', '2028-02-21', 1, rule).dueDay).toBe('2028-03-06');
});

const facts: RenewalFacts = {
  name: 'Boormachine',
  initiativeName: 'Instrumentheek',
  dueDay: '2026-11-30',
  newDueDay: '2026-12-07',
  times: 0,
  most: 2,
  somebodyWaits: false,
  reservedFrom: null,
  pausedUntil: null,
  gate: null,
};
const reasons = (changes: Partial<RenewalFacts>) =>
  hindrancesToRenew({ ...facts, ...changes }).map((one) => one.reason);

test('nobody waits, nothing is reserved, and the limit is not reached: it can be renewed', () => {
  expect(reasons({})).toEqual([]);
  expect(reasons({ times: 1 })).toEqual([]);
});

test('refused when somebody waits, over the limit, reserved, paused or gated', () => {
  expect(reasons({ somebodyWaits: true })).toEqual(['loans.renewalWaiting']);
  expect(reasons({ times: 2 })).toEqual(['loans.renewalLimit']);
  expect(reasons({ times: 0, most: 0 })).toEqual(['loans.renewalLimit']);
  expect(reasons({ reservedFrom: '2026-12-02' })).toEqual(['loans.renewalReserved']);
  expect(reasons({ pausedUntil: '2026-12-24' })).toEqual(['loans.personBlocked']);
  expect(reasons({ gate: { reason: 'loans.itemLost', params: {} }, times: 2 })[0]).toBe('loans.itemLost');
});

test('a renewal that gives no later day is none', () => {
  expect(reasons({ newDueDay: '2026-11-30' })).toEqual(['loans.renewalNoGain']);
});
