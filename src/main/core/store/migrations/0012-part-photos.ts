import type { Kysely } from 'kysely';
import type { AnySchema, Migration } from '../engine.ts';

/** A part may have a photo of its own, so that whoever counts the parts need not read. */
export const partPhotos: Migration = {
  name: '0012-part-photos',
  async up(db: Kysely<AnySchema>): Promise<void> {
    const t = db.schema;
    await t
      .alterTable('kind_part')
      .addColumn('photo_id', 'text', (c) => c.references('photo.id'))
      .execute();
    // A photo is of one part: taking it away takes nobody else's.
    await t.createIndex('kind_part_photo').unique().on('kind_part').column('photo_id').execute();
    // Whether anything still points to a photo is asked each time one is kept.
    await t.createIndex('item_kind_photo').on('item_kind').column('photo_id').execute();
  },
};
