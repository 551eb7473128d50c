import type { Executor } from '../../store/database.ts';

/** Ids of photos, of those asked, that nothing points to yet. */
export async function loosePhotos(ex: Executor, photoIds: readonly string[]): Promise<Set<string>> {
  if (photoIds.length === 0) return new Set();
  const rows = await pointedAtByNothing(ex).where('photo.id', 'in', photoIds).execute();
  return new Set(rows.map((row) => row.id));
}

/** Deletes photos from before an instant that nothing points to: a form that was never saved leaves them behind. */
export async function clearLoosePhotos(tx: Executor, before: string): Promise<void> {
  const rows = await pointedAtByNothing(tx).where('photo.added_at', '<', before).execute();
  await deletePhotos(
    tx,
    rows.map((row) => row.id),
  );
}

export async function deletePhotos(tx: Executor, photoIds: readonly string[]): Promise<void> {
  if (photoIds.length > 0) await tx.deleteFrom('photo').where('id', 'in', photoIds).execute();
}

/** Whether a visitor at the kiosk sees this photo: of an initiative, of a kind that is shown, or of one of its parts. */
export async function isShownPhoto(ex: Executor, photoId: string): Promise<boolean> {
  return (await isOfInitiative(ex, photoId)) || isOfKind(ex, photoId);
}

async function isOfInitiative(ex: Executor, photoId: string): Promise<boolean> {
  const row = await ex
    .selectFrom('initiative')
    .select('id')
    .where('photo_id', '=', photoId)
    .where('active', '=', 1)
    .executeTakeFirst();
  return row !== undefined;
}

async function isOfKind(ex: Executor, photoId: string): Promise<boolean> {
  const row = await ex
    .selectFrom('item_kind as kind')
    .innerJoin('initiative', 'initiative.id', 'kind.initiative_id')
    .select('kind.id')
    .where((eb) =>
      eb.or([
        eb('kind.photo_id', '=', photoId),
        eb(
          'kind.id',
          'in',
          eb.selectFrom('kind_part').select('kind_part.kind_id').where('kind_part.photo_id', '=', photoId),
        ),
      ]),
    )
    .where('kind.visible', '=', 1)
    .where('initiative.active', '=', 1)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

const pointedAtByNothing = (ex: Executor) =>
  ex
    .selectFrom('photo')
    .select('photo.id')
    .where((eb) =>
      eb.and([
        eb.not(
          eb.exists(
            eb
              .selectFrom('initiative')
              .select('initiative.id')
              .whereRef('initiative.photo_id', '=', 'photo.id'),
          ),
        ),
        eb.not(
          eb.exists(
            eb.selectFrom('item_kind').select('item_kind.id').whereRef('item_kind.photo_id', '=', 'photo.id'),
          ),
        ),
        eb.not(
          eb.exists(
            eb.selectFrom('kind_part').select('kind_part.id').whereRef('kind_part.photo_id', '=', 'photo.id'),
          ),
        ),
      ]),
    );
