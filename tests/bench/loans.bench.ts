import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEncrypted } from '#core/store/cipher.ts';
import { storeFiles } from '#core/store/files.ts';
import { writerPragmas } from '#core/store/open-writer.ts';
import { testId } from '../support/fixed-ports.ts';
import { copyInventedHouse, inventedKey } from '../support/invented-house.ts';
import { makeTestCore, type TestCore } from '../support/make-test-core.ts';
import type { Bench } from './bench.ts';

const warmUp = 5;
/** `DEELBALIE_BENCH_SCALE=100` measures in a house of a million loans; `DEELBALIE_BENCH_HOUSE` keeps that house between runs. */
const scale = Number(process.env['DEELBALIE_BENCH_SCALE'] ?? 1);
const today = '2026-11-23';

/** The counter of the lending desk through the whole core, against bare better-sqlite3 on a copy of the same house. */
export const bench: Bench = {
  group: 'loans',
  async run(report) {
    const bareFolder = mkdtempSync(join(tmpdir(), 'deelbalie-bench-'));
    await copyInventedHouse(bareFolder, scale);
    const bare = openBare(bareFolder);
    await using house = await makeTestCore({ invented: scale });
    const desk = house.as('desk');
    const rows = bare.count();

    report({ name: 'hand over one item', unit: 'ms', rows, ...(await handOvers(house, bare)) });

    const late = await inTurns(
      100,
      () => desk.loans.list({ view: 'late', limit: 50 }),
      () => bare.late(),
    );
    report({ name: 'list of late loans, first 50', unit: 'ms', rows, ...late });

    const looked = await inTurns(
      300,
      (run) => desk.loans.lookUp({ code: bare.barcode(run) }),
      (run) => bare.lookUp(bare.barcode(run)),
    );
    report({ name: 'look a scanned item up', unit: 'ms', rows, ...looked });
    bare.close();
    rmSync(bareFolder, { recursive: true, force: true });
  },
};

/**
 * Each hand-over is written a second time by the baseline, with exactly the rows the core wrote: same tables, same ids,
 * same lengths, one transaction.
 */
async function handOvers(house: TestCore, bare: Bare): Promise<Turns> {
  const desk = house.as('desk');
  const inHouse = await itemsInHouse(house.inside);
  // Somebody else each time: a person may have so many things of an initiative, and no more.
  const persons = await house.inside
    .store()
    .reader.selectFrom('person')
    .select('id')
    .orderBy('number')
    .execute();
  // Newer than every id of the house, as a fresh UUIDv7 is.
  const id = (run: number, n: number) => testId(0x9000000 + run * 4 + n);
  const handOver = (run: number) => ({
    commandId: id(run, 0),
    handOverId: id(run, 1),
    personId: persons[run % persons.length]?.id ?? '',
    items: [{ loanId: id(run, 2), itemId: inHouse[run] ?? '' }],
    // A pause, a queue or a limit of the invented house is not what is measured.
    overrule: { reason: 'Meting' },
  });
  return inTurns<Written>(
    300,
    (run) => desk.loans.handOver(handOver(run)),
    (_, written) => bare.write(written),
    (run) => rowsOf(house, handOver(run)),
  );
}

interface Turns {
  samples: number[];
  baselineSamples: number[];
}

/**
 * Core and baseline take turns, because the disk and the other work of the machine have their slow minutes: what slows the one then
 * slows the other as well. What lies between two turns is not counted.
 */
async function inTurns<T = undefined>(
  runs: number,
  core: (run: number) => Promise<unknown>,
  baseline: (run: number, between: T) => unknown,
  between?: (run: number) => Promise<T>,
): Promise<Turns> {
  const turns: Turns = { samples: [], baselineSamples: [] };
  for (let run = 0; run < warmUp + runs; run += 1) {
    const sample = await timeOf(() => core(run));
    const given = (await between?.(run)) as T;
    const baselineSample = await timeOf(() => baseline(run, given));
    if (run < warmUp) continue;
    turns.samples.push(sample);
    turns.baselineSamples.push(baselineSample);
  }
  return turns;
}

