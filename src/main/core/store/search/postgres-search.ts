import { CompiledQuery } from 'kysely';
import type { Match, Term } from './match.ts';
import { searchOver } from './search.ts';
import type { SearchExecutor, SearchIndex } from './search-index.ts';
import type { Found, SearchStorage, StoredDocument } from './storage.ts';

/** The index on PostgreSQL: the folded words as a `tsvector` of plain lexemes under a GIN index. */
export function postgresSearch(): SearchIndex {
  return searchOver(postgresStorage);
}

/** No text configuration: the words are folded already, and a parser would take `12e5` for a number. */
const lexemes = `array_to_tsvector(string_to_array(r.words, ' '))`;

const postgresStorage: SearchStorage = {
  async lock(tx) {
    // Writers queue here: vocabulary numbers must become visible in the order they were given.
    await run(tx, 'select erased from search_state where id = 1 for update', []);
  },

  async existing(tx, entity, ids) {
    const found = await rows<Row<StoredDocument>>(
      tx,
      `select doc, id, words, codes, scope from search_document
         where entity = $1 and id in (select json_array_elements_text($2::json))`,
      [entity, JSON.stringify(ids)],
    );
    return found.map(numbered);
  },

  async insert(tx, entity, documents) {
    const inserted = await rows<{ doc: number | string; codes: string }>(
      tx,
      `insert into search_document (entity, id, words, codes, scope, terms)
         select $2, r.id, r.words, r.codes, r.scope, ${lexemes}
         from json_to_recordset($1::json) as r (place integer, id text, words text, codes text, scope text)
         order by r.place
         returning doc, codes`,
      [JSON.stringify(documents.map((document, place) => ({ ...document, place }))), entity],
    );
    await addCodes(tx, inserted);
  },

  async replace(tx, _entity, replacements) {
    const next = replacements.map(({ old, next: document }) => ({ ...document, doc: old.doc }));
    await removeCodes(tx, next);
    await run(
      tx,
      `update search_document as d set words = r.words, codes = r.codes, scope = r.scope, terms = ${lexemes}
         from json_to_recordset($1::json) as r (doc bigint, words text, codes text, scope text) where d.doc = r.doc`,
      [JSON.stringify(next)],
    );
    await addCodes(tx, next);
  },

  async drop(tx, _entity, documents) {
    await removeCodes(tx, documents);
    await run(
      tx,
      'delete from search_document where doc in (select json_array_elements_text($1::json)::bigint)',
      [numbers(documents)],
    );
  },

  async learn(tx, words) {
    await run(
      tx,
      'insert into search_word (word) select json_array_elements_text($1::json) on conflict (word) do nothing',
      [JSON.stringify(words)],
    );
  },

  async unlearn(tx, words) {
    const gone = await rows(
      tx,
      `delete from search_word as w where w.word in (select json_array_elements_text($1::json))
         and not exists (select 1 from search_document as d where d.terms @@ ('''' || w.word || '''')::tsquery)
         returning w.seq`,
      [JSON.stringify(words)],
    );
    if (gone.length > 0) await run(tx, 'update search_state set erased = erased + 1', []);
  },

  async vocabularyState(db) {
    const [state] = await rows<{ newest: number | string; erased: number }>(
      db,
      'select (select coalesce(max(seq), 0) from search_word) as newest, erased from search_state',
      [],
    );
    return state ? { newest: Number(state.newest), erased: state.erased } : { newest: 0, erased: 0 };
  },

  async vocabularyWords(db, after) {
    const [row] = await rows<{ words: string | null }>(
      db,
      `select string_agg(word, ' ' order by word collate "C") as words from search_word where seq > $1`,
      [after],
    );
    return row?.words ? row.words.split(' ') : [];
  },

  async ask(db, parts, { scopes, limit }) {
    // `$1` is null when nothing narrows.
    const parameters: unknown[] = [scopes ? JSON.stringify(scopes) : null, limit];
    const bound = (value: string): string => `$${parameters.push(value)}`;
    const texts = parts.map(({ entity, sought }, i) => {
      const columns = `select ${i} as part, d.doc, d.id, d.words from search_document as d`;
      const where =
        'match' in sought
          ? `where d.terms @@ ${bound(tsquery(sought.match))}::tsquery`
          : `join search_code as c on c.doc = d.doc where c.code = ${bound(sought.code)}`;
      return `(${columns} ${where} and d.entity = ${bound(entity)} and ${inScope} order by d.doc limit $2::integer)`;
    });
    const found = await rows<Row<Found>>(db, texts.join(' union all '), parameters);
    return found.map(numbered);
  },
};

const inScope =
  '($1::json is null or d.scope is null or d.scope in (select json_array_elements_text($1::json)))';

/** `bigint` arrives as text or as a number, depending on the driver; row numbers stay far below 2^53. */
type Row<T extends { doc: number }> = Omit<T, 'doc'> & { doc: number | string };

function numbered<T extends { doc: number | string }>(row: T): T & { doc: number } {
  return { ...row, doc: Number(row.doc) };
}

/** Every lexeme between quotes, so that nothing in it is an operator. Folded words hold letters and digits only. */
function tsquery(match: Match): string {
  return match.map((group) => `(${group.map(lexeme).join(' | ')})`).join(' & ');
}

function lexeme(term: Term): string {
  return `'${term.word}'${term.prefix ? ':*' : ''}`;
}

interface Coded {
  readonly doc: number | string;
  readonly codes: string;
}

async function addCodes(tx: SearchExecutor, documents: readonly Coded[]): Promise<void> {
  const codes = documents.flatMap(({ doc, codes: joined }) =>
    joined === '' ? [] : joined.split(' ').map((code) => ({ doc, code })),
  );
  if (codes.length === 0) return;
  await run(
    tx,
    'insert into search_code (code, doc) select r.code, r.doc from json_to_recordset($1::json) as r (code text, doc bigint)',
    [JSON.stringify(codes)],
  );
}

/** Asked before the document's row changes: it still names the codes it has, and `(code, doc)` is the key. */
async function removeCodes(tx: SearchExecutor, documents: ReadonlyArray<{ doc: number }>): Promise<void> {
  await run(
    tx,
    `delete from search_code as c using (
         select doc, unnest(string_to_array(codes, ' ')) as code from search_document
         where doc in (select json_array_elements_text($1::json)::bigint)
       ) as had where c.code = had.code and c.doc = had.doc`,
    [numbers(documents)],
  );
}

function numbers(documents: ReadonlyArray<{ doc: number }>): string {
  return JSON.stringify(documents.map(({ doc }) => doc));
}

async function rows<R>(db: SearchExecutor, sql: string, parameters: unknown[]): Promise<R[]> {
  const result = await db.executeQuery(CompiledQuery.raw(sql, parameters) as CompiledQuery<R>);
  return result.rows;
}

async function run(tx: SearchExecutor, sql: string, parameters: unknown[]): Promise<void> {
  await tx.executeQuery(CompiledQuery.raw(sql, parameters));
}
