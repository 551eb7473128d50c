import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRouterClient } from '@orpc/server';
import { type Core, createCore } from '#core/core.ts';
import { demoPort } from '#core/demo/index.ts';
import { systemRandom } from '#core/node-ports.ts';
import { type KeyKeeper, memoryKeeper } from '#core/store/keys.ts';
import type { Role } from '#shared/contract/roles.ts';
import { houseLan } from '../../../src/main/hosts/lan/house-lan.ts';
import { housePrinters } from '../../../src/main/hosts/printers/index.ts';
import { startWebHost, type WebHost } from '../../../src/main/hosts/web/web-host.ts';
import { fixedPorts, type TestClock, testClock, testIds } from '../../support/fixed-ports.ts';
import { copyInventedHouse, inventedKey } from '../../support/invented-house.ts';
import type { TestClient } from '../../support/make-test-core.ts';

/** The built page that both hosts serve. */
const pageRoot = fileURLToPath(new URL('../../../out/renderer', import.meta.url));

/** A house of its own: the real core on a real encrypted file, served to a real browser. */
export interface House {
  url: string;
  kioskUrl: string;
  core: Core;
  clock: TestClock;
  folder: string;
  id(): string;
  /** Acts on the core directly, as somebody of this role: to prepare a journey. */
  as(role: Role): TestClient;
  close(): Promise<void>;
}

export interface HouseOptions {
  /** Fill it with the invented house; otherwise it is empty and waits for its first administrator. */
  demo?: boolean;
  /** Moment at which the house's clock stands. */
  at?: string;
  /** A data folder that is there already, and what keeps its key. */
  existing?: { folder: string; keys: KeyKeeper };
  /** The n-th of its test: ids of its own, for computers that work together. */
  computer?: number;
}

/** Size of the invented house in browser tests: about 100 persons, 100 things, 1,000 loans. */
const scale = 0.1;

export async function openHouse({ demo = true, at, existing, computer }: HouseOptions = {}): Promise<House> {
  const folder = existing?.folder ?? mkdtempSync(join(tmpdir(), 'deelbalie-e2e-'));
  if (demo) await copyInventedHouse(folder, scale);
  const clock = testClock(at);
  // Tokens of places must be unguessable here too: two browsers of one test must not share one.
  const keys = existing?.keys ?? memoryKeeper(demo ? inventedKey : null);
  const ports = fixedPorts(folder, {
    clock,
    keys,
    // Not those the invented house was written with: what is written now must not get an id that is there already.
    ids: testIds(computer === undefined ? 8 : 0x30 + computer),
    random: systemRandom,
    printers: housePrinters,
    // Nothing is listened on before somebody switches it on.
    lan: houseLan({ address: '127.0.0.1', discovery: null }),
    ...(demo ? { demo: demoPort({ scale }) } : {}),
  });
  const core = await createCore(ports);
  const host: WebHost = await startWebHost({
    core,
    pageRoot,
    speechRoot: join(folder, 'speech'),
    port: 0,
    appVersion: 'test',
    log: ports.log,
    random: systemRandom,
  });
  const ids = testIds(7);
  return {
    url: host.url,
    kioskUrl: `${host.url}kiosk`,
    core,
    clock,
    folder,
    id: () => ids.next(),
    as: (role) => clientOf(core, role, clock),
    close: async () => {
      await host.close();
      await core.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function clientOf(core: Core, role: Role, clock: TestClock): TestClient {
  const account = {
    id: `e2e-${role}`,
    displayName: `Test ${role}`,
    role,
    language: 'nl' as const,
    initiativeIds: [],
  };
  const session = {
    place: 'staff' as const,
    tokenHash: 'e2e',
    state: { kind: 'signedIn' as const, account, lastActiveAt: clock.now() },
  };
  return createRouterClient(core.router, { context: { session } }) as unknown as TestClient;
}
