import type { Match, Term } from './match.ts';
import { searchOver } from './search.ts';
import type { SearchEntity, SearchIndex } from './search-index.ts';
import {
  addCodes,
  indexAfresh,
  indexWords,
  isMuch,
  listed,
  numbers,
  removeCodes,
  rows,
  run,
  scopeMark,
  table,
  unindexWords,
} from './sqlite-tables.ts';
import type { Found, Part, SearchStorage, StoredDocument } from './storage.ts';

/** The index on SQLite: one FTS5 table per entity, so that finding an item never walks past the persons. */
export function sqliteSearch(): SearchIndex {
  return searchOver(sqliteStorage);
}

const sqliteStorage: SearchStorage = {
  // SQLite has one writer; the transaction already holds the file.
  async lock() {},

  async existing(tx, entity, ids) {
    return await rows<StoredDocument>(
      tx,
      `select d.doc, d.id, d.words, d.codes, d.scope from json_each(?) as j
         cross join search_document as d on d.entity = ? and d.id = j.value`,
      [JSON.stringify(ids), entity],
    );
  },

  async insert(tx, entity, documents) {
    const [{ next } = { next: 1 }] = await rows<{ next: number }>(
      tx,
      'select coalesce(max(doc), 0) + 1 as next from search_document',
      [],
    );
    // One text with everything in it: binding six values a row takes longer than SQLite needs to read them from JSON.
    await run(
      tx,
      `insert into search_document (doc, entity, id, words, codes, scope)
         select ? + key, ?, value ->> 0, value ->> 1, value ->> 2, value ->> 3 from json_each(?)`,
      [next, entity, JSON.stringify(documents.map((d) => [d.id, d.words, d.codes, d.scope]))],
    );
    await indexWords(tx, entity, 'doc >= ?', next);
    await addCodes(tx, 'doc >= ?', next);
  },

  async replace(tx, entity, replacements) {
    const docs = numbers(replacements.map(({ old }) => old));
    const afresh = await isMuch(tx, entity, replacements.length);
    if (!afresh) await unindexWords(tx, entity, docs);
    await removeCodes(tx, docs);
    await run(
      tx,
      `update search_document set words = j.value ->> 1, codes = j.value ->> 2, scope = j.value ->> 3
         from json_each(?) as j where doc = j.value ->> 0`,
      [JSON.stringify(replacements.map(({ old, next }) => [old.doc, next.words, next.codes, next.scope]))],
    );
    if (afresh) await indexAfresh(tx, entity);
    else await indexWords(tx, entity, listed, docs);
    await addCodes(tx, listed, docs);
  },

  async drop(tx, entity, documents) {
    const docs = numbers(documents);
    const afresh = await isMuch(tx, entity, documents.length);
    if (!afresh) await unindexWords(tx, entity, docs);
    await removeCodes(tx, docs);
    await run(tx, `delete from search_document where ${listed}`, [docs]);
    if (afresh) await indexAfresh(tx, entity);
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
    // One long text: a row object per word would cost ten times as much. All of them are wanted sorted, and the index of words is.
    const words = `select word from search_word where seq > ? ${after === 0 ? 'order by word' : ''}`;
    const [row] = await rows<{ words: string | null }>(
      db,
      `select group_concat(word, ' ') as words from (${words})`,
      [after],
    );
    return row?.words ? row.words.split(' ') : [];
  },

  async ask(db, parts, { scopes, limit }) {
    // A bound limit would make SQLite plan the statement anew each time; there are few limits, so it is written out.
    const most = Math.trunc(limit);
    const parameters: unknown[] = [];
    const sqlOf = ({ entity, sought, spare }: Part, i: number): string => {
      if ('match' in sought) {
        parameters.push(ftsExpression(sought.match, scopes));
        return `select * from (${matchSql(entity, i, spare ? ifWanted(most) : '?')} limit ${most})`;
      }
      parameters.push(sought.code, entity);
      if (scopes) parameters.push(JSON.stringify(scopes));
      return `select * from (${codeSql(i, scopes !== undefined)} limit ${most})`;
    };
    const needed = parts.flatMap((part, i) => (part.spare ? [] : sqlOf(part, i)));
    const spare = parts.flatMap((part, i) => (part.spare ? sqlOf(part, i) : []));
    if (spare.length === 0) return await rows<Found>(db, needed.join(' union all '), parameters);
    const sql = `with needed as materialized (${needed.join(' union all ')}) select * from needed union all `;
    return await rows<Found>(db, sql + spare.join(' union all '), parameters);
  },
};

/**
 * A whole word that many have is not looked up as a beginning too, for which FTS5 would gather all its documents. Only asking
 * for another word keeps it from that; a condition would be tested row by row. Nothing holds this word.
 */
function ifWanted(most: number): string {
  return `iif((select count(distinct doc) from needed) < ${most}, ?, '"' || char(57345) || '"')`;
}

function matchSql(entity: SearchEntity, part: number, expression: string): string {
  const fts = table[entity];
  return `select ${part} as part, d.doc, d.id, d.words from ${fts} as f
    cross join search_document as d on d.doc = f.rowid where ${fts} match ${expression} order by f.rowid`;
}

function codeSql(part: number, narrowed: boolean): string {
  const scope = narrowed ? 'and (d.scope is null or d.scope in (select value from json_each(?)))' : '';
  return `select ${part} as part, d.doc, d.id, d.words from search_code as c
    cross join search_document as d on d.doc = c.doc where c.code = ? and d.entity = ? ${scope} order by c.doc`;
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
