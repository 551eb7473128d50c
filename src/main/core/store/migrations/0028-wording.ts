import { type Kysely, sql } from 'kysely';
import type { AnySchema, Migration } from '../engine.ts';

/** The house's own words at the kiosk, every version of them, and who read which translation beside which Dutch. */
export const wording: Migration = {
  name: '0028-wording',
  async up(db: Kysely<AnySchema>): Promise<void> {
    const t = db.schema;
    await t
      .createTable('wording_version')
      .addColumn('id', 'text', (c) => c.primaryKey().notNull())
      .addColumn('language', 'text', (c) => c.notNull())
      .addColumn('key', 'text', (c) => c.notNull())
      .addColumn('revision', 'integer', (c) => c.notNull().check(sql`revision > 0`))
      // JSON; null: the house says it the usual way again.
      .addColumn('forms', 'text')
      .addColumn('dutch_hash', 'text', (c) => c.notNull().check(sql`length(dutch_hash) = 16`))
      .addColumn('kind', 'text', (c) =>
        c.notNull().check(sql`kind in ('written','dropped','imported','undone')`),
      )
      .addColumn('import_id', 'text')
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('by_account_id', 'text')
      .addCheckConstraint('wording_version_import', sql`(kind = 'imported') = (import_id is not null)`)
      .addUniqueConstraint('wording_version_once', ['language', 'key', 'revision'])
      .execute();
    await t.createIndex('wording_version_import_id').on('wording_version').column('import_id').execute();
    await t
      .createTable('wording_review')
      .addColumn('id', 'text', (c) => c.primaryKey().notNull())
      .addColumn('language', 'text', (c) => c.notNull())
      .addColumn('key', 'text', (c) => c.notNull())
      .addColumn('dutch_hash', 'text', (c) => c.notNull().check(sql`length(dutch_hash) = 16`))
      .addColumn('text_hash', 'text', (c) => c.notNull().check(sql`length(text_hash) = 16`))
      .addColumn('by_role', 'text', (c) =>
        c.notNull().check(sql`by_role in ('nativeSpeaker','translator','interpreter','colleague')`),
      )
      .addColumn('import_id', 'text')
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('by_account_id', 'text')
      .addColumn('undone_at', 'text')
      .addColumn('undone_by', 'text')
      .execute();
    // One reading of the same words counts once.
    await sql`create unique index wording_review_once on wording_review (language, key, dutch_hash, text_hash) where undone_at is null`.execute(
      db,
    );
  },
};
