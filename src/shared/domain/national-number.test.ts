import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readNationalNumber } from './national-number.ts';

const today = '2026-11-23';
/** The number with its right check digits: all of them invented, by the rule alone. */
const withCheck = (nine: string, from2000 = false): string => {
  const check = 97 - (Number(`${from2000 ? '2' : ''}${nine}`) % 97);
  return nine + String(check).padStart(2, '0');
};
const read = (text: string) => readNationalNumber(text, today);

test('the published example of the register is right: 93.05.18-223.61', () => {
  expect(read('93.05.18-223.61')).toEqual({ digits: '93051822361', isBis: false, problem: null });
  expect(read('93 05 18 223 61').problem).toBeNull();
});

test('both centuries have their own check digits', () => {
  expect(read(withCheck('150401001', true)).problem).toBeNull();
  expect(read(withCheck('150401001')).problem).toBeNull();
  // Of 2040 nobody is born yet; of 1940 somebody is.
  expect(read(withCheck('400401001', true)).problem).toBe('noSuchDay');
  expect(read(withCheck('400401001')).problem).toBeNull();
});

test('bis numbers and unknown days and months are right too', () => {
  expect(read(withCheck('852512001'))).toMatchObject({ isBis: true, problem: null });
  expect(read(withCheck('854512001'))).toMatchObject({ isBis: true, problem: null });
  for (const nine of ['850000001', '850500001', '852000001', '854000001', '850099001'])
    expect(read(withCheck(nine)).problem).toBeNull();
});

test('a day that does not exist, a serial that is never given and a wrong length are refused', () => {
  for (const nine of ['850230001', '851301001', '853301001', '855301001', '850101000', '850101999'])
    expect(read(withCheck(nine)).problem).toBe('noSuchDay');
  for (const text of ['', '1234567890', '930518223611', 'geen nummer'])
    expect(read(text).problem).toBe('notElevenDigits');
  expect(read(withCheck('261201001', true)).problem).toBe('noSuchDay');
  expect(read(withCheck('000229001', true)).problem).toBeNull();
});

test('one wrong digit is noticed', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 99 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      fc.integer({ min: 1, max: 998 }),
      fc.nat({ max: 8 }),
      fc.integer({ min: 1, max: 9 }),
      (year, month, day, serial, at, by) => {
        const two = (n: number) => String(n).padStart(2, '0');
        const right = withCheck(`${two(year)}${two(month)}${two(day)}${String(serial).padStart(3, '0')}`);
        const wrong = [...right];
        wrong[at] = String((Number(wrong[at]) + by) % 10);
        // The other century may still agree, as the two formulas differ by a constant; the number is then of somebody else.
        const first = Number(right.slice(0, 9));
        const changed = Number(wrong.join('').slice(0, 9));
        const isOtherCentury = (2_000_000_000 + changed - first) % 97 === 0;
        expect(isOtherCentury || read(wrong.join('')).problem === 'checkDigits').toBe(true);
      },
    ),
  );
});

test('no number has the check digits of both centuries', () => {
  // The two differ by this much, whatever the number.
  expect(2_000_000_000 % 97).toBe(68);
});
