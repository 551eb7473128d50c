import { expect, test } from 'vitest';
import { makeTestCore } from '#tests/support/make-test-core.ts';
import { keyedHashUnder } from './keyed-hash.ts';

test('a kept key gives the same hash as a freshly derived one', async () => {
  await using house = await makeTestCore();
  const { inside } = house;
  const once = keyedHashUnder(inside.holder.key(), 'command-input', 'text');
  expect(once).toBe(inside.keyedHash('command-input', 'text'));
  expect(keyedHashUnder(inside.holder.key(), 'command-input', 'text')).toBe(once);
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
