import { expect, test } from 'vitest';
import { PreparedNames } from './prepared-names.ts';

test('a statement has a name from its second time on, always the same and its own', () => {
  const names = new PreparedNames();
  expect(names.nameOf('select 1', 0)).toBeUndefined();
  const one = names.nameOf('select 1', 0);
  expect(one).toBeDefined();
  expect(names.nameOf('select 1', 0)).toBe(one);
  names.nameOf('select 2', 0);
  expect(names.nameOf('select 2', 0)).not.toBe(one);
});

test('a long list goes without one', () => {
  const names = new PreparedNames();
  const asked = () => names.nameOf('select 1 where 1 in (…)', 200);
  expect([asked(), asked(), asked()]).toEqual([undefined, undefined, undefined]);
});

test('however many texts come, names stay few, and those that were given stay', () => {
  const names = new PreparedNames();
  const asked = (n: number) => names.nameOf(`select ${n}`, 1);
  asked(0);
  const first = asked(0);
  const all = Array.from({ length: 3000 }, (_, n) => [asked(n), asked(n)]).flat();
  expect(new Set(all.filter((name) => name !== undefined)).size).toBeLessThanOrEqual(500);
  expect(asked(0)).toBe(first);
});
