import { openEncrypted } from '#core/store/cipher.ts';
import { storeFiles } from '#core/store/files.ts';
import { writerPragmas } from '#core/store/open-writer.ts';
import { makeItemCode } from '#shared/domain/barcode.ts';
import { testId } from '../support/fixed-ports.ts';
import { inventedKey } from '../support/invented-house.ts';
import { makeTestCore, type TestCore } from '../support/make-test-core.ts';
import type { Bench } from './bench.ts';
import { timesOf } from './bench.ts';

const loans = 5_000;
const runs = 7;
/** A Friday on which the house is open. */
const day = '2026-12-04';

/** A sudden closing of a day on which 5,000 loans are due: preview and act, against the bare updates and lines. */
export const bench: Bench = {
  group: 'calendar',
  async run(report) {
    await using house = await makeTestCore({ invented: 1 });
    const rows = await dueOn(house);
    const boss = house.as('coordinator');
    const closing = { initiativeIds: null, fromDay: day, toDay: day, moveDue: true };
    const samples: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      const dueMoveId = house.id();
      const started = performance.now();
      const { loans: previewed } = await boss.calendar.previewClose(closing);
      await boss.calendar.closeAndMove({
        commandId: house.id(),
        dueMoveId,
        ...closing,
        reason: 'Waterlek',
        previewed,
      });
      samples.push(performance.now() - started);
      await boss.calendar.undoMove({ commandId: house.id(), dueMoveId });
    }
    await house.core.close();
    const baselineSamples = await bareMoves(house.folder);
    report({
      name: `sudden closing: preview and move ${rows} loans`,
      unit: 'ms',
      rows,
      samples,
      baselineSamples,
    });
  },
};

/** Writes 5,000 things that are out and due on one day; gives how many are due then in all. */
async function dueOn({ inside }: TestCore): Promise<number> {
  await inside.store().write(async (tx) => {
    const loan = await tx
      .selectFrom('loan')
      .selectAll()
      .where('returned_at', 'is', null)
      .executeTakeFirstOrThrow();
    const item = await tx
      .selectFrom('item')
      .selectAll()
      .where('id', '=', loan.item_id)
      .executeTakeFirstOrThrow();
    for (let n = 0; n < loans; n += 250) {
      const some = Array.from({ length: 250 }, (_, at) => n + at);
      await tx
        .insertInto('item')
        .values(
          some.map((one) => ({ ...item, id: testId(0x8000000 + one), barcode: makeItemCode(500_000 + one) })),
        )
        .execute();
      await tx
        .insertInto('loan')
        .values(
          some.map((one) => ({
            ...loan,
            id: testId(0x8100000 + one),
            item_id: testId(0x8000000 + one),
            due_day: day,
            due_at: `${day}T16:00:00.000Z`,
          })),
        )
        .execute();
    }
  });
  const { due } = await inside
    .store()
    .reader.selectFrom('loan')
    .select((eb) => eb.fn.countAll<number>().as('due'))
    .where('due_day', '=', day)
    .where('returned_at', 'is', null)
    .where('undone_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(due);
}

/** The same file, cipher and pragmas: one update and one line for each loan, in one transaction. */
async function bareMoves(folder: string): Promise<number[]> {
  const db = openEncrypted(storeFiles(folder).database, inventedKey);
  for (const pragma of writerPragmas) db.pragma(pragma);
  const due = db.prepare<[string], { id: string; due_day: string; due_at: string }>(
    'select id, due_day, due_at from loan where due_day = ? and returned_at is null and undone_at is null',
  );
  const batch = db.prepare(
    `insert into due_move (id, kind, reason, at, day, closings, exceptions_before) values (?, 'days', '', '', '', '[]', '[]')`,
  );
  const line = db.prepare(
    'insert into due_move_line (due_move_id, loan_id, from_due_day, from_due_at, to_due_day, to_due_at) values (?, ?, ?, ?, ?, ?)',
  );
  const update = db.prepare('update loan set due_day = ?, due_at = ? where id = ?');
  const move = db.transaction((id: string, from: string, to: string) => {
    batch.run(id);
    for (const loan of due.all(from)) {
      update.run(to, `${to}T16:00:00.000Z`, loan.id);
      line.run(id, loan.id, loan.due_day, loan.due_at, to, `${to}T16:00:00.000Z`);
    }
  });
  let at = day;
  const samples = await timesOf(
    runs,
    (run) => {
      const to = at === day ? '2026-12-30' : day;
      move(`bare-${run}`, at, to);
      at = to;
    },
    1,
  );
  db.close();
  return samples;
}
