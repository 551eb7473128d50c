import { createHmac, hkdfSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { keyedHashUnder } from './keyed-hash.ts';

test('a kept key gives the same hash as a freshly derived one, also after another purpose was asked', () => {
  const key = new Uint8Array(32).fill(1);
  const once = keyedHashUnder(key, 'command-input', 'text');
  keyedHashUnder(key, 'badge', 'text');
  expect(keyedHashUnder(key, 'command-input', 'text')).toBe(once);
  expect(keyedHashUnder(new Uint8Array(32).fill(1), 'command-input', 'text')).toBe(once);
});

test('it is the hash that stored badges and commands were made with (HKDF-SHA-256, then HMAC-SHA-256)', () => {
  const dataKey = new Uint8Array(32).fill(1);
  const derived = Buffer.from(hkdfSync('sha256', dataKey, '', 'deelbalie badge', 32));
  const expected = createHmac('sha256', derived).update('text').digest('hex');
  expect(keyedHashUnder(dataKey, 'badge', 'text')).toBe(expected);
});

test('another purpose or another data key gives another hash', () => {
  const key = new Uint8Array(32).fill(1);
  const hashes = [
    keyedHashUnder(key, 'command-input', 'text'),
    keyedHashUnder(key, 'badge', 'text'),
    keyedHashUnder(new Uint8Array(32).fill(2), 'command-input', 'text'),
  ];
  expect(new Set(hashes).size).toBe(3);
});
