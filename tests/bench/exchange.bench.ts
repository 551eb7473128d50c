import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openEncrypted } from '#core/store/cipher.ts';
import { storeFiles } from '#core/store/files.ts';
import { fold } from '#shared/domain/text-fold.ts';
import { copyInventedHouse, inventedKey } from '../support/invented-house.ts';
import { makeTestCore, type TestClient, type TestCore } from '../support/make-test-core.ts';
import type { Bench } from './bench.ts';

const rows = 100_000;
const runs = 3;
const kinds = 400;
const scale = 0.02;
/** How often the screen's question "how far?" is asked here, in milliseconds. */
const lookEvery = 20;

/**
 * Reading in 100,000 items through the whole core, from the preview to the last row written, against bare better-sqlite3
 * that writes the same rows (items and what search needs of them) in one transaction, with the same cipher and durability.
 */
export const exchangeBench: Bench = {
  group: 'exchange',
  async run(report) {
    const bareFolder = mkdtempSync(join(tmpdir(), 'deelbalie-bench-'));
    await copyInventedHouse(bareFolder, scale);
    await using house = await makeTestCore({ invented: scale });
    const boss = house.as('coordinator');
    const bare = openBare(bareFolder);
    try {
      // A short list first: it makes the kinds, which both then have.
      await readIn(house, boss, listOf('50', kinds));
      bare.warmUp(kinds);
      const preview: number[] = [];
      const samples: number[] = [];
      const baselineSamples: number[] = [];
      for (let run = 0; run < runs; run += 1) {
        const prefix = String(51 + run);
        const took = await readIn(house, boss, listOf(prefix, rows));
        preview.push(took.preview);
        samples.push(took.whole);
        const started = performance.now();
        bare.write(prefix, rows);
        baselineSamples.push(performance.now() - started);
      }
      report({
        name: 'import of 100,000 items, preview and confirm',
        unit: 'ms',
        samples,
        baselineSamples,
        rows,
      });
      report({ name: 'preview of 100,000 items', unit: 'ms', samples: preview, baselineSamples, rows });
    } finally {
      bare.close();
      rmSync(bareFolder, { recursive: true, force: true });
    }
  },
};

const barcodeOf = (prefix: string, row: number): string => `${prefix}${String(row).padStart(6, '0')}`;
const kindName = (row: number): string => `Meetsoort ${row % kinds}`;
const placeOf = (row: number): string => `Rek ${row % 99}`;

function listOf(prefix: string, count: number): Uint8Array {
  const lines = ['Streepjescode;Soort;Initiatief;Staat;Plaats'];
  for (let row = 0; row < count; row += 1)
    lines.push(`${barcodeOf(prefix, row)};${kindName(row)};Instrumentheek;goed;${placeOf(row)}`);
  return new TextEncoder().encode(lines.join('\r\n'));
}

/** Sends a list beforehand; measures the preview alone, and preview with confirm until the job has ended. */
async function readIn(house: TestCore, client: TestClient, bytes: Uint8Array) {
  const [uploadId, jobId] = [house.id(), house.id()];
  const start = { uploadId, target: 'items', fileName: 'meting.csv', bytes: bytes.length } as const;
  const { chunkBytes } = await client.exchange.begin(start);
  for (let index = 0; index * chunkBytes < bytes.length; index += 1) {
    const piece = bytes.subarray(index * chunkBytes, (index + 1) * chunkBytes);
    await client.exchange.send({ uploadId, index, base64: Buffer.from(piece).toString('base64') });
  }
  const started = performance.now();
  const { errorCount, problems } = await client.exchange.preview({ uploadId });
  if (errorCount > 0) throw new Error(`the measured list has mistakes: ${JSON.stringify(problems[0])}`);
  const preview = performance.now() - started;
  let job = await client.exchange.confirm({ commandId: house.id(), uploadId, jobId });
  while (job.state === 'reading' || job.state === 'writing') {
    await pause(lookEvery);
    job = await client.exchange.job({ jobId });
  }
  if (job.state !== 'done') throw new Error(`the measured import ended as ${job.state}`);
  return { preview, whole: performance.now() - started };
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
  const initiative = db.prepare('select id from initiative where name = ?').get('Instrumentheek') as {
    id: string;
  };
  const kind = db.prepare('select * from item_kind limit 1').get() as Record<string, unknown>;
  const columns = Object.keys(kind);
  const addKind = db.prepare(
    `insert into item_kind (${columns.join(', ')}) values (${columns.map((name) => `@${name}`).join(', ')})`,
  );
  const item = db.prepare(
    `insert into item (id, kind_id, initiative_id, barcode, condition, note, place, acquired_on, state, revision)
     values (?, ?, ?, ?, 'good', '', ?, null, 'inUse', 0)`,
  );
  const document = db.prepare(
    `insert into search_document (entity, id, words, codes, scope) values ('item', ?, ?, ?, ?)`,
  );
  const code = db.prepare('insert into search_code (code, doc) values (?, ?)');
  const words = db.prepare('insert into search_item (rowid, words) values (?, ?)');
  const write = db.transaction((prefix: string, count: number) => {
    for (let row = 0; row < count; row += 1) {
      const barcode = barcodeOf(prefix, row);
      // As long as the ids of the house, and like them in the order they are made.
      const id = `01900000-0000-7000-80${prefix}-${String(row).padStart(12, '0')}`;
      const text = fold(kindName(row));
      item.run(id, `meetsoort-${row % kinds}`, initiative.id, barcode, placeOf(row));
      const { lastInsertRowid } = document.run(id, text, barcode, initiative.id);
      code.run(barcode, lastInsertRowid);
      words.run(lastInsertRowid, text);
    }
  });
  return {
    warmUp(count: number): void {
      for (let at = 0; at < kinds; at += 1)
        addKind.run({
          ...kind,
          id: `meetsoort-${at}`,
          name: kindName(at),
          name_key: fold(kindName(at)),
          initiative_id: initiative.id,
        });
      write('50', count);
    },
    write,
    close: () => void db.close(),
  };
}
