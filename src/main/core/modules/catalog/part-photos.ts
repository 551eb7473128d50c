import { refuse } from '../../rpc/refusal.ts';
import type { Executor } from '../../store/database.ts';
import { type Part, putParts, type WrittenPart } from './parts.store.ts';
import { deletePhotos, loosePhotos } from './photos.store.ts';

/**
 * Writes the parts of a kind with their photos and gives them as they are now. A part that is written without a word about its
 * photo keeps it, whatever else of it changed; a photo no part has any more is gone for good.
 * @throws Refusal `catalog.photoGone` when a photo is not there to be taken, or is of something else
 */
export async function writeParts(
  tx: Executor,
  kindId: string,
  before: readonly Part[],
  written: readonly WrittenPart[],
): Promise<Part[]> {
  const had = new Map(before.map((part) => [part.id, part.photoId]));
  const parts = written.map(({ id, name, quantity, photoId }) => ({
    id,
    name,
    quantity,
    photoId: photoId === undefined ? (had.get(id) ?? null) : photoId,
  }));
  const wanted = photosIn(parts);
  const own = new Set(photosIn(before));
  await refuseOthersPhotos(
    tx,
    wanted,
    wanted.filter((id) => !own.has(id)),
  );
  await putParts(tx, kindId, parts);
  const kept = new Set(wanted);
  await deletePhotos(
    tx,
    [...own].filter((id) => !kept.has(id)),
  );
  return parts;
}

async function refuseOthersPhotos(
  tx: Executor,
  wanted: readonly string[],
  fresh: readonly string[],
): Promise<void> {
  const loose = await loosePhotos(tx, fresh);
  const isTwice = new Set(wanted).size < wanted.length;
  if (isTwice || fresh.some((id) => !loose.has(id))) refuse('catalog.photoGone');
}

const photosIn = (parts: readonly Pick<Part, 'photoId'>[]): string[] =>
  parts.flatMap(({ photoId }) => photoId ?? []);
