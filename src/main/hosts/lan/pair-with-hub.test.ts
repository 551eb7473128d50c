import { expect, test } from 'vitest';
import { readInvitation, readPairingCode, writeInvitation } from '#core/sync/pairing/invitation.ts';
import type { PairingLine } from '#core/sync/pairing/messages.ts';
import { fingerprintOf } from '#core/sync/trust/certificate.ts';
import { type Identity, newRoot } from '#core/sync/trust/identity.ts';
import type { Address } from '#core/sync/trust/network-files.ts';
import { aHello, bytes, hubId, type LanHouse, lanHouse } from '#tests/support/lan-house.ts';
import { type TestDesk, testDesk } from '#tests/support/pairing-desk.ts';
import { connectHub } from './connect-hub.ts';
import { type PairingRequest, pairWithHub, type Seen } from './pair-with-hub.ts';

interface Stand extends TestDesk {
  root: Identity;
  house: LanHouse;
  address: Address;
}

/** `code`: what its desk will show, for somebody who looked at another one. */
async function stand(
  around: (line: PairingLine) => PairingLine = (line) => line,
  code?: string,
): Promise<Stand> {
  const root = await newRoot(bytes);
  const desk = testDesk(root, code);
  const house = await lanHouse({ root, generation: 4, pairing: around(desk.desk) });
  return { ...desk, root, house, address: { host: '127.0.0.1', port: house.server.port } };
}

const offer = { name: 'Kiosk at the door', role: 'kiosk', startedBy: 'account-1' } as const;

/** What a person at the device brings along from the screen of this hub. */
function seenAt({ desk, address }: Stand, way: 'qr' | 'code'): Seen {
  const { secret, code, root } = desk.open(offer);
  if (way === 'code') return { way, code: readPairingCode(code) ?? '', address };
  const invitation = readInvitation(writeInvitation({ root, secret, addresses: [address] }));
  if (!invitation) throw new Error('the picture cannot be read');
  return { way, invitation };
}

/** Starts pairing; `digits` is what the screen of the device shows. */
function begin(seen: Seen, says = true, more: Partial<PairingRequest> = {}) {
  const shown = Promise.withResolvers<string>();
  const paired = pairWithHub({
    seen,
    randomBytes: bytes,
    compare: async ({ digits }) => {
      shown.resolve(digits);
      return says;
    },
    ...more,
  });
  // Whoever waits for digits that never come hears why.
  paired.catch(shown.reject);
  shown.promise.catch(() => undefined);
  return { digits: shown.promise, paired };
}

const stopped = (reason: string) => expect.objectContaining({ name: 'PairingStopped', reason });
const refused = (reason: string) => expect.objectContaining({ name: 'PairingRefused', reason });

test.each(['qr', 'code'] as const)(
  '%s: both screens show the same digits, and the device is let in',
  async (way) => {
    const hub = await stand();
    const { digits, paired } = begin(seenAt(hub, way));
    const shown = await hub.compared();
    expect(await digits).toBe(shown.digits);
    const deviceId = await hub.desk.accept(shown.claimId, { account: 'account-1', roleBefore: null });
    const { membership, name, role } = await paired;
    expect({ name, role }).toEqual({ name: 'Kiosk at the door', role: 'kiosk' });
    expect(membership).toMatchObject({ hubId, generation: 4, deviceId, addresses: [hub.address] });
    expect(hub.kept.map(({ fingerprint }) => fingerprint)).toEqual([
      fingerprintOf(membership.device.certificate),
    ]);

    hub.house.devices.set(fingerprintOf(membership.device.certificate), {
      id: deviceId ?? '',
      status: 'active',
    });
    const line = connectHub({ membership });
    expect(await line.hello(aHello)).toMatchObject({ hubId });
    line.close();
  },
);

test('a no at the hub ends it on the device', async () => {
  const hub = await stand();
  const { paired } = begin(seenAt(hub, 'qr'));
  const ended = paired.catch((error: unknown) => error);
  await hub.compared();
  hub.desk.refuse();
  expect(await ended).toEqual(stopped('refused'));
  expect(hub.kept).toEqual([]);
});

test('after a code the device waits for its own person, whatever the hub says; a no or going back ends it', async () => {
  for (const end of ['no', 'back'] as const) {
    const told = Promise.withResolvers<void>();
    const hub = await stand((line) => ({
      claim: (fingerprint, message) => line.claim(fingerprint, message),
      reveal: (fingerprint, message) => line.reveal(fingerprint, message),
      async decision(fingerprint, signal) {
        const answer = await line.decision(fingerprint, signal);
        if (answer.state === 'accepted') told.resolve();
        return answer;
      },
    }));
    const answered = Promise.withResolvers<boolean>();
    const stop = new AbortController();
    const { paired } = begin(seenAt(hub, 'code'), true, {
      compare: () => answered.promise,
      signal: stop.signal,
    });
    const ended = paired.catch((error: unknown) => error);
    const { claimId } = await hub.compared();
    await hub.desk.accept(claimId, { account: 'account-1', roleBefore: null });
    await told.promise;
    // Whole conversations later, the device has long had that answer.
    const other = hub.house.connect(await hub.house.device('other'));
    for (let n = 0; n < 20; n++) await other.hello(aHello);
    if (end === 'no') answered.resolve(false);
    else stop.abort(new Error('the person went back'));
    expect(await ended).toEqual(end === 'no' ? stopped('digits') : new Error('the person went back'));
  }
});

