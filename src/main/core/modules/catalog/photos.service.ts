import type { ItemKind } from '#shared/contract/catalog.contract.ts';
import { actorOf, type CommandCall, type InputOf, type QueryCall } from '../../rpc/procedures.ts';
import { found, refuse } from '../../rpc/refusal.ts';
import type { Executor } from '../../store/database.ts';
import { getKind } from './kinds.service.ts';
import { findKind } from './kinds.store.ts';
import { type PhotoMime, readPhoto } from './photos.rules.ts';
import { refuseOtherInitiatives } from './rights.rules.ts';

/** Gives a kind a photo; the one it had is gone for good. */
export async function setKindPhoto(
  call: CommandCall,
  input: InputOf<'catalog', 'setKindPhoto'>,
): Promise<ItemKind> {
  const { tx } = call;
  const kind = found(await findKind(tx, input.kindId), 'kind');
  refuseOtherInitiatives(call, kind.initiative_id);
  const photo = readPhoto(input.base64);
  const known = await tx.selectFrom('photo').select('id').where('id', '=', input.photoId).executeTakeFirst();
  if (known) refuse('command.usedForSomethingElse');
  await tx
    .insertInto('photo')
    .values({ id: input.photoId, ...photo, added_at: call.now })
    .execute();
  await pointTo(call, kind, input.photoId);
  return getKind(tx, kind.id);
}

export async function removeKindPhoto(call: CommandCall, kindId: string): Promise<ItemKind> {
  const kind = found(await findKind(call.tx, kindId), 'kind');
  refuseOtherInitiatives(call, kind.initiative_id);
  await pointTo(call, kind, null);
  return getKind(call.tx, kind.id);
}

async function pointTo(
  call: CommandCall,
  kind: { id: string; photo_id: string | null },
  photoId: string | null,
): Promise<void> {
  const { tx } = call;
  await tx.updateTable('item_kind').set({ photo_id: photoId }).where('id', '=', kind.id).execute();
  if (kind.photo_id !== null) await tx.deleteFrom('photo').where('id', '=', kind.photo_id).execute();
  call.touched('kind', kind.id);
  call.changedFields('photo');
}

/** A kiosk sees the photo of what it may show, and no other. */
export async function readKindPhoto(
  call: QueryCall,
  photoId: string,
): Promise<{ mime: PhotoMime; base64: string }> {
  const { db } = call;
  if (actorOf(call).role === 'kiosk') found(await shownOnKiosk(db, photoId), 'photo');
  const row = await db
    .selectFrom('photo')
    .select(['mime', 'bytes'])
    .where('id', '=', photoId)
    .executeTakeFirst();
  const { mime, bytes } = found(row, 'photo');
  return { mime: mime as PhotoMime, base64: Buffer.from(bytes).toString('base64') };
}

async function shownOnKiosk(ex: Executor, photoId: string): Promise<{ id: string } | undefined> {
  return ex
    .selectFrom('item_kind as kind')
    .innerJoin('initiative', 'initiative.id', 'kind.initiative_id')
    .select('kind.id')
    .where('kind.photo_id', '=', photoId)
    .where('kind.visible', '=', 1)
    .where('initiative.active', '=', 1)
    .limit(1)
    .executeTakeFirst();
}
