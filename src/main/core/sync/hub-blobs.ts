import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Executor } from '../store/database.ts';
import { blobPiece } from './line-limits.ts';
import type { Blob, BlobAnswer, DeviceRole } from './protocol.ts';
import { readRows } from './rows.ts';
import type { TravelTable } from './schema.ts';
import { mayHoldTable } from './table-zones.ts';
import { forDevice } from './views.ts';

const nothing: BlobAnswer = { size: 0, sha256: '', base64: '' };

/** A piece of a photo, for a device that may hold its row; nothing for any other, and where there is none. */
export async function answerBlob(
  ex: Executor,
  tables: ReadonlyMap<string, TravelTable>,
  role: DeviceRole,
  { table: name, key, start }: Blob,
): Promise<BlobAnswer> {
  const table = tables.get(name);
  const column = table?.columns.find(({ isBytes }) => isBytes);
  if (!table || !column || !mayHoldTable(role, name)) return nothing;
  const row = (await readRows(ex, table, [key])).get(key);
  if (!row || forDevice(role, table, row) === null) return nothing;
  const where = sql.join(
    table.key.map((part) => sql`${sql.id(part)} = ${row[part]}`),
    sql` and `,
  );
  const { rows } = await sql<{ bytes: Uint8Array }>`
    select ${sql.id(column.name)} as bytes from ${sql.id(name)} where ${where}`.execute(ex);
  const bytes = Buffer.from(rows[0]?.bytes ?? []);
  return {
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    base64: bytes.subarray(start, start + blobPiece).toString('base64'),
  };
}
