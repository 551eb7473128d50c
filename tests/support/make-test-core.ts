import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ContractRouterClient } from '@orpc/contract';
import { createRouterClient, type RouterClient } from '@orpc/server';
import { type Core, createCore } from '#core/core.ts';
import type { CoreInside } from '#core/core-inside.ts';
import { demoPort } from '#core/demo/index.ts';
import type { Clock, Ports } from '#core/ports.ts';
import type { CoreRouter } from '#core/rpc/door.ts';
import type { Place, PlaceSession, PlaceState } from '#core/rpc/place-session.ts';
import { memoryKeeper } from '#core/store/keys.ts';
import type { Contract } from '#shared/contract/index.ts';
import type { Role } from '#shared/contract/roles.ts';
import { fixedPorts, type TestClock, testClock, testIds, testLog } from './fixed-ports.ts';
import { copyInventedHouse, inventedKey } from './invented-house.ts';

export type TestClient = ContractRouterClient<Contract>;

export interface TestCore extends AsyncDisposable {
  readonly core: Core;
  readonly ports: Ports;
  /** What the core shares inside: to look at rows, or to break them on purpose. */
  readonly inside: CoreInside;
  readonly clock: TestClock;
  readonly logLines: ReturnType<typeof testLog>['lines'];
  readonly folder: string;
  /** A fresh command id or record id. */
  id(): string;
  /** A client of a place where this role is signed in; without a role nobody is. */
  as(role: Role | null, initiativeIds?: string[]): TestClient;
  /** A client of a place with this session, to see what the host's session does. */
  at(session: PlaceSession): TestClient;
  /** A signed-out place. */
  place(place?: Place, token?: string): Promise<PlaceSession>;
  close(): Promise<void>;
}

export interface TestCoreOptions {
  /** A folder that stays; otherwise one of its own, removed at the end. */
  folder?: string;
  ports?: Partial<Ports>;
  /** Starts from a copy of the invented house, with its accounts: small, or of this scale. */
  invented?: boolean | number;
}

/**
 * The whole core on a real encrypted file in a folder of its own, with a fixed clock and fixed ids.
 * Roles are put into the session directly; the sign-in tests go through the real door.
 */
export async function makeTestCore(options: TestCoreOptions = {}): Promise<TestCore> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'deelbalie-core-'));
  const clock = testClock();
  const { lines, log } = testLog();
  const scale = typeof options.invented === 'number' ? options.invented : 0.02;
  if (options.invented) await copyInventedHouse(folder, scale);
  const invented = options.invented ? { keys: memoryKeeper(inventedKey), demo: demoPort({ scale }) } : {};
  const ports = fixedPorts(folder, { clock, log, ...invented, ...options.ports });
  const core = await createCore(ports);
  const ids = testIds(1);

  const at = (session: PlaceSession): TestClient =>
    createRouterClient(core.router, {
      context: { session },
    }) as RouterClient<CoreRouter> as unknown as TestClient;
  const close = async () => {
    await core.close();
    if (options.folder === undefined) rmSync(folder, { recursive: true, force: true });
  };
  return {
    core,
    ports,
    inside: core.inside,
    clock,
    folder,
    logLines: lines,
    id: () => ids.next(),
    at,
    as: (role, initiativeIds = []) => at(sessionOf(role, initiativeIds, ports.clock)),
    place: (place = 'staff', token = 'test-token') => core.openPlace(place, token),
    close,
    [Symbol.asyncDispose]: close,
  };
}

/** Accounts of the tests, one per role; they need not exist as rows unless a test names them. */
export const testAccountId = (role: Role): string => `test-account-${role}`;

function sessionOf(role: Role | null, initiativeIds: string[], clock: Clock): PlaceSession {
  const place = role === 'kiosk' ? 'kiosk' : 'staff';
  return { place, tokenHash: `hash-${role ?? 'nobody'}`, state: stateOf(role, initiativeIds, clock) };
}

function stateOf(role: Role | null, initiativeIds: string[], clock: Clock): PlaceState {
  if (role === null) return { kind: 'signedOut' };
  if (role === 'kiosk') return { kind: 'kiosk', kioskId: 'test-kiosk', name: 'Ingang' };
  const account = {
    id: testAccountId(role),
    displayName: `Test ${role}`,
    role,
    language: 'nl' as const,
    initiativeIds,
  };
  return { kind: 'signedIn', account, lastActiveAt: clock.now() };
}
