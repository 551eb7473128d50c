import type { CommandCall, InputOf, QueryCall } from '../../rpc/procedures.ts';
import { found, refuse } from '../../rpc/refusal.ts';
import type { Executor } from '../../store/database.ts';
import { inPieces, type PhotoMime, readPhoto } from '../catalog/index.ts';

/** What a photo can be of: exactly one of these. */
export type PhotoOwner = { condition_id: string } | { report_id: string } | { entry_id: string };
type OwnerColumn = 'condition_id' | 'report_id' | 'entry_id';

/** Hours a photo waits for the words it belongs to; then the next one that is kept clears it away. */
const looseHours = 48;

/**
 * Keeps a photo for what is written next: photos come one by one, because each message stays small. The bytes say what it is;
 * they are kept in the encrypted file.
 * @throws Refusal `catalog.photoTooLarge`, `catalog.photoNotReadable`
 */
export async function keepPhoto(
  call: CommandCall,
  { photoId, base64 }: InputOf<'upkeep', 'keepPhoto'>,
): Promise<{ photoId: string; bytes: number }> {
  const { tx, now } = call;
  const photo = readPhoto(base64);
  const known = await tx.selectFrom('upkeep_photo').select('id').where('id', '=', photoId).executeTakeFirst();
  if (known) refuse('command.usedForSomethingElse');
  await clearLoose(tx, now);
  const owner = { condition_id: null, report_id: null, entry_id: null };
  await tx
    .insertInto('upkeep_photo')
    .values({ id: photoId, ...photo, added_at: now, ...owner })
    .execute();
  call.changedFields('photo');
  return { photoId, bytes: photo.bytes.length };
}

async function clearLoose(tx: Executor, now: string): Promise<void> {
  const before = new Date(Date.parse(now) - looseHours * 3_600_000).toISOString();
  await tx
    .deleteFrom('upkeep_photo')
    .where('added_at', '<', before)
    .where('condition_id', 'is', null)
    .where('report_id', 'is', null)
    .where('entry_id', 'is', null)
    .execute();
}

/** Puts kept photos under what was just written. @throws Refusal `upkeep.photoGone` when one is not there to be taken. */
export async function attachPhotos(
  tx: Executor,
  photoIds: readonly string[],
  owner: PhotoOwner,
): Promise<void> {
  const ids = [...new Set(photoIds)];
  if (ids.length === 0) return;
  const result = await tx
    .updateTable('upkeep_photo')
    .set(owner)
    .where('id', 'in', ids)
    .where('condition_id', 'is', null)
    .where('report_id', 'is', null)
    .where('entry_id', 'is', null)
    .executeTakeFirst();
  if (Number(result.numUpdatedRows) !== ids.length) refuse('upkeep.photoGone');
}

/** Photos by what they are of, in the order they were taken. */
export async function photosOf(
  ex: Executor,
  column: OwnerColumn,
  ids: readonly string[],
): Promise<Map<string, string[]>> {
  const photos = new Map<string, string[]>();
  for (const piece of inPieces(ids)) {
    const rows = await ex
      .selectFrom('upkeep_photo')
      .select(['id', `${column} as owner`])
      .where(column, 'in', piece)
      .orderBy('added_at')
      .orderBy('id')
      .execute();
    for (const { id, owner } of rows) {
      if (owner !== null) photos.set(owner, [...(photos.get(owner) ?? []), id]);
    }
  }
  return photos;
}

export async function readUpkeepPhoto(
  { db }: QueryCall,
  { photoId }: InputOf<'upkeep', 'photo'>,
): Promise<{ mime: PhotoMime; base64: string }> {
  const row = await db
    .selectFrom('upkeep_photo')
    .select(['mime', 'bytes'])
    .where('id', '=', photoId)
    .executeTakeFirst();
  // A computer of the network may have the row before its bytes: until they come there is no photo to show.
  const { mime, bytes } = found(row && row.bytes.length > 0 ? row : undefined, 'photo');
  return { mime: mime as PhotoMime, base64: Buffer.from(bytes).toString('base64') };
}
