import { expect, test } from 'vitest';
import { fingerprintOf } from '#core/sync/trust/certificate.ts';
import { newRoot } from '#core/sync/trust/identity.ts';
import { bytes } from '#tests/support/lan-house.ts';
import { testDesk } from '#tests/support/pairing-desk.ts';
import { readPairingCode } from './invitation.ts';
import type { PairingWay } from './messages.ts';
import { commitmentTo, digitsOf, keyOfCode, proofOfDevice } from './secrets.ts';

const rootIdentity = await newRoot(bytes);
const root = fingerprintOf(rootIdentity.certificate);
const print = (letter: string): string => letter.repeat(64);
const nonce = '12'.repeat(32);

function opened(role: 'kiosk' | 'desk' | 'support' = 'kiosk') {
  const stand = testDesk(rootIdentity);
  const { secret, code } = stand.desk.open({ name: 'Kiosk at the door', role, startedBy: 'account-1' });
  const key = new Uint8Array(Buffer.from(secret, 'hex'));
  const claimOf = (device: string, more: { key?: Uint8Array; way?: PairingWay; nonce?: string } = {}) => {
    const parties = { root, device };
    const commitment = commitmentTo(more.nonce ?? nonce, 'device', parties);
    return { way: more.way ?? 'qr', commitment, proof: proofOfDevice(more.key ?? key, parties, commitment) };
  };
  /** Up to the digits. */
  const show = async (device: string) => {
    await stand.desk.claim(device, claimOf(device));
    const told = await stand.desk.reveal(device, { nonce });
    const state = stand.desk.state();
    if (state.kind !== 'compare') throw new Error('no digits');
    return { ...state, told };
  };
  return { ...stand, code, key, claimOf, show };
}

const refused = (reason: string) => expect.objectContaining({ name: 'PairingRefused', reason });

test('a computer that saw the picture shows the same digits, and is let in when a person accepts', async () => {
  const { desk, kept, show } = opened();
  const shown = await show(print('a'));
  const digits = digitsOf({ root, device: print('a') }, { device: nonce, hub: shown.told.nonce });
  expect(shown).toMatchObject({ digits, name: 'Kiosk at the door', role: 'kiosk', roleBefore: null });
  expect(kept).toEqual([]);
  const deviceId = await desk.accept(shown.claimId, { account: 'account-2', roleBefore: null });
  expect(kept).toEqual([
    {
      deviceId,
      name: 'Kiosk at the door',
      role: 'kiosk',
      fingerprint: print('a'),
      way: 'qr',
      pairedAt: '2026-11-23T09:00:00.000Z',
      startedBy: 'account-1',
      acceptedBy: 'account-2',
      roleBefore: null,
    },
  ]);
  expect(desk.state()).toEqual({ kind: 'closed', end: 'accepted' });
  const accepted = { state: 'accepted', deviceId, name: 'Kiosk at the door', role: 'kiosk' };
  expect(await desk.decision(print('a'))).toEqual(accepted);
  // Its answer was lost; and nobody else gains by it.
  expect(await desk.decision(print('a'))).toEqual(accepted);
  expect(await desk.decision(print('b'))).toEqual({ state: 'refused' });
});

test('the picture is good for one computer: used again, by whoever took a photo of it, it is refused', async () => {
  const { desk, claimOf, show, failures } = opened();
  const shown = await show(print('a'));
  await expect(desk.claim(print('b'), claimOf(print('b')))).rejects.toEqual(refused('taken'));
  expect(desk.state()).toMatchObject({ kind: 'compare', claimId: shown.claimId, failures: 1 });
  await desk.accept(shown.claimId, { account: 'account-1', roleBefore: null });
  await expect(desk.claim(print('b'), claimOf(print('b')))).rejects.toEqual(refused('closed'));
  desk.open({ name: 'Another', role: 'desk', startedBy: 'account-1' });
  await expect(desk.claim(print('b'), claimOf(print('b')))).rejects.toEqual(refused('proof'));
  expect(failures).toEqual(['taken', 'proof']);
});

test('a proof of somebody else fits nobody: not another computer, not another root', async () => {
  const { desk, claimOf, key } = opened();
  await expect(desk.claim(print('b'), claimOf(print('a')))).rejects.toEqual(refused('proof'));
  const parties = { root: print('f'), device: print('a') };
  const commitment = commitmentTo(nonce, 'device', parties);
  await expect(
    desk.claim(print('a'), { way: 'qr', commitment, proof: proofOfDevice(key, parties, commitment) }),
  ).rejects.toEqual(refused('proof'));
});

test('three claims that fail close the window', async () => {
  const { desk, claimOf, failures } = opened();
  for (let n = 0; n < 3; n++)
    await expect(desk.claim(print('a'), claimOf(print('a'), { key: bytes(16) }))).rejects.toEqual(
      refused('proof'),
    );
  expect(desk.state()).toEqual({ kind: 'closed', end: 'failures' });
  expect(failures).toHaveLength(3);
  await expect(desk.claim(print('a'), claimOf(print('a')))).rejects.toEqual(refused('closed'));
});

