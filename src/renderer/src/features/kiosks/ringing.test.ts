import { expect, test } from 'vitest';
import { ringingOf } from './ringing.ts';

const call = (id: string, calls: number, answeredAt: string | null) => ({ id, calls, answeredAt });

test('a call rings until somebody goes, and anew when it is called once more', () => {
  expect(ringingOf([])).toBe('');
  const first = ringingOf([call('a', 1, null)]);
  expect(first).not.toBe('');
  expect(ringingOf([call('a', 1, '2026-11-23T09:00:00.000Z')])).toBe('');
  expect(ringingOf([call('a', 2, null)])).not.toBe(first);
  expect(ringingOf([call('a', 1, null), call('b', 1, null)])).not.toBe(first);
});
