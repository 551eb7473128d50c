import { expect, onTestFinished, test } from 'vitest';
import type { Identity } from '#core/sync/trust/identity.ts';
import { type FaultProxy, faultProxy } from '#tests/support/fault-proxy.ts';
import { aHello, aPull, aPush, hubId, type LanHouse, lanHouse } from '#tests/support/lan-house.ts';
import { connectHub } from './connect-hub.ts';

/** A hub, and a device that reaches it over a bad network only. */
async function stand(answer = 300) {
  const house = await lanHouse();
  const proxy = await faultProxy(house.server.port);
  onTestFinished(() => proxy.close());
  const line = deviceBehind(house, proxy, await house.device('desk-1'), answer);
  return { house, proxy, line };
}

function deviceBehind(house: LanHouse, proxy: FaultProxy, device: Identity, answer: number) {
  const line = connectHub({
    membership: {
      device,
      root: house.root.certificate,
      hubId,
      generation: 1,
      addresses: [{ host: '127.0.0.1', port: proxy.port }],
    },
    patience: { answer, connect: 2_000 },
  });
  onTestFinished(() => line.close());
  return line;
}

const numbersHeard = (house: LanHouse): number => house.heard.filter(({ call }) => call === 'push').length;

test('an answer that is lost after the hub has done it is an error, and asking again is answered', async () => {
  const { house, proxy, line } = await stand(10_000);
  await line.hello(aHello);
  await line.hello(aHello);
  const cut = proxy.cutNextAnswer();
  await expect(line.push(aPush('a'))).rejects.toMatchObject({ name: 'HubAway', reason: 'broken' });
  await cut;
  expect(numbersHeard(house)).toBe(1);
  expect(await line.push(aPush('a'))).toEqual({ lastNumber: 1, stopped: null });
  expect(numbersHeard(house)).toBe(2);
});

test('a hub that hears and cannot be heard: the device gives up in time, and comes back when it heals', async () => {
  const { house, proxy, line } = await stand();
  await line.hello(aHello);
  proxy.swallow('down');
  await expect(line.push(aPush('a'))).rejects.toMatchObject({ reason: 'timeout' });
  expect(numbersHeard(house)).toBe(1);
  proxy.heal();
  expect(await line.push(aPush('a'))).toEqual({ lastNumber: 1, stopped: null });
});

test('a hub that can be heard and does not hear: nothing is done, and nothing hangs', async () => {
  const { house, proxy, line } = await stand();
  await line.hello(aHello);
  proxy.swallow('up');
  await expect(line.push(aPush('a'))).rejects.toMatchObject({ reason: 'timeout' });
  expect(numbersHeard(house)).toBe(0);
  proxy.heal();
  await line.push(aPush('a'));
  expect(numbersHeard(house)).toBe(1);
});

test('cut off for a while, and a cable that is pulled in the middle of waiting', async () => {
  const { house, proxy, line } = await stand(10_000);
  await line.hello(aHello);
  const begun = Promise.withResolvers<void>();
  const { pull } = house.line;
  house.line.pull = (_, signal) =>
    new Promise((_, reject) => {
      begun.resolve();
      signal?.addEventListener('abort', () => reject(new Error('ended')));
    });
  const waiting = line.pull({ ...aPull, wait: 25_000 }).catch((error: unknown) => error);
  await begun.promise;
  proxy.down();
  expect(await waiting).toMatchObject({ name: 'HubAway', reason: 'broken' });
  await expect(line.push(aPush('a'))).rejects.toMatchObject({ reason: 'unreachable' });
  house.line.pull = pull;
  proxy.heal();
  expect(await line.pull(aPull)).toMatchObject({ cursor: 1 });
});

test('a slow and late network is only slow and late', async () => {
  const { proxy, line } = await stand(20_000);
  proxy.delay(15);
  proxy.slow(200_000);
  const text = Array.from({ length: 20_000 }, (_, n) => String.fromCodePoint(33 + ((n * 7919) % 90))).join(
    '',
  );
  expect(await line.push(aPush(text))).toEqual({ lastNumber: 1, stopped: null });
});

test('a device behind the bad network finds the hub that was started anew elsewhere', async () => {
  const { house, proxy, line } = await stand();
  await line.hello(aHello);
  await house.server.close();
  const again = await lanHouse({ root: house.root, devices: house.devices });
  proxy.target = again.server.port;
  await expect(line.push(aPush('a'))).rejects.toMatchObject({ name: 'HubAway' });
  await line.push(aPush('a'));
  expect([numbersHeard(house), numbersHeard(again)]).toEqual([0, 1]);
});
