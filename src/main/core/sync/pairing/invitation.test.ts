import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytes } from '#tests/support/lan-house.ts';
import {
  newPairingCode,
  readAddress,
  readInvitation,
  readPairingCode,
  showPairingCode,
  writeInvitation,
} from './invitation.ts';
import { commitmentTo, digitsOf, isSame } from './secrets.ts';

const hex = (length: number) =>
  fc.uint8Array({ minLength: length, maxLength: length }).map((some) => Buffer.from(some).toString('hex'));
const host = fc.oneof(fc.ipV4(), fc.ipV6(), fc.constantFrom('hub.local', 'hub-2', 'a_b.lan'));
const invitation = fc.record({
  root: hex(32),
  secret: hex(16),
  addresses: fc.array(fc.record({ host, port: fc.integer({ min: 1, max: 65_535 }) }), {
    minLength: 1,
    maxLength: 8,
  }),
});

test('what the picture says comes back, in signs that a QR code packs tightly', () => {
  fc.assert(
    fc.property(invitation, (some) => {
      const text = writeInvitation(some);
      expect(text).toMatch(/^[0-9A-Z:/.[\]_-]+$/);
      expect(readInvitation(text)).toEqual(some);
    }),
  );
});

test('a picture that was cut off or says something else is none', () => {
  fc.assert(fc.property(fc.string(), (text) => readInvitation(text) === null));
  const whole = writeInvitation({
    root: 'ab'.repeat(32),
    secret: 'cd'.repeat(16),
    addresses: [{ host: '10.0.0.2', port: 4390 }],
  });
  expect(readInvitation(whole.slice(0, 90))).toBeNull();
  expect(readInvitation(whole.replace('4390', '99999'))).toBeNull();
  expect(readInvitation(whole.replace('10.0.0.2', 'evil host'))).toBeNull();
});

test('addresses are read as people type them', () => {
  expect(readAddress(' 192.168.1.20:4390 ')).toEqual({ host: '192.168.1.20', port: 4390 });
  expect(readAddress('[fe80::1]:1')).toEqual({ host: 'fe80::1', port: 1 });
  for (const text of ['', 'hub', 'hub:0', 'hub:70000', 'hub:', 'http://hub:1', 'a@b:1', '[hub]:1'])
    expect(readAddress(text)).toBeNull();
});

test('a code is read however it is typed, and is never a word', () => {
  for (let n = 0; n < 200; n++) {
    const code = newPairingCode(bytes);
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
    expect(readPairingCode(showPairingCode(code).toLowerCase())).toBe(code);
  }
  expect(readPairingCode('oil0-abcd')).toBe('0110ABCD');
  for (const text of ['', '1234567', '123456789', '1234-567U', '1234-567é'])
    expect(readPairingCode(text)).toBeNull();
});

test('every sign of a code is as likely as another', () => {
  const all = new Set(newPairingCode(() => Uint8Array.from({ length: 256 }, (_, n) => n)));
  expect(all.size).toBe(32);
});

test('digits change with each of the four things they are made of, and commitments with the side', () => {
  const base = { root: '1'.repeat(64), device: '2'.repeat(64) };
  const nonces = { device: '3'.repeat(64), hub: '4'.repeat(64) };
  const other = '5'.repeat(64);
  const all = [
    digitsOf(base, nonces),
    digitsOf({ ...base, root: other }, nonces),
    digitsOf({ ...base, device: other }, nonces),
    digitsOf(base, { ...nonces, device: other }),
    digitsOf(base, { ...nonces, hub: other }),
    digitsOf(base, { device: nonces.hub, hub: nonces.device }),
  ];
  expect(new Set(all).size).toBe(all.length);
  for (const digits of all) expect(digits).toMatch(/^\d{6}$/);
  expect(commitmentTo(other, 'hub', base)).not.toBe(commitmentTo(other, 'device', base));
});

test('only the same is the same; nothing is not', () => {
  expect(isSame('ab', 'ab')).toBe(true);
  for (const [one, two] of [
    ['ab', 'ac'],
    ['ab', 'abab'],
    ['', ''],
    ['zz', 'zz'],
  ] as const)
    expect(isSame(one, two)).toBe(false);
});
