import { type Kysely, sql } from 'kysely';
import type { AnySchema, Engine, Migration } from '../engine.ts';

/**
 * The ledger: signed entries that nobody changes or takes away, and the numbers of the receipts. Each entry says in four
 * columns what it does; a balance is a sum of one of them.
 */
export const money: Migration = {
  name: '0006-money',
  async up(db: Kysely<AnySchema>, engine: Engine): Promise<void> {
    const t = db.schema;
    await t
      .createTable('ledger_entry')
      .addColumn('id', 'text', (c) => c.primaryKey().notNull())
      .addColumn('act_id', 'text', (c) => c.notNull())
      .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('fees_cents', 'integer', (c) => c.notNull())
      .addColumn('deposit_cents', 'integer', (c) => c.notNull())
      .addColumn('asked_cents', 'integer', (c) => c.notNull())
      .addColumn('money_cents', 'integer', (c) => c.notNull())
      .addColumn('means', 'text', (c) => c.check(sql`means is null or means in ('cash','card','voucher')`))
      .addColumn('initiative_id', 'text', (c) => c.references('initiative.id'))
      .addColumn('loan_id', 'text', (c) => c.references('loan.id'))
      .addColumn('settles_id', 'text', (c) => c.references('ledger_entry.id'))
      // An entry is reversed once, whoever asks.
      .addColumn('reverses_id', 'text', (c) => c.unique().references('ledger_entry.id'))
      .addColumn('note', 'text', (c) => c.notNull())
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('day', 'text', (c) => c.notNull())
      .addColumn('by_account_id', 'text')
      .addCheckConstraint('ledger_signs', signs)
      .addCheckConstraint('ledger_means_with_money', sql`(money_cents = 0) = (means is null)`)
      .addCheckConstraint('ledger_forgiven_why', sql`kind <> 'forgiveness' or note <> ''`)
      .addCheckConstraint('ledger_reversal_of', sql`(kind = 'reversal') = (reverses_id is not null)`)
      .execute();
    await t.createIndex('ledger_person').on('ledger_entry').columns(['person_id', 'at']).execute();
    await t.createIndex('ledger_act').on('ledger_entry').column('act_id').execute();
    await t.createIndex('ledger_loan').on('ledger_entry').column('loan_id').execute();
    await t.createIndex('ledger_settles').on('ledger_entry').column('settles_id').execute();
    await t
      .createIndex('ledger_initiative_day')
      .on('ledger_entry')
      .columns(['initiative_id', 'day'])
      .execute();
    await sql`create index ledger_money_day on ledger_entry (day) where money_cents <> 0`.execute(db);

    await t
      .createTable('receipt_series')
      .addColumn('id', 'integer', (c) => c.primaryKey().check(sql`id = 1`))
      .addColumn('last', 'integer', (c) => c.notNull())
      .execute();
    await db.insertInto('receipt_series').values({ id: 1, last: 0 }).execute();
    await t
      .createTable('receipt')
      .addColumn('number', 'integer', (c) => c.primaryKey().notNull().check(sql`number >= 1`))
      .addColumn('act_id', 'text', (c) => c.notNull().unique())
      .execute();

    const guards = engine.name === 'sqlite' ? sqliteGuards : postgresGuards;
    for (const guard of guards) await sql.raw(guard).execute(db);
  },
};

/** What each kind may do; a reversal mirrors what it reverses (a trigger sees to it). */
const signs = sql`
  (kind in ('fee','lateFee','damage','lost','sale','membership','other')
    and fees_cents > 0 and deposit_cents = 0 and asked_cents = 0 and money_cents = 0)
  or (kind = 'payment' and fees_cents < 0 and deposit_cents = 0 and asked_cents = 0 and money_cents = -fees_cents)
  or (kind = 'refund' and fees_cents > 0 and deposit_cents = 0 and asked_cents = 0 and money_cents = -fees_cents)
  or (kind = 'forgiveness' and fees_cents < 0 and deposit_cents = 0 and asked_cents = 0 and money_cents = 0)
  or (kind = 'creditUsed' and fees_cents <> 0 and deposit_cents = 0 and asked_cents = 0 and money_cents = 0)
  or (kind = 'depositAsked' and fees_cents = 0 and deposit_cents = 0 and asked_cents > 0 and money_cents = 0)
  or (kind = 'depositNotNeeded' and fees_cents = 0 and deposit_cents = 0 and asked_cents < 0 and money_cents = 0)
  or (kind = 'depositIn' and fees_cents = 0 and deposit_cents > 0 and asked_cents <= 0 and money_cents = deposit_cents)
  or (kind = 'depositOut' and fees_cents = 0 and deposit_cents < 0 and asked_cents = 0 and money_cents = deposit_cents)
  or (kind = 'depositKept' and fees_cents < 0 and deposit_cents = fees_cents and asked_cents = 0 and money_cents = 0)
  or kind = 'reversal'`;

/** True when the new row is no mirror of the one it reverses. */
const noMirror = `new.reverses_id is not null and not exists (
  select 1 from ledger_entry as e where e.id = new.reverses_id and e.person_id = new.person_id
    and e.fees_cents = -new.fees_cents and e.deposit_cents = -new.deposit_cents
    and e.asked_cents = -new.asked_cents and e.money_cents = -new.money_cents
    and e.means is not distinct from new.means and e.loan_id is not distinct from new.loan_id
    and e.initiative_id is not distinct from new.initiative_id)`;

/** True when more of a deposit would have left than ever came in. */
const moreOutThanIn = `new.deposit_cents < 0 and 0 > new.deposit_cents + coalesce((
  select sum(e.deposit_cents) from ledger_entry as e where e.person_id = new.person_id
    and e.loan_id is not distinct from new.loan_id
    and e.initiative_id is not distinct from new.initiative_id), 0)`;

const stays = ['ledger_entry', 'receipt'].flatMap((table) =>
  ['update', 'delete'].map((act) => ({ name: `${table}_no_${act}`, table, act })),
);

const sqliteGuards: readonly string[] = [
  ...stays.map(
    ({ name, table, act }) =>
      `create trigger ${name} before ${act} on ${table} begin select raise(abort, '${table} stays as it is'); end`,
  ),
  `create trigger ledger_entry_fits before insert on ledger_entry begin
    select raise(abort, 'a reversal mirrors its entry') where ${noMirror};
    select raise(abort, 'no more deposit goes out than came in') where ${moreOutThanIn};
  end`,
];

const postgresGuards: readonly string[] = [
  `create function ledger_stays() returns trigger language plpgsql as $$
    begin raise exception '% stays as it is', tg_table_name; end $$`,
  ...stays.map(
    ({ name, table, act }) =>
      `create trigger ${name} before ${act} on ${table} for each row execute function ledger_stays()`,
  ),
  `create function ledger_fits() returns trigger language plpgsql as $$
    begin
      if ${noMirror} then raise exception 'a reversal mirrors its entry'; end if;
      if ${moreOutThanIn} then raise exception 'no more deposit goes out than came in'; end if;
      return new;
    end $$`,
  `create trigger ledger_entry_fits before insert on ledger_entry for each row execute function ledger_fits()`,
];
