import { CompiledQuery } from 'kysely';
import { chunks } from './chunks.ts';
import type { Match, Term } from './match.ts';
import { searchOver } from './search.ts';
import type { SearchEntity, SearchExecutor, SearchIndex } from './search-index.ts';
import type { Found, Lookup, SearchStorage, StoredDocument } from './storage.ts';

/** The index on SQLite: one FTS5 table per entity, so that finding an item never walks past the persons. */
export function sqliteSearch(): SearchIndex {
  return searchOver(sqliteStorage);
}

const table: Record<SearchEntity, string> = {
  person: 'search_person',
  item: 'search_item',
  kind: 'search_kind',
  initiative: 'search_initiative',
};

/**
 * A scope is one more word, which nobody can type: it begins with a private-use character and goes on in hexadecimal. As a
 * word it narrows inside FTS; as a column, a volunteer of a small initiative would wait while all others' items are passed.
 */
const scopeMark = '\ue000';
const indexedText = `words || ' ' || char(57344) || iif(scope is null, '', 'x' || lower(hex(scope)))`;

const sqliteStorage: SearchStorage = {
  // SQLite has one writer; the transaction already holds the file.
  async lock() {},

  async existing(tx, entity, ids) {
    return await rows<StoredDocument>(
      tx,
      `select d.doc, d.entity, d.id, d.words, d.codes, d.scope from json_each(?) as j
         cross join search_document as d on d.entity = ? and d.id = j.value`,
      [JSON.stringify(ids), entity],
    );
  },

  async insert(tx, documents) {
    const first = documents[0];
    if (!first) return;
    const [{ doc } = { doc: 1 }] = await rows<{ doc: number }>(
      tx,
      'select coalesce(max(doc), 0) + 1 as doc from search_document',
      [],
    );
    const numbered = documents.map((document, i) => ({ ...document, doc: doc + i }));
    for (const part of chunks(numbered)) {
      const columns = part.flatMap((d) => [d.doc, d.entity, d.id, d.words, d.codes, d.scope]);
      await run(
        tx,
        `insert into search_document (doc, entity, id, words, codes, scope) values ${marks(part, 6)}`,
        columns,
      );
    }
    await run(
      tx,
      `insert into ${table[first.entity]} (rowid, words) select doc, ${indexedText} from search_document where doc >= ?`,
      [doc],
    );
    await addCodes(tx, numbered);
  },

  async replace(tx, replacements) {
    const old = replacements.map((replacement) => replacement.old);
    const next = replacements.map((replacement) => ({ ...replacement.next, doc: replacement.old.doc }));
    await unindex(tx, old);
    await run(
      tx,
      `update search_document set words = j.value ->> 1, codes = j.value ->> 2, scope = j.value ->> 3
         from json_each(?) as j where doc = j.value ->> 0`,
      [JSON.stringify(next.map((d) => [d.doc, d.words, d.codes, d.scope]))],
    );
    await index(tx, next);
    await addCodes(tx, next);
  },

  async drop(tx, documents) {
    await unindex(tx, documents);
    await run(tx, 'delete from search_document where doc in (select value from json_each(?))', [
      numbers(documents),
    ]);
  },

  async learn(tx, words) {
    await run(
      tx,
      'insert into search_word (word) select value from json_each(?) where true on conflict do nothing',
      [JSON.stringify(words)],
    );
  },

  async unlearn(tx, words) {
    const unused = Object.values(table)
      .map((name) => `not exists (select 1 from ${name} where ${name} match '"' || word || '"')`)
      .join(' and ');
    const gone = await rows(
      tx,
      `delete from search_word where word in (select value from json_each(?)) and ${unused} returning seq`,
      [JSON.stringify(words)],
    );
    if (gone.length > 0) await run(tx, 'update search_state set erased = erased + 1', []);
  },

  async vocabularyState(db) {
    const [state] = await rows<{ newest: number; erased: number }>(
      db,
      'select (select coalesce(max(seq), 0) from search_word) as newest, erased from search_state',
      [],
    );
    return state ?? { newest: 0, erased: 0 };
  },

  async vocabularyWords(db, after) {
    // One long text: a row object per word would cost ten times as much.
    const [row] = await rows<{ words: string | null }>(
      db,
      `select group_concat(word, ' ') as words from search_word where seq > ?`,
      [after],
    );
    return row?.words ? row.words.split(' ') : [];
  },

  async lookup(db, lookup) {
    const parameters: unknown[] = [];
    const parts: string[] = [];
    const scopes = lookup.scopes && JSON.stringify(lookup.scopes);
    if (lookup.code !== '') {
      parts.push(codePart(lookup, scopes !== undefined));
      parameters.push(
        lookup.code,
        ...lookup.entities,
        ...(scopes === undefined ? [] : [scopes]),
        lookup.limit,
      );
    }
    lookup.matches.forEach((match, i) => {
      const expression = ftsExpression(match, lookup.scopes);
      for (const entity of lookup.entities) {
        parts.push(matchPart(entity, i + 1));
        parameters.push(expression, lookup.limit);
      }
    });
    return await rows<Found>(db, parts.join(' union all '), parameters);
  },
};

