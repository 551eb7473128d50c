import type { Initiative, ItemKind } from '#shared/contract/catalog.contract.ts';
import { actorOf, type CommandCall, type InputOf, type QueryCall } from '../../rpc/procedures.ts';
import { found, refuse } from '../../rpc/refusal.ts';
import { getInitiative } from './initiatives.service.ts';
import { findInitiative } from './initiatives.store.ts';
import { getKind } from './kinds.service.ts';
import { findKind } from './kinds.store.ts';
import { type PhotoMime, readPhoto } from './photos.rules.ts';
import { clearLoosePhotos, deletePhotos, isShownPhoto } from './photos.store.ts';
import { refuseOtherInitiatives } from './rights.rules.ts';

/** Gives a kind a photo; the one it had is gone for good. */
export async function setKindPhoto(
  call: CommandCall,
  input: InputOf<'catalog', 'setKindPhoto'>,
): Promise<ItemKind> {
  const { tx } = call;
  const kind = found(await findKind(tx, input.kindId), 'kind');
  refuseOtherInitiatives(call, kind.initiative_id);
  await insertPhoto(call, input);
  await pointTo(call, 'item_kind', kind, input.photoId);
  return getKind(tx, kind.id);
}

/** The same for an initiative: what it looks like there. */
export async function setInitiativePhoto(
  call: CommandCall,
  input: InputOf<'catalog', 'setInitiativePhoto'>,
): Promise<Initiative> {
  const initiative = found(await findInitiative(call.tx, input.initiativeId), 'initiative');
  await insertPhoto(call, input);
  await pointTo(call, 'initiative', initiative, input.photoId);
  return getInitiative(call.tx, call.now, initiative.id);
}

export async function removeInitiativePhoto(call: CommandCall, initiativeId: string): Promise<Initiative> {
  const initiative = found(await findInitiative(call.tx, initiativeId), 'initiative');
  await pointTo(call, 'initiative', initiative, null);
  return getInitiative(call.tx, call.now, initiative.id);
}

/** Hours a photo waits for the part it belongs to; then the next one that is kept clears it away. */
const looseHours = 48;

/**
 * Keeps a photo for a part that is written next: photos come one by one, because each message stays small.
 * @throws Refusal `catalog.photoTooLarge`, `catalog.photoNotReadable`
 */
export async function keepPhoto(
  call: CommandCall,
  input: InputOf<'catalog', 'keepPhoto'>,
): Promise<{ photoId: string }> {
  await clearLoosePhotos(call.tx, new Date(Date.parse(call.now) - looseHours * 3_600_000).toISOString());
  await insertPhoto(call, input);
  call.changedFields('photo');
  return { photoId: input.photoId };
}

async function insertPhoto(
  { tx, now }: CommandCall,
  { photoId, base64 }: { photoId: string; base64: string },
): Promise<void> {
  const photo = readPhoto(base64);
  const known = await tx.selectFrom('photo').select('id').where('id', '=', photoId).executeTakeFirst();
  if (known) refuse('command.usedForSomethingElse');
  await tx
    .insertInto('photo')
    .values({ id: photoId, ...photo, added_at: now })
    .execute();
}

export async function removeKindPhoto(call: CommandCall, kindId: string): Promise<ItemKind> {
  const kind = found(await findKind(call.tx, kindId), 'kind');
  refuseOtherInitiatives(call, kind.initiative_id);
  await pointTo(call, 'item_kind', kind, null);
  return getKind(call.tx, kind.id);
}

async function pointTo(
  call: CommandCall,
  table: 'item_kind' | 'initiative',
  { id, photo_id: before }: { id: string; photo_id: string | null },
  photoId: string | null,
): Promise<void> {
  const { tx } = call;
  await tx.updateTable(table).set({ photo_id: photoId }).where('id', '=', id).execute();
  if (before !== null) await deletePhotos(tx, [before]);
  call.touched(table === 'initiative' ? 'initiative' : 'kind', id);
  call.changedFields('photo');
}

/** A kiosk sees the photo of what it may show, and no other. */
export async function readPhotoOf(
  call: QueryCall,
  photoId: string,
): Promise<{ mime: PhotoMime; base64: string }> {
  const { db } = call;
  if (actorOf(call).role === 'kiosk') found((await isShownPhoto(db, photoId)) || undefined, 'photo');
  const row = await db
    .selectFrom('photo')
    .select(['mime', 'bytes'])
    .where('id', '=', photoId)
    .executeTakeFirst();
  // A computer of the network may have the row before its bytes: until they come there is no photo to show.
  const { mime, bytes } = found(row && row.bytes.length > 0 ? row : undefined, 'photo');
  return { mime: mime as PhotoMime, base64: Buffer.from(bytes).toString('base64') };
}
