import { expect, test } from 'vitest';
import { paperDots } from '#shared/domain/paper.ts';
import { size } from './escpos.rules.ts';
import { numberPaper, testPaper } from './number-paper.rules.ts';
import { linesOf } from './paper-lines.rules.ts';

const paper = { houseName: 'De Deelfabriek', number: 17, at: '2026-11-23T09:05:00.000Z', dots: null };
const asText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

test('a number in Dutch: the house, the number, what happens next, day and time', () => {
  const text = asText(numberPaper(paper));
  for (const words of [
    'De Deelfabriek',
    'Je nummer',
    'Ga zitten',
    'Kijk naar het scherm.',
    '23 november',
    '10:05',
  ])
    expect(text).toContain(words);
});

test('the number is eight times a letter of 24 dots at 203 dots an inch: more than 40 points (P04)', () => {
  const text = asText(numberPaper(paper));
  expect(text).toContain(`${asText(Uint8Array.from(size(8)))}\u001bE\u000117\n`);
  expect((8 * 24 * 72) / 203).toBeGreaterThan(40);
});

test('everything else is at least 14 points (P04), and no line is longer than the paper', () => {
  expect((2 * 24 * 72) / 203).toBeGreaterThan(14);
  const long = asText(numberPaper({ ...paper, houseName: 'Een heel lange naam van een huis in de stad' }));
  expect(long).toContain('Een heel lange naam van\neen huis in de stad\n');
});

test('another language stands below the Dutch, as the kiosk drew it (L03)', () => {
  const dots = new Uint8Array((paperDots / 8) * 3).fill(0xa5);
  const bytes = Buffer.from(numberPaper({ ...paper, dots }));
  const at = bytes.indexOf(Buffer.from(dots));
  expect(at).toBeGreaterThan(bytes.indexOf('Ga zitten'));
});

test('a test ticket names the kiosk and shows letters with signs, the largest digits and a picture', () => {
  const text = asText(testPaper({ kioskName: 'Ingang', words: 'Proefticket', at: paper.at }));
  expect(text).toContain('Proefticket\nIngang\n\u00e9 \u00eb \u00ef \u00e7 \u00e0 \u0080\n');
  expect(text).toContain('\u001dv0');
});

test('words go on lines, and a word longer than a line is cut', () => {
  expect(linesOf('een twee  drie', 8)).toEqual(['een twee', 'drie']);
  expect(linesOf('onafscheidelijk ja', 6)).toEqual(['onafsc', 'heidel', 'ijk ja']);
  expect(linesOf('', 6)).toEqual([]);
});
