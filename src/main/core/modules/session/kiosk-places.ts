import type { KioskScreen } from '#shared/contract/session.contract.ts';
import type { CoreInside } from '../../core-inside.ts';
import type { PlaceSession } from '../../rpc/place-session.ts';
import type { CommandCall } from '../../rpc/procedures.ts';
import { refuse } from '../../rpc/refusal.ts';
import type { Executor } from '../../store/database.ts';
import { readState } from '../../sync/state.ts';

/** A kiosk is known by the token its host keeps: after a restart, or no longer once it was ended. */
export async function recogniseKiosk(core: CoreInside, session: PlaceSession): Promise<void> {
  const ownKiosk = await kioskOfThisComputer(core);
  const row = await core
    .store()
    .reader.selectFrom('kiosk')
    .select(['id', 'name', 'px_per_metre', 'view_distance_mm'])
    .where((eb) => (ownKiosk === null ? eb('token_hash', '=', session.tokenHash) : eb('id', '=', ownKiosk)))
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  session.state = row
    ? { kind: 'kiosk', kioskId: row.id, name: row.name, screen: screenOf(row) }
    : { kind: 'signedOut' };
}

/** A computer that joined the house as a kiosk is one, whoever opens it: it has the id of its certificate. */
async function kioskOfThisComputer(core: CoreInside): Promise<string | null> {
  const { role, device_role, device_id } = await readState(core.store().reader);
  return role === 'device' && device_role === 'kiosk' ? device_id : null;
}

function screenOf(row: { px_per_metre: number | null; view_distance_mm: number | null }): KioskScreen | null {
  const { px_per_metre: pxPerMetre, view_distance_mm: viewDistanceMm } = row;
  return pxPerMetre === null || viewDistanceMm === null ? null : { pxPerMetre, viewDistanceMm };
}

const screenColumns = ({ pxPerMetre, viewDistanceMm }: KioskScreen) => ({
  px_per_metre: pxPerMetre,
  view_distance_mm: viewDistanceMm,
});

/** How big the screen of a kiosk is, as a member of staff measured it there. */
export async function measureKiosk(call: CommandCall, kioskId: string, screen: KioskScreen): Promise<void> {
  await call.tx
    .updateTable('kiosk')
    .set(screenColumns(screen))
    .where('id', '=', kioskId)
    .where('ended_at', 'is', null)
    .execute();
  call.touched('kiosk', kioskId);
}

export async function openKiosk(
  call: CommandCall,
  { kioskId, name, screen }: { kioskId: string; name: string; screen?: KioskScreen | undefined },
  byAccountId: string,
): Promise<void> {
  const { session, tx, now } = call;
  if (session.place !== 'kiosk') refuse('session.notAKiosk');
  // Its kiosks would be known to nobody else: a computer of the house becomes one by being paired as one.
  if (!call.core.network.isAuthority) refuse('session.kioskByPairing');
  await tx
    .updateTable('kiosk')
    .set({ ended_at: now })
    .where('token_hash', '=', session.tokenHash)
    .where('ended_at', 'is', null)
    .execute();
  await tx
    .insertInto('kiosk')
    .values({
      id: kioskId,
      name,
      token_hash: session.tokenHash,
      since: now,
      by_account_id: byAccountId,
      ended_at: null,
      last_seen_at: now,
      ...(screen && screenColumns(screen)),
    })
    .execute();
  call.touched('kiosk', kioskId);
}

export async function endKiosk(call: CommandCall, kioskId: string): Promise<void> {
  await call.tx
    .updateTable('kiosk')
    .set({ ended_at: call.now })
    .where('id', '=', kioskId)
    .where('ended_at', 'is', null)
    .execute();
  call.touched('kiosk', kioskId);
}

/** A kiosk of an invented house, of now or of earlier days. No screen has its token. */
export async function writeInventedKiosk(
  tx: Executor,
  kiosk: { id: string; name: string; since: string; seenAt: string; endedAt: string | null },
): Promise<void> {
  await tx
    .insertInto('kiosk')
    .values({
      id: kiosk.id,
      name: kiosk.name,
      token_hash: kiosk.id,
      since: kiosk.since,
      by_account_id: null,
      ended_at: kiosk.endedAt,
      last_seen_at: kiosk.seenAt,
    })
    .execute();
}

/** The kiosk a computer of the house is: it carries the id of that computer, so that nothing a message says can make it another one. */
export async function makeKioskOf(
  tx: Executor,
  kiosk: { id: string; name: string; since: string; by: string },
): Promise<void> {
  const { id, name, since, by } = kiosk;
  await tx
    .insertInto('kiosk')
    .values({
      id,
      name,
      // No browser has such a token: this kiosk is known by its certificate.
      token_hash: `computer ${id}`,
      since,
      by_account_id: by,
      ended_at: null,
      last_seen_at: since,
    })
    .onConflict((oc) => oc.column('id').doUpdateSet({ name, ended_at: null }))
    .execute();
}

/** Its computer was sent away, or became something else. */
export async function endKioskOf(tx: Executor, deviceId: string, at: string): Promise<void> {
  await tx
    .updateTable('kiosk')
    .set({ ended_at: at })
    .where('id', '=', deviceId)
    .where('ended_at', 'is', null)
    .execute();
}
