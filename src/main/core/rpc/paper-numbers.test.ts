import { expect, test } from 'vitest';
import { paperNumbers } from './paper-numbers.ts';

const free = async () => true;
const counting = () => {
  let n = 0;
  return async () => ++n;
};

test('a command that is done again gives the numbers it gave the first time, each kind in its order', async () => {
  const make = counting();
  const first = paperNumbers();
  const wanted = ['ticket', 'receipt', 'ticket'] as const;
  const given: number[] = [];
  for (const of of wanted) given.push(await first.give(of, make, free));
  expect(given).toEqual([1, 2, 3]);

  const again = paperNumbers(first.given);
  expect(await again.give('receipt', make, free)).toBe(2);
  expect(await again.give('ticket', make, free)).toBe(1);
  expect(await again.give('ticket', make, free)).toBe(3);
  // More than the first time: those are new.
  expect(await again.give('ticket', make, free)).toBe(4);
});

test('a number that another act has taken meanwhile is given by nobody else', async () => {
  const again = paperNumbers([{ of: 'ticket', is: 7 }]);
  expect(await again.give('ticket', counting(), async (n) => n !== 7)).toBe(1);
  expect(again.given).toEqual([{ of: 'ticket', is: 1 }]);
});
