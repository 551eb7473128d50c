import type { Kysely } from 'kysely';
import type { AnySchema, Migration } from '../engine.ts';

/** An initiative may show a photo of itself: people find a place sooner by what it looks like. */
export const initiativePhoto: Migration = {
  name: '0038-initiative-photo',
  async up(db: Kysely<AnySchema>): Promise<void> {
    const t = db.schema;
    await t
      .alterTable('initiative')
      .addColumn('photo_id', 'text', (c) => c.references('photo.id'))
      .execute();
    // A photo is of one initiative: taking it away takes nobody else's.
    await t.createIndex('initiative_photo').unique().on('initiative').column('photo_id').execute();
  },
};
