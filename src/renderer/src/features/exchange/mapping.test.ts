import { expect, test } from 'vitest';
import nl from '#shared/i18n/nl/exchange.json' with { type: 'json' };
import { csvText } from './csv-lines.ts';
import { fileProblem } from './file-problem.ts';
import { findsAgain, missingOf, unusedColumns, valuesOf } from './mapping.ts';
import { problemCodes, problemWords } from './problem-words.ts';

const column = (key: string, required: boolean) => ({ key, required, headings: [] });

test('items need their required columns; a person needs a name, a number or a card', () => {
  const items = { target: 'items' as const, columns: [column('barcode', true), column('note', false)] };
  expect(missingOf(items, { barcode: null })).toEqual({ columns: ['barcode'], needsAPerson: false });
  expect(missingOf(items, { barcode: 0 })).toEqual({ columns: [], needsAPerson: false });
  const persons = { target: 'persons' as const, columns: [column('name', false), column('card', false)] };
  expect(missingOf(persons, { town: 0 }).needsAPerson).toBe(true);
  expect(missingOf(persons, { card: 0 }).needsAPerson).toBe(false);
});

test('a list of persons without number and card finds nobody again', () => {
  expect(findsAgain('persons', { name: 0, number: null })).toBe(false);
  expect(findsAgain('persons', { name: 0, card: 1 })).toBe(true);
});

test('columns that nobody reads are named, and samples show different values only', () => {
  expect(unusedColumns(['A', 'B', 'C'], { barcode: 1, kind: null })).toEqual([0, 2]);
  const row = (value: string) => ({ line: 2, cells: [value], outcome: 'new' as const });
  expect(valuesOf([row('goed'), row(' goed '), row(''), row('stuk'), row('nieuw')], 0)).toEqual([
    'goed',
    'stuk',
  ]);
});

test.each([
  ['lijst.csv', 10, null],
  ['Lijst.XLSX', 10, 'workbook'],
  ['lijst.ods', 10, 'workbook'],
  ['lijst.csv', 0, 'empty'],
  ['lijst.csv', 64 * 1024 * 1024, null],
  ['lijst.csv', 64 * 1024 * 1024 + 1, 'tooLarge'],
] as const)('%s of %i bytes: %s', (name, size, problem) => {
  expect(fileProblem({ name, size })).toBe(problem);
});

test('a list for Excel has its mark, quotes what would break it, and runs no formula', () => {
  expect(
    csvText([
      ['a;b', 'zeg "ja"'],
      ['=1+1', 'gewoon'],
    ]),
  ).toBe('\uFEFF"a;b";"zeg ""ja"""\r\n\'=1+1;gewoon\r\n');
});

test('every problem the core may name has its own sentence, and a new one is still shown', () => {
  expect(Object.keys(nl.problems).toSorted()).toEqual([...problemCodes, 'other'].toSorted());
  const t = ((select: (texts: unknown) => string, values: { value: string }) =>
    select({ exchange: nl }).replace('{{value}}', values.value)) as unknown as Parameters<
    typeof problemWords
  >[0];
  const fields = [{ key: 'barcode' as const, name: 'Streepjescode', hint: '', isNeeded: true }];
  const words = problemWords(t, fields, [
    { line: 3, column: 'barcode', code: 'barcodeTwice', value: '2' },
    { line: 4, column: null, code: 'somethingNew', value: 'x' },
  ]);
  expect(words).toMatchObject([
    { line: 3, column: 'Streepjescode', text: 'Deze streepjescode staat ook al op rij 2.' },
    { line: 4, column: '', text: 'Hier klopt iets niet: x' },
  ]);
});
