/** Statements on the tables behind the SQLite index: words in FTS5, codes in a plain table. */
import { CompiledQuery } from 'kysely';
import type { SearchEntity, SearchExecutor } from './search-index.ts';
import type { StoredDocument } from './storage.ts';

export const table: Record<SearchEntity, string> = {
  person: 'search_person',
  item: 'search_item',
  kind: 'search_kind',
  initiative: 'search_initiative',
};

/**
 * A scope is one more word, which nobody can type: it begins with a private-use character and goes on in hexadecimal. As a
 * word it narrows inside FTS; as a column, a volunteer of a small initiative would wait while all others' items are passed.
 */
export const scopeMark = '\ue000';
const indexedText = `words || ' ' || char(57344) || iif(scope is null, '', 'x' || lower(hex(scope)))`;

/** The codes a document's row holds, apart. They hold letters and digits only, so that they may stand between quotes. */
const codesOf = `select j.value, doc from search_document
  cross join json_each('["' || replace(codes, ' ', '","') || '"]') as j where codes <> ''`;

export const listed = 'doc in (select value from json_each(?))';

export async function indexWords(
  tx: SearchExecutor,
  entity: SearchEntity,
  where: string,
  parameter: unknown,
): Promise<void> {
  await run(
    tx,
    `insert into ${table[entity]} (rowid, words) select doc, ${indexedText} from search_document where ${where}`,
    [parameter],
  );
}

/** Must come while the documents' rows still say what the words were: FTS5 needs the very same text. */
export async function unindexWords(tx: SearchExecutor, entity: SearchEntity, docs: string): Promise<void> {
  const fts = table[entity];
  await run(
    tx,
    `insert into ${fts} (${fts}, rowid, words) select 'delete', doc, ${indexedText} from search_document where ${listed}`,
    [docs],
  );
}

/**
 * Taking one document out without a trace rewrites a page for each of its words and beginnings: about as long as putting
 * 250 documents in. When many change, all are put in again.
 */
export async function isMuch(tx: SearchExecutor, entity: SearchEntity, changed: number): Promise<boolean> {
  if (changed < 20) return false;
  const [all] = await rows<{ n: number }>(tx, 'select count(*) as n from search_document where entity = ?', [
    entity,
  ]);
  return changed * 250 > (all?.n ?? 0);
}

export async function indexAfresh(tx: SearchExecutor, entity: SearchEntity): Promise<void> {
  const fts = table[entity];
  await run(tx, `insert into ${fts} (${fts}) values ('delete-all')`, []);
  // The plus keeps SQLite from going through the index of ids: FTS5 is several times faster in row order.
  await indexWords(tx, entity, '+entity = ?', entity);
}

/** Must come while the documents' rows still say what the codes were. */
export async function removeCodes(tx: SearchExecutor, docs: string): Promise<void> {
  await run(tx, `delete from search_code where (code, doc) in (${codesOf} and ${listed})`, [docs]);
}

export async function addCodes(tx: SearchExecutor, where: string, parameter: unknown): Promise<void> {
  // Most documents have one code, which need not be taken apart.
  const one = `select codes, doc from search_document where codes <> '' and instr(codes, ' ') = 0`;
  await run(tx, `insert into search_code (code, doc) ${one} and ${where}`, [parameter]);
  await run(tx, `insert into search_code (code, doc) ${codesOf} and instr(codes, ' ') > 0 and ${where}`, [
    parameter,
  ]);
}

export function numbers(documents: readonly StoredDocument[]): string {
  return JSON.stringify(documents.map(({ doc }) => doc));
}

export async function rows<R>(db: SearchExecutor, sql: string, parameters: unknown[]): Promise<R[]> {
  const result = await db.executeQuery(CompiledQuery.raw(sql, parameters) as CompiledQuery<R>);
  return result.rows;
}

export async function run(tx: SearchExecutor, sql: string, parameters: unknown[]): Promise<void> {
  await tx.executeQuery(CompiledQuery.raw(sql, parameters));
}
