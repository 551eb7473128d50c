import { expect, test } from 'vitest';
import { makeCardCode, makeItemCode } from '#shared/domain/barcode.ts';
import { readTypedCard } from './card-number.ts';

test('a house card is told by its check letter, however it was typed', () => {
  const code = makeCardCode(42);
  expect(readTypedCard(` ${code.toLowerCase()} `)).toEqual({ is: 'house', number: code, shown: code });
  expect(readTypedCard(`${code.slice(0, -1)}${code.endsWith('C') ? 'D' : 'C'}`)).toEqual({ is: 'damaged' });
});

test('a pass is taken whole and shown in part', () => {
  const pass = '0000000000018';
  const read = readTypedCard('000 000 000 0018');
  if (read.is !== 'uitpas') throw new Error(`expected a pass, got ${read.is}`);
  expect(read.number).toBe(pass);
  expect(read.shown).not.toContain(pass.slice(-2));
});

test('the code of a thing is no card', () => {
  expect(readTypedCard(makeItemCode(42))).toEqual({ is: 'item' });
  expect(readTypedCard('5410228223')).toEqual({ is: 'unknown' });
  expect(readTypedCard('  ')).toEqual({ is: 'empty' });
});
