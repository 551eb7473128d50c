import { type Kysely, sql } from 'kysely';
import type { AnySchema, Migration } from '../engine.ts';

/** What an initiative serves on one day of the house, dish by dish. */
export const menu: Migration = {
  name: '0039-menu',
  async up(db: Kysely<AnySchema>): Promise<void> {
    await db.schema
      .createTable('menu_dish')
      .addColumn('initiative_id', 'text', (c) => c.notNull().references('initiative.id'))
      .addColumn('day', 'text', (c) => c.notNull().check(sql`length(day) = 10`))
      .addColumn('place', 'integer', (c) => c.notNull().check(sql`place between 1 and 8`))
      .addColumn('name', 'text', (c) => c.notNull().check(sql`length(name) between 1 and 80`))
      .addColumn('price_cents', 'integer', (c) => c.check(sql`price_cents >= 0`))
      .addColumn('vegetarian', 'integer', (c) => c.notNull().check(sql`vegetarian in (0,1)`))
      .addColumn('allergens', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('menu_dish_once', ['initiative_id', 'day', 'place'])
      .execute();
    await db.schema.createIndex('menu_dish_day').on('menu_dish').column('day').execute();
  },
};
