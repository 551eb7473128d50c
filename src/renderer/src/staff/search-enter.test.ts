import { expect, test } from 'vitest';
import { makeCardCode, makeItemCode } from '#shared/domain/barcode.ts';
import { isTypedCode } from './search-enter.ts';

test.each([
  makeItemCode(123),
  makeCardCode(4),
  makeItemCode(123).toLowerCase(),
  makeItemCode(9).replace('-', ''),
])('%s is a code of the house', (text) => expect(isTypedCode(text)).toBe(true));

test.each(['P-000123', 'p 123', 'P123'])('%s is the number of a person', (text) =>
  expect(isTypedCode(text)).toBe(true),
);

test('a code with a wrong digit is still meant as a code: it is told, not searched', () => {
  const wrong = makeItemCode(123).replace('3', '4');
  expect(isTypedCode(wrong)).toBe(true);
});

test('the barcode of a game in its box is a code', () => {
  expect(isTypedCode('4006381333931')).toBe(true);
});

test.each(['Fatima', 'de Pauw', 'Dpoorter', 'Éloïse', 'boormachine 2', 'P', '12', '', '   '])(
  '"%s" is words to search with',
  (text) => expect(isTypedCode(text)).toBe(false),
);
