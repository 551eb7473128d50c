import { randomBytes } from 'node:crypto';
import { createServer, connect as dial, type Socket } from 'node:net';
import { allProcedures } from '#core/modules/index.ts';
import { createHub } from '#core/sync/hub.ts';
import type { HubLine } from '#core/sync/protocol.ts';
import { readState } from '#core/sync/state.ts';
import { fingerprintOf } from '#core/sync/trust/certificate.ts';
import { newDevice, newHub, newRoot } from '#core/sync/trust/identity.ts';
import { connectHub, type HubConnection } from '../../src/main/hosts/lan/connect-hub.ts';
import { serveHub } from '../../src/main/hosts/lan/serve-hub.ts';
import type { TestCore, TestCoreOptions } from '../support/make-test-core.ts';
import { joinHouse, makeHubOf, type TestDevice, type TestHub } from '../support/network.ts';

/** A hub on loopback behind real certificates, and devices that reach it over TLS, all in this process. */
export interface SyncHouse {
  readonly hub: TestHub;
  /** A device that has not exchanged yet. */
  join(id: string): Promise<TestDevice>;
  /** A line of its own for a device that has joined. */
  lineOf(id: string): Promise<HubConnection>;
  /** Bytes that went either way between the hub and everybody. */
  bytes(): number;
  close(): Promise<void>;
}

const bytesOf = (count: number): Uint8Array => new Uint8Array(randomBytes(count));

export async function syncHouse(house: TestCore): Promise<SyncHouse> {
  const hub = await makeHubOf(house);
  const { hub_id: hubId, generation } = await readState(house.inside.store().reader);
  const root = await newRoot(bytesOf);
  const fingerprints = new Map<string, string>();
  const server = await serveHub({
    identity: await newHub({ root, hubId, generation, randomBytes: bytesOf }),
    root: root.certificate,
    hub: await createHub(house.inside, allProcedures, house.core.router),
    deviceOf: async (fingerprint) => {
      const id = fingerprints.get(fingerprint);
      return id === undefined ? null : { id, status: 'active' };
    },
    noteWiped: async () => {},
    pairing: null,
    log: house.inside.ports.log,
    port: 0,
    address: '127.0.0.1',
  });
  const counted = await countingProxy(server.port);
  const lines: HubConnection[] = [];
  const devices: TestDevice[] = [];
  const lineOf = async (id: string): Promise<HubConnection> => {
    const device = await newDevice(bytesOf);
    fingerprints.set(fingerprintOf(device.certificate), id);
    const addresses = [{ host: '127.0.0.1', port: counted.port }];
    const line = connectHub({ membership: { device, root: root.certificate, hubId, generation, addresses } });
    lines.push(line);
    return line;
  };
  return {
    hub,
    lineOf,
    bytes: counted.bytes,
    async join(id, options: TestCoreOptions = {}) {
      const device = await joinHouse(hub, id, 'desk', options);
      device.line = await lineOf(id);
      devices.push(device);
      return device;
    },
    async close() {
      for (const line of lines) line.close();
      await server.close();
      await counted.close();
      for (const device of devices) await device.house.close();
      await house.close();
    },
  };
}

async function countingProxy(port: number) {
  let count = 0;
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = dial(port, '127.0.0.1');
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(from);
      from.setNoDelay(true);
      from.on('data', (data: Buffer) => {
        count += data.length;
        to.write(data);
      });
      from.on('close', () => {
        open.delete(from);
        to.destroy();
      });
      from.on('error', () => to.destroy());
    }
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    bytes: () => count,
    async close() {
      for (const line of open) line.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A line on which everything takes so long, or nobody answers. */
export const slowLine = (line: HubLine, milliseconds: number): HubLine => {
  const later = () => new Promise<void>((resolve) => void setTimeout(resolve, milliseconds));
  return {
    hello: async (question) => (await later(), line.hello(question)),
    push: async (question) => (await later(), line.push(question)),
    pull: async (question, signal) => (await later(), line.pull(question, signal)),
    call: async (question) => (await later(), line.call(question)),
    blob: async (question) => (await later(), line.blob(question)),
  };
};
