import { expect, test } from 'vitest';
import { payMeans } from '#shared/domain/ledger-kinds.ts';
import { dayList, dayRows } from './day-rows.ts';

const total = (initiativeName: string, means: (typeof payMeans)[number], inCents: number, outCents = 0) => ({
  initiativeId: initiativeName,
  initiativeName,
  means,
  inCents,
  outCents,
  acts: 1,
});

test('a day is shown by initiative, then all of them together for each means that was used', () => {
  const rows = dayRows(
    [
      total('Spelotheek', 'card', 300),
      total('Babytheek', 'cash', 500, 200),
      total('Spelotheek', 'cash', 100),
    ],
    payMeans,
  );
  expect(rows.map((row) => [row.name, row.means, row.inCents - row.outCents, row.isSum])).toEqual([
    ['Babytheek', 'cash', 300, false],
    ['Spelotheek', 'cash', 100, false],
    ['Spelotheek', 'card', 300, false],
    ['', 'cash', 400, true],
    ['', 'card', 300, true],
  ]);
});

test('as a list it opens in a spreadsheet and starts no formula', () => {
  const words = { house: 'Het huis', sum: 'Samen', means: (means: string) => means };
  const text = dayList(['Initiatief', 'In'], dayRows([total('=1+1', 'cash', 5)], payMeans), words, String);
  expect(text).toBe(
    '\ufeff"Initiatief";"In"\r\n"\'=1+1";"cash";"5";"0";"5"\r\n"Samen";"cash";"5";"0";"5"\r\n',
  );
});
