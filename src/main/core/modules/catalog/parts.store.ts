import type { ItemKind } from '#shared/contract/catalog.contract.ts';
import type { InputOf } from '../../rpc/procedures.ts';
import type { Executor } from '../../store/database.ts';
import { inPieces } from './pieces.ts';

export type Part = ItemKind['parts'][number];
/** A part as it is written; without a word about its photo it keeps the one it has. */
export type WrittenPart = InputOf<'catalog', 'createKind'>['parts'][number];

/** Parts of these kinds in their own order; a kind without parts is not in the map. */
export async function partsOf(ex: Executor, kindIds: readonly string[]): Promise<Map<string, Part[]>> {
  const parts = new Map<string, Part[]>();
  for (const piece of inPieces(kindIds)) {
    const rows = await ex
      .selectFrom('kind_part')
      .select(['kind_id', 'id', 'name', 'quantity', 'photo_id as photoId'])
      .where('kind_id', 'in', piece)
      .orderBy('kind_id')
      .orderBy('sort')
      .execute();
    for (const { kind_id, ...part } of rows) {
      const known = parts.get(kind_id);
      if (known) known.push(part);
      else parts.set(kind_id, [part]);
    }
  }
  return parts;
}

/** Whether one of these ids is a part of another kind. */
export async function arePartsOfOthers(
  ex: Executor,
  kindId: string,
  partIds: readonly string[],
): Promise<boolean> {
  if (partIds.length === 0) return false;
  const row = await ex
    .selectFrom('kind_part')
    .select('id')
    .where('id', 'in', partIds)
    .where('kind_id', '!=', kindId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** The photo each of these parts has now; a part that is gone or has none is not in the map. */
export async function photosOfParts(ex: Executor, partIds: readonly string[]): Promise<Map<string, string>> {
  const photos = new Map<string, string>();
  for (const piece of inPieces(partIds)) {
    const rows = await ex
      .selectFrom('kind_part')
      .select(['id', 'photo_id'])
      .where('id', 'in', piece)
      .where('photo_id', 'is not', null)
      .execute();
    for (const { id, photo_id } of rows) if (photo_id !== null) photos.set(id, photo_id);
  }
  return photos;
}

/** Writes the list of parts as given. A part that stays keeps its id, so that what was noted about it still holds. */
export async function putParts(tx: Executor, kindId: string, parts: readonly Part[]): Promise<void> {
  let gone = tx.deleteFrom('kind_part').where('kind_id', '=', kindId);
  if (parts.length > 0) {
    gone = gone.where(
      'id',
      'not in',
      parts.map((part) => part.id),
    );
  }
  await gone.execute();
  if (parts.length === 0) return;
  // Photos that change places would be of two parts for a moment.
  await tx.updateTable('kind_part').set({ photo_id: null }).where('kind_id', '=', kindId).execute();
  await tx
    .insertInto('kind_part')
    .values(
      parts.map(({ photoId, ...part }, sort) => ({ ...part, photo_id: photoId, kind_id: kindId, sort })),
    )
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({
        name: eb.ref('excluded.name'),
        quantity: eb.ref('excluded.quantity'),
        sort: eb.ref('excluded.sort'),
        photo_id: eb.ref('excluded.photo_id'),
      })),
    )
    .execute();
}
