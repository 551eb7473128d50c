import { sql } from 'kysely';
import type { Migration } from '#core/store/engine.ts';

/** A schema of two small tables, for tests of the store itself, which must not care what the house keeps in it. */
export interface NoteTables {
  note: { id: string; words: string };
  page: { id: string; note_id: string; number: number };
}

const sqlAboveZero = sql`number > 0`;

export const firstNotes: Migration = {
  name: '0001-notes',
  async up(db) {
    await db.schema
      .createTable('note')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('words', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('page')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('note_id', 'text', (column) => column.notNull().references('note.id'))
      .addColumn('number', 'integer', (column) => column.notNull())
      .addCheckConstraint('page_number_positive', sqlAboveZero)
      .execute();
    await db.schema
      .createIndex('page_number_once')
      .on('page')
      .columns(['note_id', 'number'])
      .unique()
      .execute();
  },
};

export const noteMigrations: readonly Migration[] = [firstNotes];
