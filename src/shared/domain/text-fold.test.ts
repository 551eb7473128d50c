import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, typoDistance, withinOneTypo, words } from './text-fold.ts';

test.each([
  ['Čapek', 'capek'],
  ['Straße', 'strasse'],
  ['STRASSE', 'strasse'],
  ['Œuvre, cœur', 'oeuvre coeur'],
  ['Sørensen Ærø', 'sorensen aero'],
  ['Łódź', 'lodz'],
  ['Đặng Thị', 'dang thi'],
  ['Þór', 'thor'],
  ['ĳzer', 'ijzer'],
  ['ﬁets', 'fiets'],
  ["'t Velootje", 't velootje'],
  ['D’Hondt-Van  den\tBerghe', 'd hondt van den berghe'],
  ['Swop & Go!', 'swop go'],
  ['1/2" boor', '1 2 boor'],
  ['m²', 'm2'],
  ['  ', ''],
  ['🙂', ''],
])('%j folds to %j', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test('the four Turkish letters i are one', () => {
  expect(fold('IĞDIR')).toBe(fold('ığdır'));
  expect(fold('İstanbul')).toBe(fold('istanbul'));
  expect(fold('ISPARTA')).toBe(fold('ısparta'));
});

test('Cyrillic and Greek fold case and accents', () => {
  expect(fold('КИЇВ')).toBe(fold('київ'));
  expect(fold('Ёлка')).toBe(fold('елка'));
  expect(fold('ΟΔΟΣ')).toBe(fold('οδός'));
});

test('Arabic folds vowel signs, hamza, the letters keyboards differ in, and digits', () => {
  expect(fold('أَحْمَد')).toBe(fold('احمد'));
  expect(fold('فاطمة')).toBe(fold('فاطمه'));
  expect(fold('علی')).toBe(fold('علي'));
  expect(fold('محـــمد')).toBe(fold('محمد'));
  expect(fold('١٢٣ ۴۵۶')).toBe('123 456');
});

test('scripts whose vowels are marks keep them', () => {
  expect(words('हिन्दी')).toHaveLength(1);
  expect(fold('ሰላም')).toBe('ሰላም');
});

test('words are the folded words, none for blank text', () => {
  expect(words(' De  Smet,Jan ')).toEqual(['de', 'smet', 'jan']);
  expect(words('...')).toEqual([]);
});

const anyText = fc.string({ unit: 'grapheme', maxLength: 20 });

test('folding twice changes nothing more', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
    { numRuns: 300 },
  );
});

test('upper and lower case, composed and decomposed, fold alike', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'aàéïõçžßœøłđijkyzбвїйёعح 12-'), maxLength: 15 }),
      (text) => {
        expect(fold(text.toUpperCase())).toBe(fold(text));
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
      },
    ),
    { numRuns: 300 },
  );
});

test.each([
  ['boormachine', 'boormachine', 0],
  ['boormachine', 'bormachine', 1],
  ['boormachine', 'boormacihne', 1],
  ['boormachine', 'noormachine', 1],
  ['boormachine', 'bormacihne', 2],
  ['', 'abc', 3],
  ['ca', 'abc', 3],
  ['kitten', 'sitting', 3],
])('%j and %j are %i typing errors apart', (a, b, distance) => {
  expect(typoDistance(a, b)).toBe(distance);
  expect(typoDistance(b, a)).toBe(distance);
});

test('the quick test for one typing error agrees with the count', () => {
  const short = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'ë', '🙂'), maxLength: 6 });
  fc.assert(
    fc.property(short, short, (a, b) => {
      expect(withinOneTypo(a, b)).toBe(typoDistance(a, b) <= 1);
    }),
    { numRuns: 300 },
  );
});

test('one typing error made is one typing error found', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[a-z]{2,12}$/),
      fc.nat(11),
      fc.constantFrom('drop', 'swap', 'change', 'add'),
      (word, n, how) => {
        const at = n % (word.length - 1);
        const [before, a, b, after] = [
          word.slice(0, at),
          word[at] ?? '',
          word[at + 1] ?? '',
          word.slice(at + 2),
        ];
        const typed = {
          drop: before + b + after,
          swap: before + b + a + after,
          change: `${before}0${b}${after}`,
          add: `${before}${a}0${b}${after}`,
        }[how];
        expect(withinOneTypo(word, typed)).toBe(true);
        expect(typoDistance(word, typed)).toBeLessThanOrEqual(1);
      },
    ),
    { numRuns: 300 },
  );
});