async function timeOf(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** Everything one hand-over left in the database. */
async function rowsOf(house: TestCore, ids: HandOverIds): Promise<Written> {
  const db = house.inside.store().reader;
  const ofCommand = (table: 'change' | 'audit') =>
    db.selectFrom(table).selectAll().where('command_id', '=', ids.commandId).executeTakeFirstOrThrow();
  const loan = await db
    .selectFrom('loan')
    .selectAll()
    .where('hand_over_id', '=', ids.handOverId)
    .executeTakeFirstOrThrow();
  return {
    hand_over: [
      await db.selectFrom('hand_over').selectAll().where('id', '=', ids.handOverId).executeTakeFirstOrThrow(),
    ],
    loan: [loan],
    loan_part: await db.selectFrom('loan_part').selectAll().where('loan_id', '=', loan.id).execute(),
    ledger_entry: await db
      .selectFrom('ledger_entry')
      .selectAll()
      .where('act_id', '=', ids.handOverId)
      .execute(),
    command: [
      await db.selectFrom('command').selectAll().where('id', '=', ids.commandId).executeTakeFirstOrThrow(),
    ],
    change: [await ofCommand('change')],
    audit: [await ofCommand('audit')],
  };
}

interface HandOverIds {
  commandId: string;
  handOverId: string;
}

const writtenTables = [
  'hand_over',
  'loan',
  'loan_part',
  'ledger_entry',
  'command',
  'change',
  'audit',
] as const;
type Written = Record<(typeof writtenTables)[number], readonly object[]>;

async function itemsInHouse(inside: TestCore['inside']): Promise<string[]> {
  const rows = await inside
    .store()
    .reader.selectFrom('item')
    .innerJoin('item_kind', 'item_kind.id', 'item.kind_id')
    .innerJoin('initiative', 'initiative.id', 'item.initiative_id')
    .select('item.id')
    .where('initiative.loan_days', 'is not', null)
    // Rules of age and of who may lend are no matter of speed.
    .where('item_kind.id', 'not in', (eb) =>
      eb
        .selectFrom('lending_rule')
        .select('kind_id')
        .where('kind_id', 'is not', null)
        .$castTo<{ kind_id: string }>(),
    )
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('loan')
            .select('loan.id')
            .whereRef('loan.item_id', '=', 'item.id')
            .where('loan.returned_at', 'is', null)
            .where('loan.undone_at', 'is', null),
        ),
      ),
    )
    .orderBy('item.id')
    .execute();
  return rows.map((row) => row.id);
}

type Bare = ReturnType<typeof openBare>;

/** The same file, cipher and pragmas, spoken to directly with prepared statements; each question gives all that the answer shows. */
function openBare(folder: string) {
  const db = openEncrypted(storeFiles(folder).database, inventedKey);
  for (const pragma of writerPragmas) db.pragma(pragma);
  const raise = db.prepare('update change_counter set seq = seq + 1 where id = 1 returning seq');
  const writers = writtenTables.map((table) => {
    const columns = (db.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name);
    const holes = columns.map((name) => `@${name}`);
    return { table, insert: db.prepare(`insert into ${table} (${columns}) values (${holes})`) };
  });
  const write = db.transaction((rows: Written) => {
    raise.get();
    for (const { table, insert } of writers) for (const row of rows[table]) insert.run(row);
  });

  const shownLoan = `select loan.*, item.barcode, kind.name as kind, kind.pictogram, kind.photo_id,
      initiative.name as initiative, person.name as person, person.number, account.display_name
    from loan join item on item.id = loan.item_id join item_kind as kind on kind.id = item.kind_id
    join initiative on initiative.id = item.initiative_id join person on person.id = loan.person_id
    left join account on account.id = loan.handed_over_by
    where loan.returned_at is null and loan.undone_at is null`;
  const isLate = `returned_at is null and undone_at is null and due_day < '${today}'`;
  const late = db.prepare(
    `${shownLoan} and loan.due_day < '${today}' order by loan.due_day, loan.id limit 50`,
  );
  const lateCount = db.prepare(`select count(*) from loan where ${isLate}`);
  const barcodes = db
    .prepare<[], string>('select barcode from item order by barcode limit 500')
    .pluck()
    .all();
  const item = db.prepare<[string], { id: string; kind_id: string; initiative_id: string }>(
    `select item.*, kind.name, kind.pictogram, kind.photo_id, coalesce(kind.loan_days, initiative.loan_days), initiative.name
     from item join item_kind as kind on kind.id = item.kind_id
     join initiative on initiative.id = item.initiative_id where item.barcode = ?`,
  );
  const parts = db.prepare('select * from kind_part where kind_id = ? order by sort');
  const open = db.prepare(`${shownLoan} and loan.item_id = ?`);
  const hours = db.prepare('select * from opening_hours where initiative_id = ?');
  const closed = db.prepare('select * from closed_period where initiative_id is null or initiative_id = ?');
  return {
    write: (rows: Written) => void write(rows),
    late: () => [late.all(), lateCount.get()],
    barcode: (run: number) => barcodes[run % barcodes.length] ?? '',
    lookUp: (code: string) => {
      const found = item.get(code);
      if (!found) return [];
      const { id, kind_id, initiative_id } = found;
      return [found, parts.all(kind_id), open.get(id), hours.all(initiative_id), closed.all(initiative_id)];
    },
    count: () => db.prepare<[], number>('select count(*) from loan').pluck().get() ?? 0,
    close: () => db.close(),
  };
}
