import { expect, test } from 'vitest';
import { paperDots } from '#shared/domain/paper.ts';
import { askNow, askWhenDone, begin, cut, line, picture, size, textBytes } from './escpos.rules.ts';

test('a printer begins clean, without double bytes, on the page with the letters of the house', () => {
  expect(begin()).toEqual([0x1b, 0x40, 0x1c, 0x2e, 0x1b, 0x74, 16]);
});

test('the letters of Dutch and its neighbours stand on that page, the euro as well', () => {
  expect(textBytes('Café à € ’t ïë')).toEqual([
    0x43, 0x61, 0x66, 0xe9, 0x20, 0xe0, 0x20, 0x80, 0x20, 0x92, 0x74, 0x20, 0xef, 0xeb,
  ]);
  // The same letter written as two signs.
  expect(textBytes('e\u0301')).toEqual([0xe9]);
});

test('a letter the page lacks loses its sign, or becomes a question mark', () => {
  expect(textBytes('ő日')).toEqual([0x6f, 0x3f]);
});

test('no text can command a printer', () => {
  const commands = Array.from({ length: 0x20 }, (_, code) => String.fromCodePoint(code)).join('');
  expect(textBytes(`${commands}\u007f\u0085\u009b`).every((byte) => byte === 0x3f)).toBe(true);
  expect(line('a\nb')).toEqual([0x61, 0x3f, 0x62, 0x0a]);
});

test('eight times as large is the most a printer can', () => {
  expect([size(1), size(2), size(8)]).toEqual([
    [0x1d, 0x21, 0x00],
    [0x1d, 0x21, 0x11],
    [0x1d, 0x21, 0x77],
  ]);
});

test('a picture goes in bands of 96 rows, each with its size, and every dot once', () => {
  const bytesOfRow = paperDots / 8;
  const dots = Uint8Array.from({ length: bytesOfRow * 300 }, (_, at) => (at * 7) % 251);
  const bytes = picture(dots);
  const drawn: number[] = [];
  const rowsOfBands: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    expect(bytes.slice(at, at + 6)).toEqual([0x1d, 0x76, 0x30, 0, bytesOfRow, 0]);
    const rows = (bytes[at + 6] ?? 0) + 256 * (bytes[at + 7] ?? 0);
    rowsOfBands.push(rows);
    drawn.push(...bytes.slice(at + 8, at + 8 + rows * bytesOfRow));
    at += 8 + rows * bytesOfRow;
  }
  expect(rowsOfBands).toEqual([96, 96, 96, 12]);
  expect(Uint8Array.from(drawn)).toEqual(dots);
});

test('questions and the knife', () => {
  expect([...askNow(4)]).toEqual([0x10, 0x04, 4]);
  expect([...askWhenDone()]).toEqual([0x1d, 0x72, 1]);
  expect(cut()).toEqual([0x1d, 0x56, 0x42, 0]);
});
