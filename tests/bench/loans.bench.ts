import { createHash, createHmac } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEncrypted } from '#core/store/cipher.ts';
import { storeFiles } from '#core/store/files.ts';
import { copyInventedHouse, inventedKey } from '../support/invented-house.ts';
import { makeTestCore } from '../support/make-test-core.ts';
import { type Bench, timesOf } from './bench.ts';

const runs = 300;
const scale = 1;

/** Handing over one item through the whole core, against the same rows written by bare better-sqlite3 with the same durability. */
export const bench: Bench = {
  group: 'loans',
  async run(report) {
    const bareFolder = mkdtempSync(join(tmpdir(), 'deelbalie-bench-'));
    await copyInventedHouse(bareFolder, scale);
    const bare = openBare(bareFolder);
    await using house = await makeTestCore({ invented: scale });
    const desk = house.as('desk');
    const loans = bare.count();

    const inHouse = await itemsInHouse(house.inside);
    const [person] = await desk.people.search({ text: 'Deelstee' });
    const samples = await timesOf(runs, async (run) => {
      const itemId = inHouse[(run + 50) % inHouse.length] ?? '';
      await desk.loans.handOver({
        commandId: house.id(),
        handOverId: house.id(),
        personId: person?.id ?? '',
        items: [{ loanId: house.id(), itemId }],
      });
    });
    const baselineSamples = await timesOf(runs, (run) =>
      bare.handOver(inHouse[(run + 50) % inHouse.length] ?? '', person?.id ?? '', run),
    );
    report({ name: 'hand over one item', unit: 'ms', samples, baselineSamples, rows: loans });

    const late = await timesOf(100, () => desk.loans.list({ view: 'late', limit: 50 }));
    const bareLate = await timesOf(100, () => bare.late());
    report({
      name: 'list of late loans, first 50',
      unit: 'ms',
      samples: late,
      baselineSamples: bareLate,
      rows: loans,
    });

    const looked = await timesOf(300, (run) => desk.loans.lookUp({ code: bare.barcode(run) }));
    const bareLooked = await timesOf(300, (run) => bare.lookUp(bare.barcode(run)));
    report({
      name: 'look a scanned item up',
      unit: 'ms',
      samples: looked,
      baselineSamples: bareLooked,
      rows: loans,
    });
    bare.close();
    rmSync(bareFolder, { recursive: true, force: true });
  },
};

async function itemsInHouse(inside: Awaited<ReturnType<typeof makeTestCore>>['inside']): Promise<string[]> {
  const rows = await inside
    .store()
    .reader.selectFrom('item')
    .innerJoin('item_kind', 'item_kind.id', 'item.kind_id')
    .innerJoin('initiative', 'initiative.id', 'item.initiative_id')
    .select('item.id')
    .where('initiative.loan_days', 'is not', null)
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

/** The same tables and the same pragmas, spoken to directly with prepared statements. */
function openBare(folder: string) {
  const db = openEncrypted(storeFiles(folder).database, inventedKey);
  for (const pragma of [
    'journal_mode = wal',
    'synchronous = full',
    'foreign_keys = on',
    'secure_delete = on',
    'temp_store = memory',
  ])
    db.pragma(pragma);
  const insert = (table: string, columns: string) =>
    db.prepare(
      `insert into ${table} (${columns}) values (${columns
        .split(',')
        .map(() => '?')
        .join(',')})`,
    );
  const kindOf = db.prepare('select kind_id, initiative_id from item where id = ?');
  const handOver = insert('hand_over', 'id,person_id,at,by_account_id');
  const loan = insert(
    'loan',
    'id,hand_over_id,item_id,kind_id,initiative_id,person_id,handed_over_at,handed_over_by,handed_over_day,due_day,due_at,rule,condition_out',
  );
  const command = insert('command', 'id,name,version,account_id,input_hash,result,at');
  const raise = db.prepare('update change_counter set seq = seq + 1 where id = 1 returning seq');
  const change = insert('change', 'seq,command_id,at,refs');
  const audit = insert('audit', 'seq,at,account_id,place,command,command_id,refs,fields,prev_hash,hash');
  const at = '2026-11-23T09:00:00.000Z';
  const result = JSON.stringify({ loans: [{ id: 'x'.repeat(600) }] });
  const write = db.transaction((itemId: string, personId: string, run: number) => {
    const { kind_id, initiative_id } = kindOf.get(itemId) as { kind_id: string; initiative_id: string };
    const hash = createHmac('sha256', inventedKey).update(itemId).digest('hex');
    handOver.run(`bare-hand-over-${run}`, personId, at, null);
    loan.run(
      `bare-loan-${run}`,
      `bare-hand-over-${run}`,
      itemId,
      kind_id,
      initiative_id,
      personId,
      at,
      null,
      '2026-11-23',
      '2026-11-30',
      at,
      '{}',
      'good',
    );
    const { seq } = raise.get() as { seq: number };
    const refs = JSON.stringify([{ entity: 'loan', id: `bare-loan-${run}` }]);
    change.run(seq, `bare-${run}`, at, refs);
    audit.run(
      seq,
      at,
      null,
      'staff',
      'loans.handOver',
      `bare-${run}`,
      refs,
      '[]',
      hash,
      createHash('sha256').update(hash).digest('hex'),
    );
    command.run(`bare-${run}`, 'loans.handOver', 1, null, hash, result, at);
  });
  const late = db.prepare(
    "select * from loan where returned_at is null and undone_at is null and due_day < '2026-11-23' order by due_day, id limit 50",
  );
  const barcodes = (
    db.prepare('select barcode from item order by barcode limit 500').all() as { barcode: string }[]
  ).map((row) => row.barcode);
  const item = db.prepare(
    'select * from item join item_kind on item_kind.id = item.kind_id where barcode = ?',
  );
  const open = db.prepare(
    'select * from loan where item_id = ? and returned_at is null and undone_at is null',
  );
  return {
    handOver: (itemId: string, personId: string, run: number) => void write(itemId, personId, run),
    late: () => late.all(),
    barcode: (run: number) => barcodes[Math.abs(run) % barcodes.length] ?? '',
    lookUp: (code: string) => {
      const found = item.get(code) as { id: string } | undefined;
      return open.get(found?.id);
    },
    count: () => (db.prepare('select count(*) as n from loan').get() as { n: number }).n,
    close: () => db.close(),
  };
}
