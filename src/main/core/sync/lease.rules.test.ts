import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { leaseDays, leaseState } from './lease.rules.ts';
import { deviceRoles } from './protocol.ts';

const last = '2026-11-01T08:00:00.000Z';
const after = (days: number, milliseconds = 0): string =>
  new Date(Date.parse(last) + days * 86_400_000 + milliseconds).toISOString();

test.each([
  ['desk', 0, 'open'],
  ['desk', 24.9, 'open'],
  ['desk', 25, 'ending'],
  ['desk', 29.99, 'ending'],
  ['desk', 30, 'locked'],
  ['kiosk', 30, 'locked'],
  ['shop', 29.99, 'ending'],
  ['support', 11, 'open'],
  ['support', 13.99, 'ending'],
  ['support', 14, 'locked'],
  ['support', 400, 'locked'],
] as const)('a %s that was not heard for %d days is %s', (role, days, kind) => {
  expect(leaseState(last, after(days), role).kind).toBe(kind);
});

test('it says when it locks, and since when it is locked', () => {
  expect(leaseState(last, after(26), 'desk')).toEqual({ kind: 'ending', locksAt: after(30) });
  expect(leaseState(last, after(31), 'desk')).toEqual({ kind: 'locked', since: after(30) });
});

test('a clock that was set right by hours goes on; one that was turned back by days is locked', () => {
  expect(leaseState(last, after(-0.9), 'support').kind).toBe('open');
  expect(leaseState(last, after(-1, -1), 'support')).toEqual({ kind: 'locked', since: last });
  expect(leaseState(last, '2016-01-01T00:00:00.000Z', 'desk').kind).toBe('locked');
});

test('what is no instant locks', () => {
  expect(leaseState('', after(0), 'desk').kind).toBe('locked');
});

test('a house may choose other days', () => {
  expect(leaseState(last, after(3), 'desk', { care: 1, other: 3 }).kind).toBe('locked');
  expect(leaseState(last, after(0.5), 'support', { care: 1, other: 3 }).kind).toBe('open');
});

test('time never opens what it has locked', () => {
  const order = { open: 0, ending: 1, locked: 2 };
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 100, noNaN: true }),
      fc.double({ min: 0, max: 100, noNaN: true }),
      fc.constantFrom(...deviceRoles),
      (some, more, role) => {
        const [earlier, later] = [some, some + more].map((days) => leaseState(last, after(days), role).kind);
        expect(order[later ?? 'open']).toBeGreaterThanOrEqual(order[earlier ?? 'locked']);
      },
    ),
  );
  expect(leaseDays.care).toBeLessThan(leaseDays.other);
});
