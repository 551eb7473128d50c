import type { Kysely } from 'kysely';
import type { AnySchema } from '#core/store/engine.ts';
import { migrations } from '#core/store/migrations/index.ts';
import { readSchema, type TravelTable } from '#core/sync/schema.ts';
import { createFeedTriggers, createUndoTriggers } from '#core/sync/triggers.ts';
import { testId } from '../support/fixed-ports.ts';
import { inventedKey } from '../support/invented-house.ts';
import { testAccountId } from '../support/make-test-core.ts';
import { openTestStore } from '../support/open-test-store.ts';
import { temporaryFolder } from '../support/temp-folder.ts';

/**
 * A hub and a desk as the oldest version left them that could be either (0044), closed in the middle of a morning, in the words of that
 * time. The hub knows Ann and Bea, who was created at the desk. At the desk two acts wait since: Cis is created, and gets the drill.
 */
export const at = '2026-11-20T09:00:00.000Z';
const lastOfThen = '0044-network';

export const ids = {
  ann: testId(0xa1),
  bea: testId(0xa2),
  cis: testId(0xa3),
  initiative: testId(0xb1),
  kind: testId(0xb2),
  drill: testId(0xb3),
  loan: testId(0xb4),
  handOver: testId(0xb5),
};
const commandIds = { bea: testId(0xc1), cis: testId(0xc2), loan: testId(0xc3) };
const deskId = 'device-0';
const incarnation = testId(0xd1);

type Db = Kysely<AnySchema>;

async function closedThen(write: (tx: Db, tables: ReadonlyMap<string, TravelTable>) => Promise<void>) {
  const folder = temporaryFolder();
  const last = migrations.findIndex(({ name }) => name === lastOfThen);
  const store = await openTestStore<AnySchema>({
    folder,
    key: inventedKey,
    migrations: migrations.slice(0, last + 1),
    appVersion: '0.1.0',
  });
  const tables = await readSchema(store.reader as never);
  await store.write((tx) => write(tx, tables));
  await store.close();
  return folder;
}

/** `fellBack`: put back since, from a backup of before Bea. Gives its folder, and up to where the desk had its rows. */
export async function oldHub({ fellBack = false } = {}): Promise<{ folder: string; cursor: number }> {
  let cursor = 0;
  const folder = await closedThen(async (tx, tables) => {
    await createFeedTriggers(tx as never, tables.values());
    await setState(tx, { role: 'hub', epoch: fellBack ? 'epoch-2' : 'epoch-1' });
    await furnish(tx);
    await tx.insertInto('sync_device').values(theDesk).execute();
    await tx.insertInto('sync_series').values({ device_id: deskId, incarnation, series: 1 }).execute();
    if (!fellBack) await writeBea(tx);
    const { feed_seq } = await tx.selectFrom('sync_state').select('feed_seq').executeTakeFirstOrThrow();
    cursor = Number(feed_seq);
  });
  return { folder, cursor };
}

const theDesk = {
  id: deskId,
  name: 'Balie 2',
  role: 'desk',
  fingerprint: 'f',
  status: 'active',
  paired_at: at,
  paired_by: null,
  seen_at: at,
  clock_offset: 0,
  revoked_at: null,
  revoked_by: null,
  wiped_at: null,
};

/** As the hub carried it out. */
async function writeBea(tx: Db): Promise<void> {
  await writePerson(tx, ids.bea, 10_000_001, 'Bea Voorbeeld');
  const { feed_seq } = await tx
    .updateTable('sync_state')
    .set((eb) => ({ feed_seq: eb('feed_seq', '+', 1) }))
    .returning('feed_seq')
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('sync_result')
    .values({
      device_id: deskId,
      incarnation,
      number: 1,
      command_id: commandIds.bea,
      status: 'applied',
      reason: null,
      seq: feed_seq,
    })
    .execute();
  const done = { id: commandIds.bea, name: 'people.create', version: 1, account_id: testAccountId('desk') };
  await tx
    .insertInto('command')
    .values({ ...done, input_hash: 'h', result: '{}', at })
    .execute();
}

