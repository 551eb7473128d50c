import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeCardCode, makeItemCode } from '#shared/domain/barcode.ts';
import { openTestStore } from '#tests/support/open-test-store.ts';
import { type CodeSeries, nextCode, nextCodes, noteUsedCodes, peekCode, type TakenAmong } from './codes.ts';

const noneTaken: TakenAmong = async () => new Set();
const taken =
  (...codes: string[]): TakenAmong =>
  async (_, asked) =>
    new Set(asked.filter((code) => codes.includes(code)));
const person = (n: number) => `P-${String(n).padStart(6, '0')}`;

test.each<[CodeSeries, (n: number) => string]>([
  ['item', makeItemCode],
  ['card', makeCardCode],
  ['person', person],
])('the %s series counts on from one, each code given once', async (series, spelled) => {
  const { db, write } = await openTestStore();
  expect(await peekCode(db, series, noneTaken)).toBe(spelled(1));
  expect(await peekCode(db, series, noneTaken)).toBe(spelled(1));
  expect(await write((tx) => nextCode(tx, series, noneTaken))).toBe(spelled(1));
  expect(await write((tx) => nextCodes(tx, series, 3, noneTaken))).toEqual([2, 3, 4].map(spelled));
  expect(await peekCode(db, series, noneTaken)).toBe(spelled(5));
});

test('a code that is in use is passed over, also a whole roll of them', async () => {
  const { db, write } = await openTestStore();
  const few = taken(makeItemCode(1), makeItemCode(3));
  expect(await peekCode(db, 'item', few)).toBe(makeItemCode(2));
  expect(await write((tx) => nextCodes(tx, 'item', 2, few))).toEqual([makeItemCode(2), makeItemCode(4)]);
  const roll = taken(...Array.from({ length: 450 }, (_, n) => makeItemCode(n + 1)));
  expect(await write((tx) => nextCode(tx, 'item', roll))).toBe(makeItemCode(451));
});

test('an act that fails gives its number back', async () => {
  const { db, write } = await openTestStore();
  const failing = write(async (tx) => {
    await nextCode(tx, 'person', noneTaken);
    throw new Error('the rest went wrong');
  });
  await expect(failing).rejects.toThrow('the rest went wrong');
  expect(await peekCode(db, 'person', noneTaken)).toBe(person(1));
});

test('a series goes on after the labels that were used, not after a stray one far ahead', async () => {
  const { db, write } = await openTestStore();
  const used = [
    makeItemCode(500),
    '5411068301234',
    makeItemCode(12),
    makeCardCode(900),
    makeItemCode(9_999_999_999),
  ];
  await write((tx) => noteUsedCodes(tx, 'item', used));
  expect(await peekCode(db, 'item', noneTaken)).toBe(makeItemCode(501));
  await write((tx) => noteUsedCodes(tx, 'item', [makeItemCode(7)]));
  expect(await peekCode(db, 'item', noneTaken)).toBe(makeItemCode(501));
  expect(await peekCode(db, 'card', noneTaken)).toBe(makeCardCode(1));
});

test('whatever was used before, nobody gets a code twice', async () => {
  const { write } = await openTestStore();
  const used = new Set<string>();
  const asTaken: TakenAmong = async (_, asked) => new Set(asked.filter((code) => used.has(code)));
  const act = fc.oneof(
    fc.record({ ask: fc.integer({ min: 1, max: 5 }) }),
    fc.record({ use: fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 4 }) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 12 }), async (acts) => {
      for (const one of acts) {
        if ('use' in one) {
          for (const n of one.use) used.add(person(n));
          await write((tx) => noteUsedCodes(tx, 'person', one.use.map(person)));
          continue;
        }
        for (const code of await write((tx) => nextCodes(tx, 'person', one.ask, asTaken))) {
          expect(used).not.toContain(code);
          used.add(code);
        }
      }
    }),
    { numRuns: 30 },
  );
});
