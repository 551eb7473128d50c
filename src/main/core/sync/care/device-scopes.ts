import type { CoreInside } from '../../core-inside.ts';
import type { Executor } from '../../store/database.ts';
import type { DeviceRole } from '../protocol.ts';
import { nextSeqs } from '../state.ts';
import { deviceAccounts } from './device-accounts.ts';
import type { Scope } from './scope-rules.ts';
import { scopesOfAccounts } from './what-accounts-know.ts';

/** The device that asks. */
export interface Asking {
  readonly deviceId: string;
  readonly role: DeviceRole;
}

/** Rows in one statement. */
const atOnce = 200;

/** What a device may hold of care at this moment: only a support computer anything, and only what its accounts may open. */
export async function allowedScopes(
  ex: Executor,
  { deviceId, role }: Asking,
  now: string,
): Promise<ReadonlySet<Scope>> {
  if (role !== 'support') return new Set();
  const scopes = await scopesOfAccounts(ex, await deviceAccounts(ex, deviceId), now);
  return scopes.add(`device:${deviceId}`);
}

/** What it was given so far, each with the number of the feed from which on. */
export async function grantedScopes(ex: Executor, deviceId: string): Promise<Map<Scope, number>> {
  const rows = await ex
    .selectFrom('sync_device_scope')
    .select(['scope', 'granted_seq'])
    .where('device_id', '=', deviceId)
    .execute();
  return new Map(rows.map(({ scope, granted_seq }) => [scope as Scope, granted_seq]));
}

/**
 * Brings what a device was given in line with what it may hold now: what is new gets a number of the feed, what has ended an
 * order to give it up. Asked before each answer; it writes only when something changed.
 */
export async function refreshScopes(core: CoreInside, device: Asking): Promise<void> {
  const now = core.ports.clock.now();
  const { reader } = core.store();
  const before = await differenceOf(reader, device, now);
  if (before.begun.length === 0 && before.ended.length === 0) return;
  await core.store().write(async (tx) => {
    const { begun, ended } = await differenceOf(tx, device, now);
    await order(tx, device.deviceId, ended, now);
    await grant(tx, device.deviceId, begun);
  });
}

async function differenceOf(ex: Executor, device: Asking, now: string) {
  const allowed = await allowedScopes(ex, device, now);
  const granted = await grantedScopes(ex, device.deviceId);
  return {
    begun: [...allowed].filter((scope) => !granted.has(scope)),
    ended: [...granted.keys()].filter((scope) => !allowed.has(scope)),
  };
}

async function grant(tx: Executor, deviceId: string, scopes: readonly Scope[]): Promise<void> {
  const first = await nextSeqs(tx, scopes.length);
  const rows = scopes.map((scope, n) => ({ device_id: deviceId, scope, granted_seq: first + n }));
  for (let at = 0; at < rows.length; at += atOnce) {
    const some = rows.slice(at, at + atOnce);
    await tx.insertInto('sync_device_scope').values(some).execute();
    // An order that was not carried out yet is taken back.
    await tx
      .deleteFrom('sync_drop')
      .where('device_id', '=', deviceId)
      .where('confirmed_at', 'is', null)
      .where(
        'scope',
        'in',
        some.map(({ scope }) => scope),
      )
      .execute();
  }
}

async function order(tx: Executor, deviceId: string, scopes: readonly Scope[], now: string): Promise<void> {
  const first = await nextSeqs(tx, scopes.length);
  for (let at = 0; at < scopes.length; at += atOnce) {
    const some = scopes.slice(at, at + atOnce);
    await tx
      .deleteFrom('sync_device_scope')
      .where('device_id', '=', deviceId)
      .where('scope', 'in', some)
      .execute();
    await tx
      .insertInto('sync_drop')
      .values(
        some.map((scope, n) => ({
          device_id: deviceId,
          seq: first + at + n,
          scope,
          ordered_at: now,
          confirmed_at: null,
        })),
      )
      .execute();
  }
}

/** A device says that it has given these up, each by the number of its order. */
export async function noteReceipts(
  core: CoreInside,
  deviceId: string,
  receipts: readonly number[],
): Promise<void> {
  if (receipts.length === 0) return;
  const now = core.ports.clock.now();
  await core.store().write(async (tx) => {
    for (let at = 0; at < receipts.length; at += atOnce)
      await tx
        .updateTable('sync_drop')
        .set({ confirmed_at: now })
        .where('device_id', '=', deviceId)
        .where('seq', 'in', receipts.slice(at, at + atOnce))
        .where('confirmed_at', 'is', null)
        .execute();
  });
}