test('a picture of another house, or a wrong code, leads nowhere', async () => {
  const hub = await stand();
  const elsewhere = await stand();
  const seen = seenAt(elsewhere, 'qr');
  if (seen.way !== 'qr') throw new Error('a picture');
  const misled: Seen = { way: 'qr', invitation: { ...seen.invitation, addresses: [hub.address] } };
  await expect(begin(misled).paired).rejects.toMatchObject({ name: 'HubForeign', reason: 'root' });
  seenAt(hub, 'code');
  await expect(begin({ way: 'code', code: '00000000', address: hub.address }).paired).rejects.toEqual(
    refused('proof'),
  );
  expect(hub.failures).toEqual(['proof']);
});

test('a picture that was photographed and used again is refused', async () => {
  const hub = await stand();
  const seen = seenAt(hub, 'qr');
  const first = begin(seen);
  const { claimId } = await hub.compared();
  await expect(begin(seen).paired).rejects.toEqual(refused('taken'));
  await hub.desk.accept(claimId, { account: 'account-1', roleBefore: null });
  await first.paired;
  await expect(begin(seen).paired).rejects.toEqual(refused('closed'));
  expect(hub.kept).toHaveLength(1);
});

test('somebody in between who knows the code: the digits differ, and a no on either screen is enough', async () => {
  const hub = await stand();
  const seen = seenAt(hub, 'code');
  if (seen.way !== 'code') throw new Error('a code');
  // He has a root and a hub of his own towards the device, shows the same code, and a device of his own towards the hub.
  const between = await stand(undefined, seen.code);
  between.desk.open(offer);
  const towardsHub = begin(seen);
  towardsHub.paired.catch(() => undefined);
  const victim = begin({ ...seen, address: between.address }, false);
  const ended = victim.paired.catch((error: unknown) => error);
  const [atHub, atVictim] = [(await hub.compared()).digits, await victim.digits];
  expect(await towardsHub.digits).toBe(atHub);
  expect(atVictim).not.toBe(atHub);
  expect(await ended).toEqual(stopped('digits'));
  hub.desk.refuse();
  expect(hub.kept).toEqual([]);
});

test('somebody in between who does not know the code gets no digits at all', async () => {
  const hub = await stand();
  const between = await stand();
  const seen = seenAt(hub, 'code');
  if (seen.way !== 'code') throw new Error('a code');
  between.desk.open(offer);
  await expect(begin({ ...seen, address: between.address }).paired).rejects.toEqual(refused('proof'));
});

test('a hub that agrees to everything but cannot prove that it knows the screen is not believed', async () => {
  const hub = await stand((line) => ({
    claim: async (fingerprint, message) => ({
      ...(await line.claim(fingerprint, message)),
      proof: '00'.repeat(32),
    }),
    reveal: (fingerprint, message) => line.reveal(fingerprint, message),
    decision: agreeing.decision,
  }));
  await expect(begin(seenAt(hub, 'code')).paired).rejects.toEqual(stopped('hub'));
});

const agreeing: PairingLine = {
  claim: async () => ({ commitment: '00'.repeat(32), proof: '00'.repeat(32) }),
  reveal: async () => ({ nonce: '00'.repeat(32), name: 'x', role: 'kiosk' }),
  decision: async () => ({ state: 'accepted', deviceId: 'x', name: 'x', role: 'kiosk' }),
};

test('a hub that changes its number after it saw the device’s is not believed', async () => {
  const hub = await stand((line) => ({
    ...agreeing,
    claim: (fingerprint, message) => line.claim(fingerprint, message),
  }));
  await expect(begin(seenAt(hub, 'qr')).paired).rejects.toEqual(stopped('hub'));
});

test('an answer that was lost is asked for again, with the same number in mind', async () => {
  let lost = 0;
  const losing =
    <A extends unknown[], T>(act: (...args: A) => Promise<T>) =>
    async (...args: A): Promise<T> => {
      const answer = await act(...args);
      if (lost++ % 2 === 0) throw new Error('lost on the way');
      return answer;
    };
  const hub = await stand((line) => ({
    claim: losing((fingerprint, message) => line.claim(fingerprint, message)),
    reveal: losing((fingerprint, message) => line.reveal(fingerprint, message)),
    decision: (fingerprint, signal) => line.decision(fingerprint, signal),
  }));
  const { paired } = begin(seenAt(hub, 'qr'));
  const { claimId } = await hub.compared();
  await hub.desk.accept(claimId, { account: 'account-1', roleBefore: null });
  await paired;
  expect([lost, hub.failures]).toEqual([4, []]);
});

test('whoever is at the device may stop it', async () => {
  const hub = await stand();
  const stop = new AbortController();
  const { paired } = begin(seenAt(hub, 'qr'), true, { signal: stop.signal });
  const ended = paired.catch((error: unknown) => error);
  await hub.compared();
  const back = new Error('the person went back');
  stop.abort(back);
  expect(await ended).toBe(back);
});

test('nobody there is said as nobody there', async () => {
  const seen: Seen = { way: 'code', code: '00000000', address: { host: '127.0.0.1', port: 1 } };
  await expect(begin(seen).paired).rejects.toMatchObject({ name: 'HubAway', reason: 'unreachable' });
});
