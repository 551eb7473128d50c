import { type Kysely, sql, type Transaction } from 'kysely';
import { type AnySchema, postgresEngine } from '../engine.ts';
import { postgresSearch, type SearchDocument, type SearchEntity } from '../search/index.ts';
import type { House } from './compare.ts';
import { MoveProblem } from './problem.ts';
import { rowsOf, type TableShape, tablesOf } from './tables.ts';

/** PostgreSQL takes at most 65,535 values in one statement. */
const mostValues = 30_000;

/**
 * Everything of a house into tables that the same migrations made, in the caller's transaction. What the migrations wrote themselves is
 * taken away first. Keys between tables are put back at the end, so that the server itself checks every one of them.
 * @throws MoveProblem tables (the two sides differ), row (params table)
 */
export async function copyHouse(from: House, tx: Transaction<AnySchema>): Promise<number> {
  const shapes = await tablesOf(from.db, from.engine);
  const there = await tablesOf(tx, postgresEngine);
  if (JSON.stringify(shapes) !== JSON.stringify(there)) throw new MoveProblem('tables');
  const fasten = await loosen(tx, shapes);
  let rows = 0;
  for (const shape of shapes) rows += await copyTable(from.db, tx, shape);
  await copySearch(from.db, tx);
  await fasten();
  return rows;
}

/** Takes the keys between tables away and lets the guards of the ledger rest. Gives the way back. */
async function loosen(
  tx: Transaction<AnySchema>,
  shapes: readonly TableShape[],
): Promise<() => Promise<void>> {
  const { rows: keys } = await sql<{ name: string; of: string; text: string }>`select conname as name,
      conrelid::regclass::text as of, pg_get_constraintdef(oid) as text
    from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace order by conname`.execute(
    tx,
  );
  const run = async (texts: readonly string[]) => {
    for (const text of texts) await sql.raw(text).execute(tx);
  };
  const guards = (state: 'disable' | 'enable') =>
    shapes.map(({ name }) => `alter table "${name}" ${state} trigger user`);
  await run(keys.map(({ name, of }) => `alter table ${of} drop constraint "${name}"`));
  await run([`truncate ${shapes.map(({ name }) => `"${name}"`).join(', ')}`, ...guards('disable')]);
  return async () => {
    await run(guards('enable'));
    await run(keys.map(({ name, of, text }) => `alter table ${of} add constraint "${name}" ${text}`));
  };
}

async function copyTable(
  from: Kysely<AnySchema>,
  tx: Transaction<AnySchema>,
  shape: TableShape,
): Promise<number> {
  const atOnce = Math.max(1, Math.floor(mostValues / shape.columns.length));
  let count = 0;
  for await (const rows of rowsOf(from, shape)) {
    for (let at = 0; at < rows.length; at += atOnce) {
      const piece = rows.slice(at, at + atOnce);
      try {
        await tx.insertInto(shape.name).values(piece).execute();
      } catch (error) {
        throw new MoveProblem('row', { table: shape.name }, error);
      }
      count += piece.length;
    }
  }
  return count;
}

interface Indexed {
  doc: number;
  entity: SearchEntity;
  id: string;
  words: string;
  codes: string;
  scope: string | null;
}

/** The index is filled anew from its own folded words: each engine keeps it in its own form. */
async function copySearch(from: Kysely<AnySchema>, tx: Transaction<AnySchema>): Promise<void> {
  const index = postgresSearch();
  for (let last = -1; ; ) {
    const { rows } = await sql<Indexed>`select doc, entity, id, words, codes, scope from search_document
      where doc > ${last} order by doc limit 5000`.execute(from);
    if (rows.length === 0) return;
    await index.put(tx, rows.map(documentOf));
    last = rows.at(-1)?.doc ?? last;
  }
}

const documentOf = ({ entity, id, words, codes, scope }: Indexed): SearchDocument => ({
  entity,
  id,
  text: words,
  codes: codes === '' ? [] : codes.split(' '),
  scope,
});
