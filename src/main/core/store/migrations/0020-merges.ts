import { type Kysely, sql } from 'kysely';
import type { AnySchema, Engine, Migration } from '../engine.ts';

/** Two persons that are one: a pointer to the one who stays, and everything that changed by it, for the way back. */
export const merges: Migration = {
  name: '0020-merges',
  async up(db: Kysely<AnySchema>, engine: Engine): Promise<void> {
    const t = db.schema;
    await t
      .alterTable('person')
      .addColumn('merged_into_id', 'text', (c) => c.references('person.id'))
      .execute();
    await sql`create index person_merged_into on person (merged_into_id) where merged_into_id is not null`.execute(
      db,
    );
    await t
      .createTable('person_merge')
      .addColumn('id', 'text', (c) => c.primaryKey().notNull())
      .addColumn('kept_id', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('absorbed_id', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('by_account_id', 'text')
      .addColumn('undone_at', 'text')
      .addColumn('undone_by', 'text')
      .addCheckConstraint('merge_of_two', sql`kept_id <> absorbed_id`)
      .execute();
    await t.createIndex('person_merge_kept').on('person_merge').columns(['kept_id', 'at']).execute();
    await sql`create unique index person_merge_now on person_merge (absorbed_id) where undone_at is null`.execute(
      db,
    );
    await t.createIndex('person_merge_absorbed').on('person_merge').column('absorbed_id').execute();
    await t
      .createTable('person_merge_row')
      .addColumn('merge_id', 'text', (c) => c.notNull().references('person_merge.id'))
      .addColumn('seq', 'integer', (c) => c.notNull())
      .addColumn('source', 'text', (c) => c.notNull())
      .addColumn('table_name', 'text', (c) => c.notNull())
      .addColumn('row_key', 'text', (c) => c.notNull())
      .addColumn('before', 'text', (c) => c.notNull())
      .addColumn('after', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('person_merge_row_key', ['merge_id', 'seq'])
      .execute();
    for (const guard of engine.name === 'sqlite' ? sqliteLedger : postgresLedger)
      await sql.raw(guard).execute(db);
  },
};

const columns = [
  'id',
  'act_id',
  'kind',
  'fees_cents',
  'deposit_cents',
  'asked_cents',
  'money_cents',
  'means',
  'initiative_id',
  'loan_id',
  'settles_id',
  'reverses_id',
  'note',
  'at',
  'day',
  'by_account_id',
];

/** An entry of the ledger never changes, but for whose it is, and that only between two persons of whom one goes on as the other. */
const onlyWhose = `${columns.map((name) => `new.${name} is not distinct from old.${name}`).join(' and ')} and exists (
  select 1 from person as p where (p.id = old.person_id and p.merged_into_id = new.person_id)
    or (p.id = new.person_id and p.merged_into_id = old.person_id))`;

const sqliteLedger: readonly string[] = [
  'drop trigger ledger_entry_no_update',
  `create trigger ledger_entry_no_update before update on ledger_entry when not (${onlyWhose})
    begin select raise(abort, 'ledger_entry stays as it is'); end`,
];

const postgresLedger: readonly string[] = [
  'drop trigger ledger_entry_no_update on ledger_entry',
  `create function ledger_follows() returns trigger language plpgsql as $$
    begin
      if not (${onlyWhose}) then raise exception 'ledger_entry stays as it is'; end if;
      return new;
    end $$`,
  'create trigger ledger_entry_no_update before update on ledger_entry for each row execute function ledger_follows()',
];
