import { expect, test } from 'vitest';
import { sharesOf, sheetOf } from './figures-list.ts';

test('a bar shows the share of each; where something may not be told there is none', () => {
  expect(sharesOf({ better: 6, same: 0, worse: 2, unpaired: 8 })?.map(({ size }) => size)).toEqual([
    37.5, 0, 12.5, 50,
  ]);
  expect(sharesOf({ better: null, same: null, worse: 6, unpaired: 8 })).toBeNull();
  expect(sharesOf({ better: 0, same: 0, worse: 0, unpaired: 0 })).toBeNull();
});

test('a sheet opens in Excel and runs nothing', () => {
  expect(sheetOf(['Domein', 'Beter'], [['=1+1', 6]])).toBe('\ufeff"Domein";"Beter"\r\n"\'=1+1";6\r\n');
});
