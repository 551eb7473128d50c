import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEncrypted } from '#core/store/cipher.ts';
import { storeFiles } from '#core/store/files.ts';
import { writerPragmas } from '#core/store/open-writer.ts';
import { copyInventedHouse, inventedKey } from '../support/invented-house.ts';
import { makeTestCore } from '../support/make-test-core.ts';
import { type Bench, timesOf } from './bench.ts';

/** `DEELBALIE_BENCH_SCALE=100` measures a house of a million loans; it takes some minutes to write. */
const scale = Number(process.env['DEELBALIE_BENCH_SCALE'] ?? 1);
const until = '2026-11-26';
const runs = 60;

/** The list of what is late, the worst first, against the barest question that names the same persons in the same order of lateness. */
export const bench: Bench = {
  group: 'late',
  async run(report) {
    const folder = mkdtempSync(join(tmpdir(), 'deelbalie-bench-'));
    await copyInventedHouse(folder, scale);
    const bare = openEncrypted(storeFiles(folder).database, inventedKey);
    for (const pragma of writerPragmas) bare.pragma(pragma);
    await using house = await makeTestCore({ invented: scale });
    const desk = house.as('desk');
    const rows = (bare.prepare('select count(*) as n from loan').get() as { n: number }).n;

    const worst = bare.prepare(
      `select loan.person_id, min(loan.due_day) as due, count(*) as things, sum(kind.replacement_cents) as cents,
         person.name, person.number
       from loan join item_kind as kind on kind.id = loan.kind_id join person on person.id = loan.person_id
       where loan.returned_at is null and loan.undone_at is null and loan.due_day <= ?
       group by +loan.person_id order by due, cents desc limit 50`,
    );
    report({
      name: 'persons with late things, the worst first, first 50',
      unit: 'ms',
      rows,
      samples: await timesOf(runs, () => desk.reminders.list({ limit: 50 })),
      baselineSamples: await timesOf(runs, () => worst.all(until)),
    });

    const groups = bare.prepare(
      `select due_day, count(*) as things, count(distinct person_id) as persons from loan
       where returned_at is null and undone_at is null and due_day <= ? group by due_day`,
    );
    report({
      name: 'figures of what is late, by group and step',
      unit: 'ms',
      rows,
      samples: await timesOf(runs, () => desk.reminders.overview({})),
      baselineSamples: await timesOf(runs, () => groups.all(until)),
    });
    bare.close();
    rmSync(folder, { recursive: true, force: true });
  },
};
