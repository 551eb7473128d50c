import { expect, test } from 'vitest';
import { sameScanGuard } from './scan-guard.ts';

test('the same code within 1.5 s is one scan', () => {
  const guard = sameScanGuard();
  expect(guard('DF-000123F', 10_000)).toBe('new');
  expect(guard('DF-000123F', 11_499)).toBe('same');
  expect(guard('DF-000123F', 12_999)).toBe('new');
});

test('a label that stays under the lamp is one scan, however long', () => {
  const guard = sameScanGuard();
  const verdicts = Array.from({ length: 20 }, (_, n) => guard('DF-000123F', n * 700));
  expect(verdicts.filter((verdict) => verdict === 'new')).toHaveLength(1);
});

test('another code passes at once, and does not make the first one new again', () => {
  const guard = sameScanGuard();
  expect([guard('A', 0), guard('B', 100), guard('A', 200), guard('B', 1000)]).toEqual([
    'new',
    'new',
    'same',
    'same',
  ]);
});

test('the pause is a setting', () => {
  const guard = sameScanGuard(200);
  expect([guard('A', 0), guard('A', 199), guard('A', 399)]).toEqual(['new', 'same', 'new']);
});
