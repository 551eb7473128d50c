import type { AddressInfo } from 'node:net';
import { createServer } from 'node:tls';
import { expect, onTestFinished, test } from 'vitest';
import { StoreProblem } from '#core/store/problems.ts';
import { HubForeign, Outdated } from '#core/sync/line-errors.ts';
import { DeviceRefused } from '#core/sync/protocol.ts';
import type { HubName, Identity } from '#core/sync/trust/identity.ts';
import { newDevice, newHub, newRoot } from '#core/sync/trust/identity.ts';
import type { Address } from '#core/sync/trust/network-files.ts';
import { aCall, aHello, aPull, aPush, bytes, hubId, lanHouse } from '#tests/support/lan-house.ts';
import { connectHub } from './connect-hub.ts';

/** Somebody who listens with this certificate and notes every byte that comes out of the encryption. */
async function listener(identity: Identity, chain = '') {
  const got: Buffer[] = [];
  let handshakes = 0;
  const server = createServer(
    { cert: identity.certificate + chain, key: identity.privateKey, minVersion: 'TLSv1.3' },
    (line) => {
      handshakes++;
      line.on('data', (data: Buffer) => void got.push(data));
      line.on('error', () => {});
    },
  );
  server.on('tlsClientError', () => {});
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return { address: { host: '127.0.0.1', port }, got, handshakes: () => handshakes };
}

const foreign = (reason: string) => expect.objectContaining({ name: 'HubForeign', reason });
const away = (reason: string) => expect.objectContaining({ name: 'HubAway', reason });

/** A device of `root` that knows one address. */
async function deviceOf(root: Identity, addresses: Address[], generation = 3) {
  const connection = connectHub({
    membership: {
      device: await newDevice(bytes),
      root: root.certificate,
      hubId,
      generation,
      addresses,
    },
  });
  onTestFinished(() => connection.close());
  return connection;
}

test('all questions go there and back, small and packed', async () => {
  const house = await lanHouse();
  const line = house.connect(await house.device('device-1'));
  const long = 'x'.repeat(200_000);
  house.line.call = async () => ({ output: long });
  expect(await line.hello(aHello)).toMatchObject({ hubId, deviceId: 'device-1' });
  expect(await line.push(aPush('one', long))).toEqual({ lastNumber: 2, stopped: null });
  expect(await line.pull(aPull)).toMatchObject({ epoch: 'epoch-1', rows: [] });
  expect(await line.call(aCall)).toEqual({ output: long });
  expect(house.heard.map(({ call }) => call)).toEqual(['hello', 'push', 'pull', 'call']);
  expect(house.heard[1]?.message).toEqual(aPush('one', long));
});

test.each([
  ['another root', 'root', async () => hubOf(await newRoot(bytes), 3)],
  ['a certificate by itself', 'root', () => newDevice(bytes)],
  ['the certificate of an older hub', 'generation', (root: Identity) => hubOf(root, 2)],
  ['another hub of the house', 'hub', (root: Identity) => hubOf(root, 3, { hubId: 'other' })],
  [
    'a certificate that has run out',
    'expired',
    (root: Identity) =>
      hubOf(root, 3, { validity: { from: '1970-01-01T00:00:00.000Z', to: '2001-01-01T00:00:00.000Z' } }),
  ],
  [
    'a certificate of a day to come',
    'expired',
    (root: Identity) =>
      hubOf(root, 3, { validity: { from: '2999-01-01T00:00:00.000Z', to: '2999-12-31T00:00:00.000Z' } }),
  ],
])('%s is refused before anything is said (S14)', async (_, reason, make) => {
  const root = await newRoot(bytes);
  const there = await listener(await make(root), root.certificate);
  const line = await deviceOf(root, [there.address]);
  await expect(line.push(aPush('secret-marker'))).rejects.toEqual(foreign(reason));
  await expect(line.hello(aHello)).rejects.toBeInstanceOf(HubForeign);
  expect(there.got).toEqual([]);
});

const hubOf = (root: Identity, generation: number, more: object = {}) =>
  newHub({ root, hubId, generation, randomBytes: bytes, ...more });

test('the listener of these tests does hear what is said to the right hub', async () => {
  const root = await newRoot(bytes);
  const there = await listener(await hubOf(root, 3), root.certificate);
  const line = connectHub({
    membership: {
      device: await newDevice(bytes),
      root: root.certificate,
      hubId,
      generation: 3,
      addresses: [there.address],
    },
    patience: { answer: 300 },
  });
  onTestFinished(() => line.close());
  await expect(line.push(aPush('secret-marker'))).rejects.toEqual(away('timeout'));
  expect(Buffer.concat(there.got).toString()).toContain('secret-marker');
});

test('a hub that took over is believed from then on, and the one before no more', async () => {
  const old = await lanHouse({ generation: 1 });
  const device = await old.device('device-1');
  const young = await lanHouse({ root: old.root, generation: 2, devices: old.devices });
  const met: HubName[] = [];
  const line = old.connect(device, { onNewer: (name) => void met.push(name) });
  await line.hello(aHello);
  expect([old.heard.length, met]).toEqual([1, []]);

  line.tryFirst({ host: '127.0.0.1', port: young.server.port });
  await line.push(aPush('x'));
  expect(met).toEqual([{ hubId, generation: 2 }]);

  line.tryFirst({ host: '127.0.0.1', port: old.server.port });
  await line.push(aPush('y'));
  await young.server.close();
  await expect(line.push(aPush('z'))).rejects.toMatchObject({ name: 'HubAway' });
  await expect(line.push(aPush('z'))).rejects.toEqual(foreign('generation'));
  expect([old.heard.length, young.heard.length]).toEqual([1, 2]);
});

