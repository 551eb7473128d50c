import { randomBytes } from 'node:crypto';
import { onTestFinished } from 'vitest';
import type { PairingLine } from '#core/sync/pairing/messages.ts';
import type { Forwarded, Hello, HubLine, Pull, Push } from '#core/sync/protocol.ts';
import type { StandbyLine } from '#core/sync/standby/messages.ts';
import { fingerprintOf } from '#core/sync/trust/certificate.ts';
import { type Identity, newDevice, newHub, newRoot } from '#core/sync/trust/identity.ts';
import type { KnownDevice } from '../../src/main/hosts/lan/answer-request.ts';
import {
  connectHub,
  type HubConnection,
  type HubConnectionOptions,
} from '../../src/main/hosts/lan/connect-hub.ts';
import type { ServerPatience } from '../../src/main/hosts/lan/limits.ts';
import { type HubServer, serveHub } from '../../src/main/hosts/lan/serve-hub.ts';
import { type LogLine, testLog } from './fixed-ports.ts';

/** What the hub was asked, in order, and by whom. */
export interface Heard {
  deviceId: string;
  call: keyof HubLine;
  message: unknown;
}

export interface LanHouse {
  root: Identity;
  server: HubServer;
  /** The list of the hub; a test changes it while the hub runs. */
  devices: Map<string, KnownDevice>;
  heard: Heard[];
  wiped: string[];
  log: LogLine[];
  /** What the hub does; a test puts its own in. */
  line: HubLine;
  /** What it says to a standby. */
  standbyLine: StandbyLine;
  /** Makes a device; unless `id` is null the hub knows it. */
  device(id: string | null): Promise<Identity>;
  connect(device: Identity, more?: Partial<HubConnectionOptions>): HubConnection;
}

export interface LanHouseOptions {
  root?: Identity;
  hubId?: string;
  generation?: number;
  pairing?: PairingLine;
  /** The list of another hub, which this one shares. */
  devices?: Map<string, KnownDevice>;
  patience?: Partial<ServerPatience>;
  validity?: { from: string; to: string };
}

export const bytes = (count: number): Uint8Array => new Uint8Array(randomBytes(count));
export const hubId = '01900000-0000-7000-8000-0000000000aa';
export const aHello: Hello = {
  protocol: 1,
  schemaVersion: '0040-sync',
  appVersion: '0.0.0-test',
  incarnation: 'first',
  now: '2026-11-23T09:00:00.000Z',
};
export const aPull: Pull = { incarnation: 'first', epoch: '', cursor: 0, changeSeq: 0, wait: 0 };
export const aCall: Forwarded = {
  path: 'people.find',
  input: { text: 'secret-marker' },
  who: { place: 'staff', accountId: 'a', role: 'support', initiativeIds: null, kioskId: null },
};
export const aPush = (...texts: string[]): Push => ({
  incarnation: 'first',
  commands: texts.map((text, n) => ({
    number: n + 1,
    commandId: `command-${n + 1}`,
    name: 'people.note',
    version: 1,
    input: { text },
    who: aCall.who,
    askedAt: '2026-11-23T09:00:00.000Z',
  })),
});

/** Answers everything at once. */
const plainLine: HubLine = {
  hello: async (question) => ({
    protocol: question.protocol,
    schemaVersion: question.schemaVersion,
    hubId,
    epoch: 'epoch-1',
    generation: 1,
    deviceId: 'device-1',
    role: 'desk',
    lastNumber: 0,
    now: question.now,
  }),
  push: async ({ commands }) => ({ lastNumber: commands.at(-1)?.number ?? 0, stopped: null }),
  pull: async () => ({
    epoch: 'epoch-1',
    generation: 1,
    cursor: 1,
    changeSeq: 1,
    isWhole: true,
    isAll: false,
    rows: [],
    results: [],
    refs: [],
    backedUpSeq: 0,
  }),
  call: async () => ({ output: null }),
  blob: async () => ({ size: 0, sha256: '', base64: '' }),
};

const plainStandbyLine: StandbyLine = {
  newestBackup: async () => ({ madeBy: 'app', backup: null, papers: { recovery: null, root: null } }),
  pieceOfBackup: async () => ({ base64: '' }),
  backupKept: async () => ({}),
};

/** A hub on loopback with real certificates, and a stand-in for the core behind it. Closed when the test ends. */
export async function lanHouse(options: LanHouseOptions = {}): Promise<LanHouse> {
  const root = options.root ?? (await newRoot(bytes));
  const { lines, log } = testLog();
  const devices = options.devices ?? new Map<string, KnownDevice>();
  const generation = options.generation ?? 1;
  const house: LanHouse = {
    root,
    devices,
    heard: [],
    wiped: [],
    log: lines,
    line: { ...plainLine },
    standbyLine: { ...plainStandbyLine },
    server: await serveHub({
      identity: await newHub({
        root,
        hubId: options.hubId ?? hubId,
        generation,
        randomBytes: bytes,
        ...(options.validity ? { validity: options.validity } : {}),
      }),
      root: root.certificate,
      hub: {
        lineOf: (deviceId) => listening(house, deviceId),
        standbyLineOf: () => house.standbyLine,
      },
      deviceOf: async (fingerprint) => devices.get(fingerprint) ?? null,
      noteWiped: async (deviceId) => void house.wiped.push(deviceId),
      pairing: options.pairing ?? null,
      log,
      port: 0,
      address: '127.0.0.1',
      patience: { stop: 500, ...options.patience },
    }),
    async device(id) {
      const identity = await newDevice(bytes);
      if (id !== null) devices.set(fingerprintOf(identity.certificate), { id, status: 'active' });
      return identity;
    },
    connect(device, more = {}) {
      const connection = connectHub({
        membership: {
          device,
          root: root.certificate,
          hubId,
          generation,
          addresses: [{ host: '127.0.0.1', port: house.server.port }],
        },
        ...more,
      });
      onTestFinished(() => connection.close());
      return connection;
    },
  };
  onTestFinished(() => house.server.close());
  return house;
}

function listening(house: LanHouse, deviceId: string): HubLine {
  const hear = (call: keyof HubLine, message: unknown): void => {
    house.heard.push({ deviceId, call, message });
  };
  return {
    hello: (message) => {
      hear('hello', message);
      return house.line.hello(message);
    },
    push: (message) => {
      hear('push', message);
      return house.line.push(message);
    },
    pull: (message, signal) => {
      hear('pull', message);
      return house.line.pull(message, signal);
    },
    call: (message) => {
      hear('call', message);
      return house.line.call(message);
    },
    blob: (message) => {
      hear('blob', message);
      return house.line.blob(message);
    },
  };
}
