import { once } from 'node:events';
import { connect as connectPlain, type Socket } from 'node:net';
import { type ConnectionOptions, connect, type TLSSocket } from 'node:tls';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { DeviceUnknown } from '#core/sync/line-errors.ts';
import { DeviceRefused } from '#core/sync/protocol.ts';
import { fingerprintOf } from '#core/sync/trust/certificate.ts';
import type { Identity } from '#core/sync/trust/identity.ts';
import { aCall, aHello, aPull, aPush, type LanHouse, lanHouse } from '#tests/support/lan-house.ts';

/** A line by hand, for what our own side would never send. */
async function byHand(house: LanHouse, device: Identity | null, more: ConnectionOptions = {}) {
  const line = connect({
    host: '127.0.0.1',
    port: house.server.port,
    ca: house.root.certificate,
    checkServerIdentity: () => undefined,
    ...(device ? { cert: device.certificate, key: device.privateKey } : {}),
    ...more,
  });
  onTestFinished(() => void line.destroy());
  line.on('error', () => {});
  await once(line, 'secureConnect');
  return line;
}

const head = (path: string, length: number | null, more = ''): string =>
  `POST ${path} HTTP/1.1\r\nHost: x\r\n${length === null ? 'Transfer-Encoding: chunked' : `Content-Length: ${length}`}\r\n${more}\r\n`;