test('a typed code opens the same door; another code does not', async () => {
  const { desk, claimOf, code } = opened();
  const typed = readPairingCode(` ${code.toLowerCase()} `) ?? '';
  const wrong = await keyOfCode('00000000', root);
  await expect(desk.claim(print('a'), claimOf(print('a'), { key: wrong, way: 'code' }))).rejects.toEqual(
    refused('proof'),
  );
  await desk.claim(print('a'), claimOf(print('a'), { key: await keyOfCode(typed, root), way: 'code' }));
  await desk.reveal(print('a'), { nonce });
  expect(desk.state()).toMatchObject({ kind: 'compare', way: 'code', failures: 1 });
});

test('a number other than the one in mind is refused, before and after the right one was told', async () => {
  const { desk, claimOf } = opened();
  await desk.claim(print('a'), claimOf(print('a')));
  await expect(desk.reveal(print('a'), { nonce: print('9') })).rejects.toEqual(refused('commitment'));
  expect(desk.state()).toMatchObject({ kind: 'waiting', failures: 1 });
  await desk.claim(print('a'), claimOf(print('a')));
  await desk.reveal(print('a'), { nonce });
  await expect(desk.reveal(print('a'), { nonce: print('9') })).rejects.toEqual(refused('commitment'));
  expect(desk.state()).toMatchObject({ kind: 'compare', failures: 2 });
});

test('a question whose answer was lost gets the same answer again, and no second try', async () => {
  const { desk, claimOf } = opened();
  const first = await desk.claim(print('a'), claimOf(print('a')));
  expect(await desk.claim(print('a'), claimOf(print('a')))).toEqual(first);
  const told = await desk.reveal(print('a'), { nonce });
  expect(await desk.reveal(print('a'), { nonce })).toEqual(told);
  // With the hub's number known, another number in mind would choose the digits.
  await expect(desk.claim(print('a'), claimOf(print('a'), { nonce: print('9') }))).rejects.toEqual(
    refused('taken'),
  );
  expect(desk.state()).toMatchObject({ kind: 'compare', failures: 1 });
});

test('five minutes, and not a moment more, whichever way the clock goes', async () => {
  const { desk, clock, claimOf } = opened();
  clock.pass(4.9);
  await desk.claim(print('a'), claimOf(print('a')));
  clock.pass(0.1);
  expect(desk.state()).toEqual({ kind: 'closed', end: 'time' });
  await expect(desk.reveal(print('a'), { nonce })).rejects.toEqual(refused('closed'));
  desk.open({ name: 'x', role: 'kiosk', startedBy: 'account-1' });
  clock.pass(-1);
  expect(desk.state()).toEqual({ kind: 'closed', end: 'time' });
});

test('what a known computer may hold changes only when the person at the hub has seen it', async () => {
  const { desk, list, kept, show } = opened('support');
  list.set(print('a'), { id: 'device-9', role: 'kiosk', status: 'active' });
  const shown = await show(print('a'));
  expect(shown.roleBefore).toBe('kiosk');
  expect(await desk.accept(shown.claimId, { account: 'account-1', roleBefore: null })).toBeNull();
  expect(await desk.accept(shown.claimId, { account: 'account-1', roleBefore: 'desk' })).toBeNull();
  expect(kept).toEqual([]);
  expect(await desk.accept(shown.claimId, { account: 'account-1', roleBefore: 'kiosk' })).toBe('device-9');
  expect(kept).toMatchObject([{ deviceId: 'device-9', role: 'support', roleBefore: 'kiosk' }]);
});

test('a computer that was sent away does not come back as who it was', async () => {
  const { desk, list, claimOf } = opened();
  list.set(print('a'), { id: 'device-9', role: 'kiosk', status: 'revoked' });
  await expect(desk.claim(print('a'), claimOf(print('a')))).rejects.toEqual(refused('revoked'));
});

test('refused at the hub: the device hears it, nothing is kept; an older press accepts nobody', async () => {
  const { desk, kept, show } = opened();
  const shown = await show(print('a'));
  const waiting = desk.decision(print('a'));
  desk.refuse();
  expect(await waiting).toEqual({ state: 'refused' });
  desk.open({ name: 'x', role: 'support', startedBy: 'account-1' });
  expect(await desk.accept(shown.claimId, { account: 'account-1', roleBefore: null })).toBeNull();
  expect(kept).toEqual([]);
});

test('two presses at once let one computer in once', async () => {
  const { desk, kept, show } = opened();
  const { claimId } = await show(print('a'));
  const by = { account: 'account-1', roleBefore: null };
  const pressed = await Promise.all([desk.accept(claimId, by), desk.accept(claimId, by)]);
  expect(pressed.filter((id) => id !== null)).toHaveLength(1);
  expect(kept).toHaveLength(1);
});
