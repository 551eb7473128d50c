import { createSocket } from 'node:dgram';
import os from 'node:os';
import { expect, onTestFinished, test, vi } from 'vitest';
import { hubId } from '#tests/support/lan-house.ts';
import { addressesOf, multicastDiscovery } from './discovery.ts';

const group = '224.0.0.251';

/** A port on which multicast goes round on loopback, or why it does not; with every packet that is heard on it. */
async function loopback(): Promise<{ port: number; heard: Buffer[]; close(): void } | string> {
  const socket = createSocket({ type: 'udp4', reuseAddr: true });
  const heard: Buffer[] = [];
  try {
    await new Promise<void>((resolve, reject) => {
      socket.once('error', reject).bind(0, () => resolve());
    });
    socket.addMembership(group, '127.0.0.1');
    socket.setMulticastInterface('127.0.0.1');
    socket.setMulticastLoopback(true);
    const { port } = socket.address();
    const back = new Promise<string | null>((resolve) => {
      socket.once('message', () => resolve(null));
      setTimeout(() => resolve('what is sent does not come back'), 1_000);
      socket.send('x', port, group, (error) => error && resolve(error.message));
    });
    const problem = await back;
    if (problem !== null) {
      socket.close();
      return problem;
    }
    socket.on('message', (packet) => void heard.push(packet));
    return { port, heard, close: () => socket.close() };
  } catch (error) {
    socket.close();
    return error instanceof Error ? error.message : 'no multicast';
  }
}

test('a hub that says it is here is found by its id, and says no names', async ({ skip }) => {
  const line = await loopback();
  if (typeof line === 'string') return skip(`no multicast on loopback here: ${line}`);
  const named = vi.spyOn(os, 'hostname').mockReturnValue('pc-of-fatma');
  onTestFinished(() => named.mockRestore());
  const discovery = multicastDiscovery({ interface: '127.0.0.1', port: line.port });
  const stop = await discovery.announce({ hubId, port: 4391 });
  try {
    expect(await discovery.find(hubId, 10_000)).toContainEqual({ host: '127.0.0.1', port: 4391 });
    expect(await discovery.find('another-hub', 150)).toEqual([]);
    const said = Buffer.concat(line.heard).toString('latin1').toLowerCase();
    expect(said).toContain(`hub=${hubId}`);
    expect(said).not.toContain('fatma');
  } finally {
    await stop();
    line.close();
  }
});

const referer = { address: '10.0.0.9', family: 'IPv4', port: 5353, size: 1 } as const;

test('only the hub that is looked for counts, and only what is an address', () => {
  const said = { txt: { hub: hubId }, port: 4391, addresses: ['10.0.0.2', ''], referer };
  expect(addressesOf(said, hubId)).toEqual([
    { host: '10.0.0.9', port: 4391 },
    { host: '10.0.0.2', port: 4391 },
  ]);
  expect(addressesOf(said, 'another')).toEqual([]);
  expect(addressesOf({ ...said, txt: undefined }, hubId)).toEqual([]);
  expect(addressesOf({ ...said, port: 0 }, hubId)).toEqual([]);
  const many = Array.from({ length: 1_000 }, (_, n) => `10.1.${n >> 8}.${n & 255}`);
  expect(addressesOf({ ...said, addresses: many }, hubId)).toHaveLength(8);
});
