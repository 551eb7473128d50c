import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { CoreInside } from '../core-inside.ts';
import type { Executor } from '../store/database.ts';
import type { BlobAnswer, HubLine } from './protocol.ts';
import type { TravelTable } from './schema.ts';
import { changeState } from './state.ts';

/** Photos after which screens are told of them. */
const inRound = 20;

interface ToCome {
  readonly table: TravelTable;
  readonly key: string;
}

/**
 * Fetches all photos whose rows are here without their bytes, piece by piece; a piece that is here is not asked for twice, also
 * after a restart. Ends with the first question that is not answered: after the next exchange it goes on.
 */
export async function fetchBlobs(
  from: { core: CoreInside; line: HubLine },
  tables: ReadonlyMap<string, TravelTable>,
): Promise<void> {
  // Ones the hub no longer has are left alone: their rows go with the next pull.
  const gone = new Set<string>();
  while (await fetchRound(from, tables, gone));
}

async function fetchRound(
  { core, line }: { core: CoreInside; line: HubLine },
  tables: ReadonlyMap<string, TravelTable>,
  gone: Set<string>,
): Promise<boolean> {
  const found = await toCome(core.store().reader, tables, gone);
  const come: string[] = [];
  try {
    for (const one of found) {
      const bytes = await fetchOne(core, line, one);
      if (bytes === null) gone.add(nameOf(one));
      else await keep(core, one, bytes);
      if (bytes !== null) come.push(String((JSON.parse(one.key) as unknown[])[0]));
    }
  } finally {
    if (come.length > 0)
      core.feed.publish({
        seq: await changeSeq(core),
        refs: come.map((id) => ({ entity: 'photo', id })),
      });
  }
  return found.length > 0;
}

const nameOf = ({ table, key }: ToCome): string => `${table.name} ${key}`;

async function toCome(
  ex: Executor,
  tables: ReadonlyMap<string, TravelTable>,
  gone: ReadonlySet<string>,
): Promise<ToCome[]> {
  const found: ToCome[] = [];
  for (const table of tables.values()) {
    const column = table.columns.find(({ isBytes }) => isBytes);
    if (!column) continue;
    const { rows } = await sql<{ key: string }>`
      select json_array(${sql.join(table.key.map((part) => sql.id(part)))}) as key from ${sql.id(table.name)}
      where length(${sql.id(column.name)}) = 0 limit ${sql.lit(inRound + gone.size)}`.execute(ex);
    found.push(...rows.map(({ key }) => ({ table, key })).filter((one) => !gone.has(nameOf(one))));
  }
  return found.slice(0, inRound);
}

/** All bytes of a photo, or null when the hub has none. What has changed there meanwhile begins anew. */
async function fetchOne(core: CoreInside, line: HubLine, one: ToCome): Promise<Buffer | null> {
  const pieces = await piecesHere(core.store().reader, one);
  let [sha256, start] = [pieces.sha256, pieces.size];
  for (;;) {
    const answer = await line.blob({ table: one.table.name, key: one.key, start });
    if (answer.size === 0) return null;
    const isOther = sha256 !== '' && sha256 !== answer.sha256;
    if (isOther || start > answer.size) await core.store().write((tx) => forgetPieces(tx, one));
    if (isOther || start > answer.size) [sha256, start] = ['', 0];
    else {
      const bytes = Buffer.from(answer.base64, 'base64');
      // The last one, or the only one, needs no place of its own.
      if (start + bytes.length === answer.size) return whole(core, one, answer, bytes);
      if (bytes.length === 0) throw new Error('a piece of a photo was empty');
      await keepPiece(core, one, { start, sha256: answer.sha256, bytes });
      [sha256, start] = [answer.sha256, start + bytes.length];
    }
  }
}

/** @throws when the bytes are not those that the hub said it has; the pieces are thrown away, and it begins anew next time */
async function whole(core: CoreInside, one: ToCome, { sha256 }: BlobAnswer, last: Buffer): Promise<Buffer> {
  const rows = await rowsOf(core.store().reader, one).select('bytes').orderBy('start').execute();
  const bytes = Buffer.concat([...rows.map((row) => row.bytes), last]);
  if (createHash('sha256').update(bytes).digest('hex') === sha256) return bytes;
  await core.store().write((tx) => forgetPieces(tx, one));
  throw new Error('the bytes of a photo are not those the hub has');
}

/** Not an act of this computer: nothing of it is to be taken back or sent. */
async function keep(core: CoreInside, one: ToCome, bytes: Buffer): Promise<void> {
  const { table, key } = one;
  const values = JSON.parse(key) as (string | number)[];
  const column = table.columns.find(({ isBytes }) => isBytes)?.name ?? '';
  const where = sql.join(
    table.key.map((part, n) => sql`${sql.id(part)} = ${values[n]}`),
    sql` and `,
  );
  await core.store().write(async (tx) => {
    await changeState(tx, { tracking: 0 });
    await sql`update ${sql.id(table.name)} set ${sql.id(column)} = ${bytes} where ${where}`.execute(tx);
    await changeState(tx, { tracking: 1 });
    await forgetPieces(tx, one);
  });
}

const rowsOf = (ex: Executor, { table, key }: ToCome) =>
  ex.selectFrom('sync_piece').where('table_name', '=', table.name).where('row_key', '=', key);

async function piecesHere(ex: Executor, one: ToCome): Promise<{ sha256: string; size: number }> {
  const rows = await rowsOf(ex, one)
    .select(['sha256', sql<number>`length(bytes)`.as('size')])
    .execute();
  return { sha256: rows[0]?.sha256 ?? '', size: rows.reduce((sum, { size }) => sum + size, 0) };
}

async function keepPiece(
  core: CoreInside,
  { table, key }: ToCome,
  piece: { start: number; sha256: string; bytes: Buffer },
): Promise<void> {
  await core.store().write((tx) =>
    tx
      .insertInto('sync_piece')
      .values({ table_name: table.name, row_key: key, ...piece })
      .execute(),
  );
}

async function forgetPieces(tx: Executor, { table, key }: ToCome): Promise<void> {
  await tx.deleteFrom('sync_piece').where('table_name', '=', table.name).where('row_key', '=', key).execute();
}

async function changeSeq(core: CoreInside): Promise<number> {
  const { change_seq } = await core
    .store()
    .reader.selectFrom('sync_state')
    .select('change_seq')
    .executeTakeFirstOrThrow();
  return change_seq;
}
