import type { CoreInside } from '../../core-inside.ts';
import type { PlaceSession } from '../../rpc/place-session.ts';
import type { CommandCall } from '../../rpc/procedures.ts';
import { refuse } from '../../rpc/refusal.ts';

/** A kiosk is known by the token its host keeps: after a restart, or no longer once it was ended. */
export async function recogniseKiosk(core: CoreInside, session: PlaceSession): Promise<void> {
  const row = await core
    .store()
    .reader.selectFrom('kiosk')
    .select(['id', 'name'])
    .where('token_hash', '=', session.tokenHash)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  session.state = row ? { kind: 'kiosk', kioskId: row.id, name: row.name } : { kind: 'signedOut' };
}

export async function openKiosk(
  call: CommandCall,
  kioskId: string,
  name: string,
  byAccountId: string,
): Promise<void> {
  const { session, tx, now } = call;
  if (session.place !== 'kiosk') refuse('session.notAKiosk');
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