/** Gives its folder. */
export const oldDesk = (cursor: number): Promise<string> =>
  closedThen(async (tx, tables) => {
    await furnish(tx);
    await writePerson(tx, ids.bea, 10_000_001, 'Bea Voorbeeld');
    await createUndoTriggers(tx as never, tables.values());
    await setState(tx, {
      role: 'device',
      epoch: 'epoch-1',
      device_id: deskId,
      device_role: 'desk',
      device_name: 'Balie 2',
      incarnation,
      next_number: 4,
      cursor,
      series: 1,
      synced_at: at,
      tracking: 1,
    });
    await writePerson(tx, ids.cis, 10_000_002, 'Cis Voorbeeld');
    await writeLoan(tx);
    await tx.insertInto('sync_number').values({ kind: 'person', day: '', last: 2 }).execute();
    const given = (is: number) => JSON.stringify([{ of: 'person', is }]);
    await tx
      .insertInto('sync_outbox')
      .values([
        {
          ...act(1, commandIds.bea, 'people.create', created(ids.bea, 'Bea Voorbeeld')),
          given: given(10_000_001),
          status: 'applied',
          answered_seq: cursor,
        },
        {
          ...act(2, commandIds.cis, 'people.create', created(ids.cis, 'Cis Voorbeeld')),
          given: given(10_000_002),
        },
        act(3, commandIds.loan, 'loans.handOver', {
          handOverId: ids.handOver,
          personId: ids.cis,
          items: [{ loanId: ids.loan, itemId: ids.drill }],
        }),
      ])
      .execute();
  });

const act = (number: number, command_id: string, name: string, input: object) => ({
  command_id,
  number,
  name,
  version: 1,
  input: JSON.stringify(input),
  who: JSON.stringify({
    place: 'staff',
    accountId: testAccountId('desk'),
    role: 'desk',
    initiativeIds: null,
    kioskId: null,
  }),
  asked_at: at,
  doubt: null,
  given: '[]',
  status: null as string | null,
  answered_seq: null as number | null,
});

/** Arguments of `people.create` as 0.1.0 kept them. */
const created = (personId: string, name: string) => ({
  personId,
  name,
  birthDate: null,
  birthDateMissing: null,
  language: null,
  phone: null,
  email: null,
  street: null,
  houseNumber: null,
  postcode: null,
  town: null,
  card: null,
});

const setState = (tx: Db, changes: object): Promise<unknown> =>
  tx
    .updateTable('sync_state')
    .set({ hub_id: testId(0xd2), generation: 1, ...changes })
    .execute();

const writePerson = (tx: Db, id: string, number: number, name: string): Promise<unknown> =>
  tx
    .insertInto('person')
    .values({ id, number: `P-${number}`, name, name_key: name.toLowerCase(), created_at: at, revision: 1 })
    .execute();

async function writeLoan(tx: Db): Promise<void> {
  await tx.insertInto('hand_over').values({ id: ids.handOver, person_id: ids.cis, at }).execute();
  await tx
    .insertInto('loan')
    .values({
      id: ids.loan,
      hand_over_id: ids.handOver,
      item_id: ids.drill,
      kind_id: ids.kind,
      initiative_id: ids.initiative,
      person_id: ids.cis,
      handed_over_at: at,
      handed_over_day: '2026-11-20',
      due_day: '2026-11-27',
      due_at: '2026-11-27T16:00:00.000Z',
      rule: '{}',
      condition_out: 'good',
    })
    .execute();
}

/** What both have: an account, a thing to lend, and Ann. */
async function furnish(tx: Db): Promise<void> {
  await tx
    .insertInto('account')
    .values({
      id: testAccountId('desk'),
      sign_in_name: 'test desk',
      sign_in_key: 'test desk',
      display_name: 'Test desk',
      role: 'desk',
      language: 'nl',
      secret_kind: 'pin',
      secret_hash: '',
      badge_hash: null,
      active: 1,
      created_at: at,
      last_sign_in_at: null,
    })
    .execute();
  const text = { name_translations: '{}', description: '', description_translations: '{}' };
  await tx
    .insertInto('initiative')
    .values({
      id: ids.initiative,
      name: 'Instrumentheek',
      name_key: 'instrumentheek',
      offer_kind: 'lend',
      summary: '',
      summary_translations: '{}',
      place: '',
      pictogram: 'house',
      loan_days: 7,
      active: 1,
      sort: 1,
      revision: 0,
    })
    .execute();
  const kind = { id: ids.kind, initiative_id: ids.initiative, name: 'Boor', name_key: 'boor', ...text };
  await tx
    .insertInto('item_kind')
    .values({ ...kind, pictogram: 'drill', visible: 1, revision: 0 })
    .execute();
  await tx
    .insertInto('item')
    .values({
      id: ids.drill,
      kind_id: ids.kind,
      initiative_id: ids.initiative,
      barcode: 'DF-000001X',
      condition: 'good',
      note: '',
      place: 'Rek A',
      state: 'inUse',
      revision: 3,
    })
    .execute();
  await writePerson(tx, ids.ann, 1, 'Ann Voorbeeld');
}
