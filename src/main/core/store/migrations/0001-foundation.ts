import { type Kysely, sql } from 'kysely';
import type { AnySchema, Engine, Migration } from '../engine.ts';

/** Accounts, catalogue, people, loans, and the door's own tables. Frozen once landed. */
export const foundation: Migration = {
  name: '0001-foundation',
  async up(db: Kysely<AnySchema>, engine: Engine): Promise<void> {
    const blob = sql.raw(engine.bytesType);
    const t = db.schema;

    await t
      .createTable('command')
      .addColumn('id', 'text', (c) => c.primaryKey().notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('account_id', 'text')
      .addColumn('input_hash', 'text', (c) => c.notNull())
      .addColumn('result', 'text', (c) => c.notNull())
      .addColumn('at', 'text', (c) => c.notNull())
      .execute();
    await t
      .createTable('change_counter')
      .addColumn('id', 'integer', (c) => c.primaryKey().check(sql`id = 1`))
      .addColumn('seq', 'integer', (c) => c.notNull())
      .execute();
    await db.insertInto('change_counter').values({ id: 1, seq: 0 }).execute();
    await t
      .createTable('change')
      .addColumn('seq', 'integer', (c) => c.primaryKey().notNull())
      .addColumn('command_id', 'text', (c) => c.notNull())
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('refs', 'text', (c) => c.notNull())
      .execute();
    await t
      .createTable('audit')
      .addColumn('seq', 'integer', (c) => c.primaryKey().notNull())
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('account_id', 'text')
      .addColumn('place', 'text', (c) => c.notNull())
      .addColumn('command', 'text', (c) => c.notNull())
      .addColumn('command_id', 'text')
      .addColumn('refs', 'text', (c) => c.notNull())
      .addColumn('fields', 'text', (c) => c.notNull())
      .addColumn('prev_hash', 'text', (c) => c.notNull())
      .addColumn('hash', 'text', (c) => c.notNull())
      .execute();

    await t
      .createTable('account')
      .addColumn('id', 'text', (c) => c.primaryKey().notNull())
      .addColumn('sign_in_name', 'text', (c) => c.notNull())
      .addColumn('sign_in_key', 'text', (c) => c.notNull().unique())
      .addColumn('display_name', 'text', (c) => c.notNull())
      .addColumn('role', 'text', (c) =>
        c
          .notNull()
          .check(sql`role in ('volunteer','desk','support','caseManager','coordinator','administrator')`),
      )
      .addColumn('language', 'text', (c) => c.notNull())
      .addColumn('secret_kind', 'text', (c) => c.notNull().check(sql`secret_kind in ('pin','password')`))
      .addColumn('secret_hash', 'text', (c) => c.notNull())
      .addColumn('badge_hash', 'text', (c) => c.unique())
      .addColumn('active', 'integer', (c) => c.notNull().check(sql`active in (0,1)`))
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addColumn('last_sign_in_at', 'text')
      .execute();
    await t
      .createTable('sign_in_try')
      .addColumn('key', 'text', (c) => c.primaryKey().notNull())
      .addColumn('failures', 'integer', (c) => c.notNull())
      .addColumn('blocked_until', 'text')
      .addColumn('last_at', 'text', (c) => c.notNull())
      .execute();
    await t
      .createTable('setting')
      .addColumn('key', 'text', (c) => c.primaryKey().notNull())
      .addColumn('value', 'text', (c) => c.notNull())
      .execute();
    await t
      .createTable('kiosk')
      .addColumn('id', 'text', (c) => c.primaryKey().notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('token_hash', 'text', (c) => c.notNull())
      .addColumn('since', 'text', (c) => c.notNull())
      .addColumn('by_account_id', 'text', (c) => c.references('account.id'))
      .addColumn('ended_at', 'text')
      .addColumn('last_seen_at', 'text')
      .execute();
    await t.createIndex('kiosk_token').on('kiosk').column('token_hash').execute();

    await t
      .createTable('initiative')
      .addColumn('id', 'text', (c) => c.primaryKey().notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('name_key', 'text', (c) => c.notNull().unique())
      .addColumn('offer_kind', 'text', (c) =>
        c
          .notNull()
          .check(sql`offer_kind in ('lend','swap','give','sell','advice','activity','meal','repair')`),
      )
      .addColumn('summary', 'text', (c) => c.notNull())
      .addColumn('summary_translations', 'text', (c) => c.notNull())
      .addColumn('place', 'text', (c) => c.notNull())
      .addColumn('pictogram', 'text', (c) => c.notNull())
      .addColumn('loan_days', 'integer', (c) => c.check(sql`loan_days is null or loan_days >= 1`))
      .addColumn('active', 'integer', (c) => c.notNull().check(sql`active in (0,1)`))
      .addColumn('sort', 'integer', (c) => c.notNull())
      .addColumn('revision', 'integer', (c) => c.notNull())
      .execute();
    await t
      .createTable('account_initiative')
      .addColumn('account_id', 'text', (c) => c.notNull().references('account.id'))
      .addColumn('initiative_id', 'text', (c) => c.notNull().references('initiative.id'))
      .addPrimaryKeyConstraint('account_initiative_key', ['account_id', 'initiative_id'])
      .execute();
    await t
      .createTable('opening_hours')
      .addColumn('id', 'text', (c) => c.primaryKey().notNull())
      .addColumn('initiative_id', 'text', (c) => c.notNull().references('initiative.id'))
      .addColumn('weekday', 'integer', (c) => c.notNull().check(sql`weekday between 1 and 7`))
      .addColumn('opens', 'text', (c) => c.notNull())
      .addColumn('closes', 'text', (c) => c.notNull())
      .addCheckConstraint('opens_before_closes', sql`opens < closes`)
      .execute();
    await t.createIndex('opening_hours_initiative').on('opening_hours').column('initiative_id').execute();
    await t
      .createTable('closed_period')
      .addColumn('id', 'text', (c) => c.primaryKey().notNull())
      .addColumn('initiative_id', 'text', (c) => c.references('initiative.id'))
      .addColumn('from_day', 'text', (c) => c.notNull())
      .addColumn('to_day', 'text', (c) => c.notNull())
      .addColumn('reason', 'text', (c) => c.notNull())
      .addCheckConstraint('from_before_to', sql`from_day <= to_day`)
      .execute();
    await t
      .createTable('photo')
      .addColumn('id', 'text', (c) => c.primaryKey().notNull())
      .addColumn('mime', 'text', (c) =>
        c.notNull().check(sql`mime in ('image/jpeg','image/png','image/webp')`),
      )
      .addColumn('bytes', blob, (c) => c.notNull())
      .addColumn('added_at', 'text', (c) => c.notNull())
      .execute();
    await t
      .createTable('item_kind')
      .addColumn('id', 'text', (c) => c.primaryKey().notNull())
      .addColumn('initiative_id', 'text', (c) => c.notNull().references('initiative.id'))
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('name_key', 'text', (c) => c.notNull())
      .addColumn('name_translations', 'text', (c) => c.notNull())
      .addColumn('description', 'text', (c) => c.notNull())
      .addColumn('description_translations', 'text', (c) => c.notNull())
      .addColumn('pictogram', 'text', (c) => c.notNull())
      .addColumn('photo_id', 'text', (c) => c.references('photo.id'))
      .addColumn('loan_days', 'integer', (c) => c.check(sql`loan_days is null or loan_days >= 1`))
      .addColumn('replacement_cents', 'integer', (c) =>
        c.check(sql`replacement_cents is null or replacement_cents >= 0`),
      )
      .addColumn('visible', 'integer', (c) => c.notNull().check(sql`visible in (0,1)`))
      .addColumn('revision', 'integer', (c) => c.notNull())
      .addUniqueConstraint('item_kind_name', ['initiative_id', 'name_key'])
      // Lets an item say "this kind of this initiative" as a foreign key.
      .addUniqueConstraint('item_kind_of_initiative', ['id', 'initiative_id'])
      .execute();
    await t
      .createTable('kind_part')
      .addColumn('id', 'text', (c) => c.primaryKey().notNull())
      .addColumn('kind_id', 'text', (c) => c.notNull().references('item_kind.id'))
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('quantity', 'integer', (c) => c.notNull().check(sql`quantity >= 1`))
      .addColumn('sort', 'integer', (c) => c.notNull())
      .execute();
    await t.createIndex('kind_part_kind').on('kind_part').column('kind_id').execute();
    await t
      .createTable('item')
      .addColumn('id', 'text', (c) => c.primaryKey().notNull())
      .addColumn('kind_id', 'text', (c) => c.notNull())
      .addColumn('initiative_id', 'text', (c) => c.notNull())
      .addColumn('barcode', 'text', (c) => c.notNull().unique())
      .addColumn('condition', 'text', (c) =>
        c.notNull().check(sql`condition in ('new','good','used','worn','broken')`),
      )
      .addColumn('note', 'text', (c) => c.notNull())
      .addColumn('place', 'text', (c) => c.notNull())
      .addColumn('acquired_on', 'text')
      .addColumn('state', 'text', (c) => c.notNull().check(sql`state in ('inUse','retired','lost')`))
      .addColumn('retired_at', 'text')
      .addColumn('retired_reason', 'text')
      .addColumn('revision', 'integer', (c) => c.notNull())
      .addForeignKeyConstraint('item_of_kind', ['kind_id', 'initiative_id'], 'item_kind', [
        'id',
        'initiative_id',
      ])
      .addCheckConstraint('retired_has_moment', sql`(state = 'inUse') = (retired_at is null)`)
      .execute();
    await t.createIndex('item_kind_state').on('item').columns(['kind_id', 'state']).execute();
    await t.createIndex('item_initiative').on('item').columns(['initiative_id', 'barcode']).execute();
    await t
      .createTable('code_series')
      .addColumn('series', 'text', (c) => c.primaryKey().notNull())
      .addColumn('next', 'integer', (c) => c.notNull())
      .execute();
    await db
      .insertInto('code_series')
      .values([
        { series: 'item', next: 1 },
        { series: 'card', next: 1 },
        { series: 'person', next: 1 },
      ])
      .execute();

    await t
      .createTable('person')
      .addColumn('id', 'text', (c) => c.primaryKey().notNull())
      .addColumn('number', 'text', (c) => c.notNull().unique())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('birth_date', 'text')
      .addColumn('birth_date_missing', 'text', (c) =>
        c.check(sql`birth_date_missing is null or birth_date_missing in ('unknown','prefersNot','notAsked')`),
      )
      .addColumn('language', 'text')
      .addColumn('phone', 'text')
      .addColumn('phone_key', 'text')
      .addColumn('email', 'text')
      .addColumn('street', 'text')
      .addColumn('house_number', 'text')
      .addColumn('postcode', 'text')
      .addColumn('town', 'text')
      .addColumn('name_key', 'text', (c) => c.notNull())
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addColumn('revision', 'integer', (c) => c.notNull())
      .execute();
    // A crowded day (1 January) is ranked by name inside the index.
    await t.createIndex('person_birth_date').on('person').columns(['birth_date', 'name_key', 'id']).execute();
    await t.createIndex('person_phone').on('person').column('phone_key').execute();
    await t.createIndex('person_address').on('person').columns(['postcode', 'house_number']).execute();
    await t
      .createTable('card')
      .addColumn('id', 'text', (c) => c.primaryKey().notNull())
      .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('kind', 'text', (c) => c.notNull().check(sql`kind in ('house','uitpas')`))
      .addColumn('number', 'text', (c) => c.notNull())
      .addColumn('given_at', 'text', (c) => c.notNull())
      .addColumn('ended_at', 'text')
      .execute();
    // A number is on one person at a time; ended cards keep their history.
    await sql`create unique index card_number_once on card (number) where ended_at is null`.execute(db);
    await t.createIndex('card_number').on('card').column('number').execute();
    await t.createIndex('card_person').on('card').column('person_id').execute();
    await t
      .createTable('duplicate_verdict')
      .addColumn('person_a', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('person_b', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('verdict', 'text', (c) => c.notNull().check(sql`verdict in ('different','same')`))
      .addColumn('by_account_id', 'text')
      .addColumn('at', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('duplicate_verdict_key', ['person_a', 'person_b'])
      .addCheckConstraint('pair_in_order', sql`person_a < person_b`)
      .execute();

    await t
      .createTable('hand_over')
      .addColumn('id', 'text', (c) => c.primaryKey().notNull())
      .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('by_account_id', 'text')
      .execute();
    await t
      .createTable('loan')
      .addColumn('id', 'text', (c) => c.primaryKey().notNull())
      .addColumn('hand_over_id', 'text', (c) => c.notNull().references('hand_over.id'))
      .addColumn('item_id', 'text', (c) => c.notNull().references('item.id'))
      .addColumn('kind_id', 'text', (c) => c.notNull().references('item_kind.id'))
      .addColumn('initiative_id', 'text', (c) => c.notNull().references('initiative.id'))
      .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('handed_over_at', 'text', (c) => c.notNull())
      .addColumn('handed_over_by', 'text')
      .addColumn('handed_over_day', 'text', (c) => c.notNull())
      .addColumn('due_day', 'text', (c) => c.notNull())
      .addColumn('due_at', 'text', (c) => c.notNull())
      .addColumn('rule', 'text', (c) => c.notNull())
      .addColumn('condition_out', 'text', (c) => c.notNull())
      .addColumn('condition_in', 'text')
      .addColumn('note_in', 'text')
      .addColumn('returned_at', 'text')
      .addColumn('returned_by', 'text')
      .addColumn('returned_day', 'text')
      .addColumn('undone_at', 'text')
      .addColumn('undone_by', 'text')
      .addCheckConstraint('returned_after_out', sql`returned_at is null or returned_at >= handed_over_at`)
      .addCheckConstraint('due_after_out', sql`due_day >= handed_over_day`)
      .execute();
    // An item is on at most one open loan: held by the database, whoever asks.
    await sql`create unique index loan_one_open_per_item on loan (item_id) where returned_at is null and undone_at is null`.execute(
      db,
    );
    await sql`create index loan_open_due on loan (due_day) where returned_at is null and undone_at is null`.execute(
      db,
    );
    await sql`create index loan_open_kind on loan (kind_id, due_day) where returned_at is null and undone_at is null`.execute(
      db,
    );
    await t.createIndex('loan_person').on('loan').columns(['person_id', 'handed_over_at']).execute();
    await t.createIndex('loan_item').on('loan').columns(['item_id', 'handed_over_at']).execute();
    await t.createIndex('loan_handed_over_day').on('loan').column('handed_over_day').execute();
    await t.createIndex('loan_returned_day').on('loan').column('returned_day').execute();
    await t.createIndex('loan_hand_over').on('loan').column('hand_over_id').execute();

    await t
      .createTable('import_mapping')
      .addColumn('target', 'text', (c) => c.notNull())
      .addColumn('headings_key', 'text', (c) => c.notNull())
      .addColumn('mapping', 'text', (c) => c.notNull())
      .addColumn('at', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('import_mapping_key', ['target', 'headings_key'])
      .execute();
    await t
      .createTable('import_batch')
      .addColumn('id', 'text', (c) => c.primaryKey().notNull())
      .addColumn('target', 'text', (c) => c.notNull())
      .addColumn('file_name', 'text', (c) => c.notNull())
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('by_account_id', 'text')
      .addColumn('created', 'integer', (c) => c.notNull())
      .addColumn('updated', 'integer', (c) => c.notNull())
      .execute();
  },
};
