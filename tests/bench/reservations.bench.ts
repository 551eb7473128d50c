import { openEncrypted } from '#core/store/cipher.ts';
import { storeFiles } from '#core/store/files.ts';
import { makeItemCode } from '#shared/domain/barcode.ts';
import { addDays } from '#shared/domain/local-days.ts';
import { inventedKey } from '../support/invented-house.ts';
import { makeTestCore, type TestCore } from '../support/make-test-core.ts';
import type { Bench } from './bench.ts';

const today = '2026-11-23';
const itemCount = 500;
const reservationCount = 400;

/**
 * The calendar of a kind with 500 items, of which 300 are out, and 400 reservations, for two months: through the whole core,
 * against bare statements that read the same rows.
 */
export const bench: Bench = {
  group: 'reservations',
  async run(report) {
    await using house = await makeTestCore({ invented: Number(process.env['DEELBALIE_BENCH_SCALE'] ?? 1) });
    const kindId = await bigKind(house);
    const desk = house.as('desk');
    const bare = openBare(house.folder, kindId);
    const samples: number[] = [];
    const baselineSamples: number[] = [];
    for (let run = -5; run < 60; run += 1) {
      const sample = await timeOf(() => desk.reservations.calendar({ kindId, fromDay: today, days: 62 }));
      const baselineSample = await timeOf(bare.read);
      if (run < 0) continue;
      samples.push(sample);
      baselineSamples.push(baselineSample);
    }
    bare.close();
    report({
      name: `calendar of a kind: ${itemCount} items, ${reservationCount} reservations`,
      unit: 'ms',
      rows: itemCount + reservationCount,
      samples,
      baselineSamples,
    });
  },
};

async function timeOf(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** Written straight into the tables: thousands of acts at a desk would take minutes. */
async function bigKind(house: TestCore): Promise<string> {
  const { db } = house.inside.store();
  const kind = await db
    .selectFrom('item_kind')
    .selectAll()
    .where('name', '=', 'Beamer')
    .executeTakeFirstOrThrow();
  const persons = await db.selectFrom('person').select('id').orderBy('number').execute();
  const model = await db
    .selectFrom('item')
    .selectAll()
    .where('kind_id', '=', kind.id)
    .executeTakeFirstOrThrow();
  const loan = await db
    .selectFrom('loan')
    .selectAll()
    .where('kind_id', '=', kind.id)
    .executeTakeFirstOrThrow();
  const known = await db.selectFrom('item').select('id').where('kind_id', '=', kind.id).execute();
  for (let n = known.length; n < itemCount; n += 1) {
    const id = house.id();
    await db
      .insertInto('item')
      .values({ ...model, id, barcode: makeItemCode(900_000 + n) })
      .execute();
    if (n % 5 >= 3) continue;
    const out = {
      handed_over_at: `${today}T08:00:00.000Z`,
      handed_over_day: today,
      due_day: addDays(today, n % 30),
    };
    await db
      .insertInto('loan')
      .values({
        ...loan,
        ...out,
        id: house.id(),
        item_id: id,
        person_id: persons[n % persons.length]?.id ?? '',
        due_at: `${out.due_day}T16:00:00.000Z`,
        returned_at: null,
        returned_by: null,
        returned_day: null,
        condition_in: null,
      })
      .execute();
  }
  await reserve(house, kind, persons);
  return kind.id;
}

async function reserve(
  house: TestCore,
  kind: { id: string; initiative_id: string },
  persons: readonly { id: string }[],
): Promise<void> {
  const { db } = house.inside.store();
  const items = await db
    .selectFrom('item')
    .select('id')
    .where('kind_id', '=', kind.id)
    .orderBy('id', 'desc')
    .limit(reservationCount)
    .execute();
  for (const [n, item] of items.entries()) {
    const from_day = addDays(today, 35 + (n % 20));
    const to_day = addDays(from_day, 7);
    await db
      .insertInto('reservation')
      .values({
        id: house.id(),
        kind_id: kind.id,
        item_id: item.id,
        flexible: n % 4 === 0 ? 0 : 1,
        initiative_id: kind.initiative_id,
        person_id: persons[n % persons.length]?.id ?? '',
        from_day,
        to_day,
        busy_until: to_day,
        asked_at: `${today}T08:00:00.000Z`,
        asked_by: null,
        via: 'desk',
        note: '',
        ended_at: null,
        ended_day: null,
        ended_by: null,
        ended_how: null,
        loan_id: null,
        revision: 1,
      })
      .execute();
  }
}

/** The same rows by prepared statements on the same file. */
function openBare(folder: string, kindId: string) {
  const bare = openEncrypted(storeFiles(folder).database, inventedKey);
  const statements = [
    `select * from item where kind_id = ? and state = 'inUse'`,
    'select * from loan where kind_id = ? and returned_at is null and undone_at is null',
    'select * from hold where kind_id = ? and ended_at is null',
    'select * from reservation where kind_id = ? and ended_at is null',
  ].map((text) => bare.prepare(text));
  return {
    read: () => statements.map((statement) => statement.all(kindId)),
    close: () => bare.close(),
  };
}
