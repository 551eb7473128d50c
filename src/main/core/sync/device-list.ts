import type { CoreInside } from '../core-inside.ts';
import { endKioskOf, makeKioskOf } from '../modules/session/kiosk-places.ts';
import { writeJournal } from '../rpc/journal.ts';
import type { Executor } from '../store/database.ts';
import type { DeviceRow } from './hub-store.ts';
import { writeNotice } from './notices.ts';
import type { ListedDevice, PairedDevice } from './pairing/window.ts';

/** The list of the hub: which computers belong to the house. */

/** The computer with this certificate (SHA-256, hexadecimal); null when the house does not know it. */
export async function deviceOf(core: CoreInside, fingerprint: string): Promise<ListedDevice | null> {
  const row = await core
    .store()
    .reader.selectFrom('sync_device')
    .select(['id', 'role', 'status'])
    .where('fingerprint', '=', fingerprint)
    .executeTakeFirst();
  return row ?? null;
}

/**
 * Lets a computer in: the list, the audit and the word to the administrators in one transaction. A kiosk is a kiosk of the
 * house from then on, under the name of the computer.
 */
export async function keepPaired(
  core: CoreInside,
  paired: PairedDevice,
  also: (tx: Executor) => Promise<void> = async () => {},
): Promise<void> {
  const { deviceId, name, role, fingerprint, pairedAt, acceptedBy } = paired;
  await core.store().write(async (tx) => {
    const listed = { name, role, fingerprint, paired_at: pairedAt, paired_by: acceptedBy };
    await tx
      .insertInto('sync_device')
      .values({
        id: deviceId,
        ...listed,
        status: 'active',
        seen_at: null,
        clock_offset: 0,
        revoked_at: null,
        revoked_by: null,
        wiped_at: null,
      })
      .onConflict((oc) => oc.column('id').doUpdateSet(listed))
      .execute();
    await endKioskOf(tx, deviceId, pairedAt);
    if (role === 'kiosk') await makeKioskOf(tx, { id: deviceId, name, since: pairedAt, by: acceptedBy });
    await also(tx);
    await writeNotice(tx, {
      id: core.ports.ids.next(),
      kind: 'paired',
      name,
      role,
      at: pairedAt,
      by: acceptedBy,
    });
    await writeJournal(tx, {
      at: pairedAt,
      accountId: acceptedBy,
      place: 'staff',
      command: 'network.acceptPairing',
      commandId: null,
      refs: [
        { entity: 'network', id: deviceId },
        ...(role === 'kiosk' ? [{ entity: 'kiosk' as const, id: deviceId }] : []),
      ],
      fields: ['role'],
    });
  });
}

/** Sends a computer away, in the transaction of the act; one that was sent away stays so. */
export async function revoke(
  tx: Executor,
  deviceId: string,
  by: { accountId: string; at: string },
): Promise<DeviceRow | undefined> {
  const row = await tx
    .updateTable('sync_device')
    .set({ status: 'revoked', revoked_at: by.at, revoked_by: by.accountId })
    .where('id', '=', deviceId)
    .where('status', '=', 'active')
    .returningAll()
    .executeTakeFirst();
  if (row) await endKioskOf(tx, deviceId, by.at);
  return row;
}

/** A computer says that it has erased everything: one that was sent away, or that left by itself. */
export async function noteWiped(core: CoreInside, deviceId: string): Promise<void> {
  const now = core.ports.clock.now();
  await core.store().write(async (tx) => {
    await tx
      .updateTable('sync_device')
      .set((eb) => ({
        status: 'revoked',
        revoked_at: eb.fn.coalesce('revoked_at', eb.val(now)),
        wiped_at: eb.fn.coalesce('wiped_at', eb.val(now)),
      }))
      .where('id', '=', deviceId)
      .execute();
    await endKioskOf(tx, deviceId, now);
  });
}

export const listedDevices = (ex: Executor) =>
  ex
    .selectFrom('sync_device')
    .leftJoin('account', 'account.id', 'sync_device.paired_by')
    .selectAll('sync_device')
    .select('account.display_name as paired_by_name')
    .orderBy('sync_device.status')
    .orderBy('sync_device.name')
    .execute();

/** Milliseconds without a word after which a computer counts as not there. */
export const hereFor = 120_000;

export async function countDevices(
  ex: Executor,
  now: string,
): Promise<{ devices: number; devicesHere: number }> {
  const rows = await ex.selectFrom('sync_device').select('seen_at').where('status', '=', 'active').execute();
  const since = new Date(Date.parse(now) - hereFor).toISOString();
  return { devices: rows.length, devicesHere: rows.filter(({ seen_at }) => (seen_at ?? '') >= since).length };
}