test('addresses are tried in order: last good, the network, the others; a stranger among them stops nobody', async () => {
  const house = await lanHouse();
  const stranger = await listener(await newDevice(bytes));
  const nobody = { host: '127.0.0.1', port: 1 };
  const there = { host: '127.0.0.1', port: house.server.port };
  const asked: string[] = [];
  const found: Address[] = [];
  const line = connectHub({
    membership: {
      device: await house.device('device-1'),
      root: house.root.certificate,
      hubId,
      generation: 1,
      addresses: [nobody, there],
    },
    discover: async (id) => {
      asked.push(id);
      return [stranger.address];
    },
    onFound: (address) => void found.push(address),
  });
  onTestFinished(() => line.close());
  await line.hello(aHello);
  await line.hello(aHello);
  expect(asked).toEqual([hubId]);
  expect(found).toEqual([there]);
  expect(stranger.handshakes()).toBeLessThanOrEqual(1);
  expect(stranger.got).toEqual([]);
});

test('where only a stranger answers, that is what is said; where nobody does, that', async () => {
  const root = await newRoot(bytes);
  const stranger = await listener(await newDevice(bytes));
  const nobody = { host: '127.0.0.1', port: 1 };
  await expect((await deviceOf(root, [nobody, stranger.address])).hello(aHello)).rejects.toEqual(
    foreign('root'),
  );
  await expect((await deviceOf(root, [nobody])).hello(aHello)).rejects.toEqual(away('unreachable'));
  await expect((await deviceOf(root, [])).hello(aHello)).rejects.toEqual(away('unreachable'));
});

test('a hub that moves is found again at the next question', async () => {
  const first = await lanHouse();
  const device = await first.device('device-1');
  const second = await lanHouse({ root: first.root, devices: first.devices });
  const line = first.connect(device, {
    discover: async () => [{ host: '127.0.0.1', port: second.server.port }],
  });
  await line.hello(aHello);
  await first.server.close();
  await expect(line.hello(aHello)).rejects.toMatchObject({ name: 'HubAway' });
  await line.hello(aHello);
  expect(second.heard).toHaveLength(1);
});

test('trouble at the hub has a name: busy with how long, failed, sent away, too old, too large, not understood', async () => {
  const house = await lanHouse();
  const line = house.connect(await house.device('device-1'));
  house.line.push = async () => {
    throw new StoreProblem('diskFull');
  };
  await expect(line.push(aPush('a'))).rejects.toMatchObject({ reason: 'busy', retryAfter: 5000 });
  house.line.push = async () => {
    throw new TypeError('secret-marker');
  };
  await expect(line.push(aPush('a'))).rejects.toEqual(away('failed'));
  house.line.push = async () => {
    throw new DeviceRefused();
  };
  await expect(line.push(aPush('a'))).rejects.toBeInstanceOf(DeviceRefused);
  const { pull } = house.line;
  house.line.pull = async () => {
    throw new Outdated();
  };
  await expect(line.pull(aPull)).rejects.toBeInstanceOf(Outdated);
  house.line.pull = pull;
  await expect(line.push(aPush('x'.repeat(1_200_000)))).rejects.toMatchObject({ reason: 'tooLarge' });
  await expect(line.pull({ ...aPull, wait: 30_000 })).rejects.toMatchObject({ reason: 'shape' });
  const { hello } = house.line;
  house.line.hello = async (question) => ({
    ...(await hello(question)),
    protocol: 'seven' as unknown as number,
  });
  await expect(line.hello(aHello)).rejects.toEqual(away('notUnderstood'));
  expect(JSON.stringify(house.log)).not.toContain('secret-marker');
});

test('the data of another hub behind the right certificate is refused', async () => {
  const house = await lanHouse();
  const { hello } = house.line;
  house.line.hello = async (question) => ({ ...(await hello(question)), hubId: 'other' });
  const line = house.connect(await house.device('device-1'));
  await expect(line.hello(aHello)).rejects.toEqual(foreign('hub'));
});

test('waiting ends when whoever asked ends it, and the hub hears of it', async () => {
  const house = await lanHouse();
  const ended = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  house.line.pull = (_, signal) =>
    new Promise((_, reject) => {
      begun.resolve();
      signal?.addEventListener('abort', () => {
        ended.resolve();
        reject(new Error('ended'));
      });
    });
  const line = house.connect(await house.device('device-1'));
  const stop = new AbortController();
  const waiting = line.pull({ ...aPull, wait: 25_000 }, stop.signal);
  await begun.promise;
  stop.abort(new Error('the screen is gone'));
  await expect(waiting).rejects.toThrow('the screen is gone');
  await ended.promise;
});

test('a hook can send a question twice, and both arrive', async () => {
  const house = await lanHouse();
  const line = house.connect(await house.device('device-1'), {
    around: async (send, path) => {
      const first = await send();
      return path === '/sync/push' ? send() : first;
    },
  });
  await line.push(aPush('a'));
  await line.hello(aHello);
  expect(house.heard.map(({ call }) => call)).toEqual(['push', 'push', 'hello']);
});
