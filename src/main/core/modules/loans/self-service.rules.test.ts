import { expect, test } from 'vitest';
import { isUnknownHere, mayBorrowAlone, mayBringBackAlone } from './self-service.rules.ts';

test('alone somebody borrows what is free and asks no deposit', () => {
  expect(mayBorrowAlone({ feeCents: 0, depositCents: 0 })).toBe(true);
  expect(mayBorrowAlone({ feeCents: 100, depositCents: 0 })).toBe(false);
  expect(mayBorrowAlone({ feeCents: 0, depositCents: 500 })).toBe(false);
});

test('alone somebody brings back what leaves nothing to count or to clear up', () => {
  const plain = { lateFeeCents: 0, depositCents: 0, hasClaim: false };
  expect(mayBringBackAlone(plain)).toBe(true);
  expect(mayBringBackAlone({ ...plain, lateFeeCents: 20 })).toBe(false);
  expect(mayBringBackAlone({ ...plain, depositCents: 1500 })).toBe(false);
  expect(mayBringBackAlone({ ...plain, hasClaim: true })).toBe(false);
});

test('that a thing is out to somebody, lost or retired is not said at a kiosk; everything else is for the desk', () => {
  expect(isUnknownHere('loans.itemOut')).toBe(true);
  expect(isUnknownHere('loans.itemRetired')).toBe(true);
  expect(isUnknownHere('loans.personBlocked')).toBe(false);
  expect(isUnknownHere('upkeep.gateOverdue')).toBe(false);
});