/** Status and word of the next answer on a line. */
async function answerOn(line: TLSSocket): Promise<string> {
  let text = '';
  for (;;) {
    const [chunk] = (await once(line, 'data')) as [Buffer];
    text += chunk.toString('latin1');
    const found = /^HTTP\/1\.1 (\d{3})[\s\S]*?\r\n\r\n(?:\{"error":"(\w+)"\}|\{)/.exec(text);
    if (found) return [found[1], found[2]].filter(Boolean).join(' ');
  }
}

/** Reads on, because an end that nobody reads is never heard. */
const closed = (line: Socket): Promise<unknown> =>
  line.destroyed ? Promise.resolve() : once(line.resume(), 'close');

test('who is not on the list is sent away before the message is waited for', async () => {
  const house = await lanHouse();
  await expect(house.connect(await house.device(null)).push(aPush('a'))).rejects.toBeInstanceOf(
    DeviceUnknown,
  );
  const line = await byHand(house, await house.device(null));
  // A message that never comes: the answer is there all the same.
  line.write(head('/sync/push', 500_000));
  expect(await answerOn(line)).toBe('401 unknown');
  expect(house.heard).toEqual([]);
});

test('without a certificate there is no answer but no, and nothing older than TLS 1.3 gets in', async () => {
  const house = await lanHouse();
  const line = await byHand(house, null);
  line.write(head('/sync/hello', 4_000));
  expect(await answerOn(line)).toBe('401 certificate');
  await expect(byHand(house, await house.device('a'), { maxVersion: 'TLSv1.2' })).rejects.toThrow(
    /protocol version/,
  );
});

test('a device is who its key says, not who its message says, nor who it looks like', async () => {
  const house = await lanHouse();
  const [kiosk, desk] = [await house.device('kiosk-1'), await house.device('desk-1')];
  await house.connect(kiosk).call(aCall);
  await house.connect(desk).call(aCall);
  expect(house.heard.map(({ deviceId }) => deviceId)).toEqual(['kiosk-1', 'desk-1']);
  // The certificate of the other, which anybody in the network has seen, without its key.
  await expect(
    byHand(house, { certificate: desk.certificate, privateKey: kiosk.privateKey }),
  ).rejects.toThrow(/key values mismatch|KEY_VALUES_MISMATCH/i);
});

test('a device that is sent away is told at its next word on the same line, and its receipt is taken', async () => {
  const house = await lanHouse();
  const device = await house.device('desk-1');
  const line = house.connect(device);
  await line.hello(aHello);
  house.devices.set(fingerprintOf(device.certificate), { id: 'desk-1', status: 'revoked' });
  for (const ask of [
    () => line.hello(aHello),
    () => line.push(aPush('a')),
    () => line.pull(aPull),
    () => line.call(aCall),
  ])
    await expect(ask()).rejects.toBeInstanceOf(DeviceRefused);
  expect(house.heard).toHaveLength(1);
  await line.wiped();
  expect(house.wiped).toEqual(['desk-1']);
});

test('a resumed session is still that device, and still looked up', async () => {
  const house = await lanHouse();
  const device = await house.device('desk-1');
  const first = await byHand(house, device);
  const ticket = once(first, 'session') as Promise<[Buffer]>;
  const body = JSON.stringify(aHello);
  first.write(head('/sync/hello', body.length) + body);
  expect(await answerOn(first)).toBe('200');
  const [session] = await ticket;

  const second = await byHand(house, device, { session });
  expect(second.isSessionReused()).toBe(true);
  second.write(head('/sync/hello', body.length) + body);
  expect(await answerOn(second)).toBe('200');
  expect(house.heard.map(({ deviceId }) => deviceId)).toEqual(['desk-1', 'desk-1']);

  house.devices.clear();
  const third = await byHand(house, device, { session });
  third.write(head('/sync/hello', body.length) + body);
  expect(await answerOn(third)).toBe('401 unknown');
});

test('too much is refused: said, poured in, or packed small', async () => {
  const house = await lanHouse();
  const device = await house.device('desk-1');
  const said = await byHand(house, device);
  said.write(head('/sync/hello', 5_000));
  expect(await answerOn(said)).toBe('413 tooLarge');
  await closed(said);

  const poured = await byHand(house, device);
  poured.write(head('/sync/hello', null));
  poured.write(`1400\r\n${'x'.repeat(0x1400)}\r\n`);
  expect(await answerOn(poured)).toBe('413 tooLarge');
  await closed(poured);

  const bomb = gzipSync(Buffer.alloc(50_000_000));
  expect(bomb.length).toBeLessThan(100_000);
  const small = await byHand(house, device);
  small.write(head('/sync/push', bomb.length, 'Content-Encoding: gzip\r\n'));
  small.write(bomb);
  expect(await answerOn(small)).toBe('413 tooLarge');
  expect(house.heard).toEqual([]);
});

test.each([
  ['no JSON', '/sync/push', '{', '', '400 shape'],
  ['another shape', '/sync/push', '{"commands":[]}', '', '400 shape'],
  ['no gzip though it says so', '/sync/push', 'abc', 'Content-Encoding: gzip\r\n', '400 shape'],
  ['a packing nobody knows', '/sync/push', 'abc', 'Content-Encoding: br\r\n', '400 shape'],
  ['a path that is none', '/sync/other', '{}', '', '404 nothing'],
  ['a path with a question', '/sync/push?name=secret-marker', '{}', '', '404 nothing'],
  ['pairing where there is none', '/pair/claim', '{}', '', '403 closed'],
])('%s is refused with a word', async (_, path, body, more, answer) => {
  const house = await lanHouse();
  const line = await byHand(house, await house.device('desk-1'));
  line.write(head(path, body.length, more) + body);
  expect(await answerOn(line)).toBe(answer);
  expect(house.heard).toEqual([]);
  expect(JSON.stringify(house.log)).not.toContain('secret-marker');
});

test('only posts are answered', async () => {
  const house = await lanHouse();
  const line = await byHand(house, await house.device('desk-1'));
  line.write('GET /sync/hello HTTP/1.1\r\nHost: x\r\n\r\n');
  expect(await answerOn(line)).toBe('405 method');
});

test('whoever dribbles is cut off, however steadily', async () => {
  const house = await lanHouse({ patience: { head: 150, request: 300, looking: 20 } });
  const device = await house.device('desk-1');
  const dribble = (line: TLSSocket, start: string): Promise<unknown> => {
    line.write(start);
    const drops = setInterval(() => line.write('x'), 15);
    return closed(line).finally(() => clearInterval(drops));
  };
  await Promise.all([
    dribble(await byHand(house, device), 'POST /sync/push HTTP/1.1\r\nHost: '),
    dribble(await byHand(house, device), head('/sync/push', 1_000_000)),
  ]);
  expect(house.heard).toEqual([]);
  await house.connect(device).hello(aHello);
});

test('whoever says nothing at all is cut off, before and after the handshake', async () => {
  const house = await lanHouse({ patience: { handshake: 150, silence: 300 } });
  const silent = await byHand(house, await house.device('desk-1'));
  const noHandshake = connectPlain(house.server.port, '127.0.0.1');
  noHandshake.on('error', () => {});
  await Promise.all([closed(silent), closed(noHandshake)]);
  expect(house.heard).toEqual([]);
});

test('one device has a few questions under way and no more; the others keep their turn', async () => {
  const house = await lanHouse();
  const wild = house.connect(await house.device('wild'));
  const wilder = house.connect(await house.device('wild'));
  const calm = house.connect(await house.device('calm'));
  const go = Promise.withResolvers<void>();
  const all = Promise.withResolvers<void>();
  const { call } = house.line;
  house.line.call = async (question) => {
    if (house.heard.length === 8) all.resolve();
    await go.promise;
    return call(question);
  };
  const asked = Array.from({ length: 8 }, () => wild.call(aCall));
  await all.promise;
  await expect(wilder.call(aCall)).rejects.toMatchObject({ reason: 'busy', retryAfter: 1000 });
  await calm.hello(aHello);
  go.resolve();
  expect(await Promise.all(asked)).toHaveLength(8);
  await wilder.call(aCall);
});

test('a newer wait of the same device ends the older one, whose line may be gone', async () => {
  const house = await lanHouse();
  const device = await house.device('desk-1');
  const { pull } = house.line;
  const begun = Promise.withResolvers<void>();
  house.line.pull = async (question, signal) => {
    if (question.wait > 0)
      await new Promise<void>((resolve) => {
        signal?.addEventListener('abort', () => resolve());
        begun.resolve();
      });
    signal?.throwIfAborted();
    return pull(question);
  };
  const older = house
    .connect(device)
    .pull({ ...aPull, wait: 25_000 })
    .catch((error: unknown) => error);
  await begun.promise;
  expect(await house.connect(device).pull(aPull)).toMatchObject({ cursor: 1 });
  expect(await older).toMatchObject({ reason: 'busy', retryAfter: 1000 });
});

test('stopping: what waits is told to come back, what is under way ends, nobody gets in', async () => {
  const house = await lanHouse({ patience: { stop: 20_000 } });
  const line = house.connect(await house.device('desk-1'));
  const begun = [Promise.withResolvers<void>(), Promise.withResolvers<void>()] as const;
  const go = Promise.withResolvers<void>();
  house.line.pull = (_, signal) =>
    new Promise((_, reject) => {
      begun[0].resolve();
      signal?.addEventListener('abort', () => reject(new Error('ended')));
    });
  const { push } = house.line;
  house.line.push = async (commands) => {
    begun[1].resolve();
    await go.promise;
    return push(commands);
  };
  const waiting = line.pull({ ...aPull, wait: 25_000 });
  const pushing = line.push(aPush('a'));
  await Promise.all(begun.map(({ promise }) => promise));
  const stopped = house.server.close();
  await expect(waiting).rejects.toMatchObject({ reason: 'busy' });
  go.resolve();
  expect(await pushing).toEqual({ lastNumber: 1, stopped: null });
  await stopped;
  await expect(line.hello(aHello)).rejects.toMatchObject({ name: 'HubAway' });
});

test('stopping does not wait for ever for what hangs, nor for a half-made line', async () => {
  const house = await lanHouse({ patience: { stop: 50 } });
  const begun = Promise.withResolvers<void>();
  house.line.push = () => {
    begun.resolve();
    return new Promise(() => {});
  };
  const half = connectPlain(house.server.port, '127.0.0.1');
  half.on('error', () => {});
  await once(half, 'connect');
  const pushing = house.connect(await house.device('desk-1')).push(aPush('a'));
  await begun.promise;
  await house.server.close();
  await expect(pushing).rejects.toMatchObject({ reason: 'broken' });
});

test('what the log says has no word of a message, no name and no fingerprint', async () => {
  const house = await lanHouse();
  const device = await house.device('desk-1');
  const line = house.connect(device);
  await line.push(aPush('secret-marker'));
  house.line.call = async () => {
    throw Object.assign(new Error('secret-marker'), { name: 'Error' });
  };
  await expect(line.call(aCall)).rejects.toMatchObject({ reason: 'failed' });
  await expect(house.connect(await house.device(null)).hello(aHello)).rejects.toBeInstanceOf(DeviceUnknown);
  const log = JSON.stringify(house.log);
  expect(house.log.map(({ event }) => event)).toEqual(['lan.serving', 'lan.failed', 'lan.refused']);
  expect(log).not.toContain('secret-marker');
  expect(log).not.toContain(fingerprintOf(device.certificate).slice(0, 12));
});
