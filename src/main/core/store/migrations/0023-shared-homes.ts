import { type Kysely, sql } from 'kysely';
import type { AnySchema, Engine, Migration } from '../engine.ts';
import { forbidOverlap } from './no-overlap.ts';

/** Who lives in two households at once, and members of a household of whom only the age is known. */
export const sharedHomes: Migration = {
  name: '0023-shared-homes',
  async up(db: Kysely<AnySchema>, engine: Engine): Promise<void> {
    await createStays(db, engine);
    await createUnnamed(db);
  },
};

/**
 * The membership stays one at a time: it says in which household somebody is counted. A stay says that part of the days is spent in a second
 * one; the rest of the hundred is the membership's, so that the two cannot add up to anything else.
 */
async function createStays(db: Kysely<AnySchema>, engine: Engine): Promise<void> {
  const t = db.schema;
  await t
    .createTable('household_stay')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('household_id', 'text', (c) => c.notNull().references('household.id'))
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('share_percent', 'integer', (c) => c.notNull().check(sql`share_percent between 1 and 99`))
    .addColumn('from_day', 'text', (c) => c.notNull())
    // The first day on which it no longer holds, as with memberships.
    .addColumn('to_day', 'text')
    .addColumn('added_at', 'text', (c) => c.notNull())
    .addColumn('added_by', 'text')
    // The stay this one ended, when only the share became another.
    .addColumn('replaces_id', 'text', (c) => c.references('household_stay.id'))
    .addColumn('ended_at', 'text')
    .addColumn('ended_by', 'text')
    .addColumn('end_kind', 'text', (c) =>
      c.check(sql`end_kind is null or end_kind in ('left','replaced','household')`),
    )
    .addColumn('undone_at', 'text')
    .addColumn('undone_by', 'text')
    .addCheckConstraint('stay_from_before_to', sql`to_day is null or to_day >= from_day`)
    .addCheckConstraint('stay_end_complete', sql`(to_day is null) = (end_kind is null)`)
    .addCheckConstraint('stay_end_moment', sql`(to_day is null) = (ended_at is null)`)
    .execute();
  await t.createIndex('household_stay_household').on('household_stay').column('household_id').execute();
  await t
    .createIndex('household_stay_person')
    .on('household_stay')
    .columns(['person_id', 'from_day'])
    .execute();
  await t.createIndex('household_stay_replaces').on('household_stay').column('replaces_id').execute();
  await forbidOverlap(db, engine, {
    table: 'household_stay',
    same: ['person_id'],
    from: 'from_day',
    to: 'to_day',
    toIncluded: false,
    live: '{row}.undone_at is null',
  });
  for (const [table, other] of [
    ['household_stay', 'household_member'],
    ['household_member', 'household_stay'],
  ] as const)
    await forbidTwice(db, engine, table, other);
}

/** Nobody is in one household twice on a day: as a member and for part of the days. */
async function forbidTwice(
  db: Kysely<AnySchema>,
  engine: Engine,
  table: string,
  other: string,
): Promise<void> {
  const name = `${table}_not_twice`;
  const end = (row: string) => `coalesce(${row}.to_day, '9999-12-31')`;
  const clash = `new.undone_at is null and new.from_day < ${end('new')} and exists (
    select 1 from ${other} other where other.person_id = new.person_id and other.household_id = new.household_id
    and other.undone_at is null and other.from_day < ${end('other')}
    and other.from_day < ${end('new')} and new.from_day < ${end('other')})`;
  if (engine.name === 'sqlite') {
    for (const act of ['insert', 'update'])
      await sql
        .raw(
          `create trigger ${name}_${act} after ${act} on ${table} when ${clash}
             begin select raise(abort, '${name}'); end`,
        )
        .execute(db);
    return;
  }
  await sql
    .raw(
      `create function ${name}() returns trigger as $$
       begin
         if ${clash} then raise exception '${name}' using errcode = '23P01', constraint = '${name}'; end if;
         return new;
       end $$ language plpgsql`,
    )
    .execute(db);
  await sql
    .raw(`create trigger ${name} after insert or update on ${table} for each row execute function ${name}()`)
    .execute(db);
}

/** One row for each head, so that naming somebody takes exactly one away, and the undo of it puts the same one back. */
async function createUnnamed(db: Kysely<AnySchema>): Promise<void> {
  const t = db.schema;
  await t
    .createTable('household_unnamed')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('household_id', 'text', (c) => c.notNull().references('household.id'))
    .addColumn('age_band', 'text', (c) =>
      c.notNull().check(sql`age_band in ('0-2','3-5','6-11','12-17','18-24','25-64','65+','unknown')`),
    )
    .addColumn('from_day', 'text', (c) => c.notNull())
    .addColumn('to_day', 'text')
    .addColumn('added_at', 'text', (c) => c.notNull())
    .addColumn('added_by', 'text')
    .addColumn('ended_at', 'text')
    .addColumn('ended_by', 'text')
    .addColumn('end_kind', 'text', (c) =>
      c.check(sql`end_kind is null or end_kind in ('left','named','household')`),
    )
    // Who it turned out to be.
    .addColumn('named_member_id', 'text', (c) => c.references('household_member.id'))
    .addColumn('undone_at', 'text')
    .addColumn('undone_by', 'text')
    .addCheckConstraint('unnamed_from_before_to', sql`to_day is null or to_day >= from_day`)
    .addCheckConstraint('unnamed_end_complete', sql`(to_day is null) = (end_kind is null)`)
    .addCheckConstraint('unnamed_end_moment', sql`(to_day is null) = (ended_at is null)`)
    .addCheckConstraint(
      'unnamed_named_by_member',
      sql`(named_member_id is not null) = (end_kind is not null and end_kind = 'named')`,
    )
    .execute();
  await t.createIndex('household_unnamed_household').on('household_unnamed').column('household_id').execute();
  // One newcomer stands for one of those without a name.
  await t
    .createIndex('household_unnamed_member')
    .unique()
    .on('household_unnamed')
    .column('named_member_id')
    .execute();
}