function codePart(lookup: Lookup, narrowed: boolean): string {
  const scope = narrowed ? 'and (d.scope is null or d.scope in (select value from json_each(?)))' : '';
  return `select * from (select 0 as tier, d.doc, d.entity, d.id, d.words from search_code as c
    cross join search_document as d on d.doc = c.doc
    where c.code = ? and d.entity in (${lookup.entities.map(() => '?').join(', ')}) ${scope} order by c.doc limit ?)`;
}

function matchPart(entity: SearchEntity, tier: number): string {
  const fts = table[entity];
  return `select * from (select ${tier} as tier, d.doc, d.entity, d.id, d.words from ${fts} as f
    cross join search_document as d on d.doc = f.rowid where ${fts} match ? order by f.rowid limit ?)`;
}

/** Every word between quotes, so that nothing in it is an operator. Folded words hold letters and digits only. */
function ftsExpression(match: Match, scopes: readonly string[] | undefined): string {
  const groups = match.map((group) => anyOf(group.map(ftsTerm)));
  if (scopes) groups.unshift(anyOf([scopeMark, ...scopes.map(scopeWord)].map((word) => `"${word}"`)));
  return groups.join(' AND ');
}

function ftsTerm(term: Term): string {
  return `"${term.word}"${term.prefix ? '*' : ''}`;
}

function anyOf(terms: readonly string[]): string {
  return terms.length === 1 ? (terms[0] ?? '') : `(${terms.join(' OR ')})`;
}

function scopeWord(scope: string): string {
  return `${scopeMark}x${Buffer.from(scope, 'utf8').toString('hex')}`;
}

async function index(tx: SearchExecutor, documents: readonly StoredDocument[]): Promise<void> {
  for (const [entity, ofEntity] of byEntity(documents)) {
    await run(
      tx,
      `insert into ${table[entity]} (rowid, words)
         select doc, ${indexedText} from search_document where doc in (select value from json_each(?))`,
      [numbers(ofEntity)],
    );
  }
}

/** Takes words and codes out while the document's row still says what they were: FTS5 needs the very same text. */
async function unindex(tx: SearchExecutor, documents: readonly StoredDocument[]): Promise<void> {
  for (const [entity, ofEntity] of byEntity(documents)) {
    const name = table[entity];
    await run(
      tx,
      `insert into ${name} (${name}, rowid, words)
         select 'delete', doc, ${indexedText} from search_document where doc in (select value from json_each(?))`,
      [numbers(ofEntity)],
    );
  }
  const codes = documents.flatMap((d) => split(d.codes).map((code) => [code, d.doc]));
  if (codes.length === 0) return;
  await run(
    tx,
    'delete from search_code where (code, doc) in (select value ->> 0, value ->> 1 from json_each(?))',
    [JSON.stringify(codes)],
  );
}

async function addCodes(tx: SearchExecutor, documents: readonly StoredDocument[]): Promise<void> {
  const codes = documents.flatMap((d) => split(d.codes).map((code) => ({ code, doc: d.doc })));
  for (const part of chunks(codes)) {
    await run(
      tx,
      `insert into search_code (code, doc) values ${marks(part, 2)}`,
      part.flatMap(({ code, doc }) => [code, doc]),
    );
  }
}

function byEntity(documents: readonly StoredDocument[]): Map<SearchEntity, StoredDocument[]> {
  return Map.groupBy(documents, (document) => document.entity);
}

function numbers(documents: readonly StoredDocument[]): string {
  return JSON.stringify(documents.map(({ doc }) => doc));
}

function marks(part: readonly unknown[], columns: number): string {
  const row = `(${Array.from({ length: columns }, () => '?').join(', ')})`;
  return Array.from(part, () => row).join(', ');
}

function split(codes: string): string[] {
  return codes === '' ? [] : codes.split(' ');
}

async function rows<R>(db: SearchExecutor, sql: string, parameters: unknown[]): Promise<R[]> {
  const result = await db.executeQuery(CompiledQuery.raw(sql, parameters) as CompiledQuery<R>);
  return result.rows;
}

async function run(tx: SearchExecutor, sql: string, parameters: unknown[]): Promise<void> {
  await tx.executeQuery(CompiledQuery.raw(sql, parameters));
}
