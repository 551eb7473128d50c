import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEncrypted } from '#core/store/cipher.ts';
import { storeFiles } from '#core/store/files.ts';
import { search as migration } from '#core/store/migrations/0002-search.ts';
import { openStore, type Store } from '#core/store/open.ts';
import {
  type SearchEntity,
  type SearchIndex,
  type SearchQuery,
  sqliteSearch,
} from '#core/store/search/index.ts';
import { words } from '#shared/domain/text-fold.ts';
import type { Bench } from './bench.ts';
import { initiatives, type Register, register, smallInitiative } from './search-data.ts';

type Report = Parameters<Bench['run']>[0];
type Bare = (text: string, entities: readonly SearchEntity[]) => unknown[];
type Step = Pick<SearchQuery, 'text' | 'entities' | 'scopes'> & { readonly bareText?: string };

/** Rows a list on a screen shows. */
const limit = 20;
const persons: readonly SearchEntity[] = ['person'];
const items: readonly SearchEntity[] = ['item'];
const everything: readonly SearchEntity[] = ['person', 'item', 'kind', 'initiative'];

/**
 * Search as people do it, against the bare FTS query: a prepared statement on the same tables in the same encrypted
 * file, with the words already folded and the last one as a prefix, in row order, without codes, scopes, whole words first or
 * typing errors. Both read through a connection of their own.
 */
export const searchBench: Bench = {
  group: 'search',
  async run(report: Report): Promise<void> {
    const folder = mkdtempSync(join(tmpdir(), 'deelbalie-bench-'));
    const key = Uint8Array.from({ length: 32 }, (_, i) => i);
    const store = await openStore<Record<string, Record<string, unknown>>>({
      folder,
      key,
      clock: { now: () => '2026-11-23T09:00:00.000Z' },
      migrations: [migration],
      appVersion: '0.0.0-bench',
      log: { info: () => {}, warn: () => {} },
    });
    const index = sqliteSearch();
    const all = register();
    try {
      await fill(store, index, all);
      const reader = openEncrypted(storeFiles(folder).database, key, { readonly: true, fileMustExist: true });
      try {
        await measureAll(report, index, store, bareSearch(reader), all);
      } finally {
        reader.close();
      }
    } finally {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

type BenchStore = Store<Record<string, Record<string, unknown>>>;

async function fill(store: BenchStore, index: SearchIndex, all: Register): Promise<void> {
  await store.write((tx) => index.put(tx, all.persons));
  await store.write((tx) => index.put(tx, all.items));
  await store.write((tx) =>
    index.put(tx, [
      ...initiatives.map((id, i) => ({ entity: 'initiative' as const, id, text: `Initiatief ${i + 1}` })),
      ...all.items.slice(0, 500).map((item) => ({ ...item, entity: 'kind' as const, codes: [] })),
    ]),
  );
}

async function measureAll(
  report: Report,
  index: SearchIndex,
  store: BenchStore,
  bare: Bare,
  all: Register,
): Promise<void> {
  const typedPersons = sampled(all.persons, 25);
  const typedItems = sampled(all.items, 25);
  const rows = all.persons.length + all.items.length;
  const measure = async (name: string, steps: readonly Step[]): Promise<void> => {
    report({ name, unit: 'ms', rows, ...(await timed(index, store, bare, steps)) });
  };
  const inLists = [
    ...keystrokes(typedPersons).map((text) => ({ text, entities: persons })),
    ...keystrokes(typedItems).map((text) => ({ text, entities: items })),
  ];
  const inOneField = keystrokes([...typedPersons, ...typedItems]).map((text) => ({
    text,
    entities: everything,
  }));
  const wrong = [
    ...typedPersons.map((text) => ({ text: mistyped(text), entities: persons, bareText: text })),
    ...typedItems.map((text) => ({ text: mistyped(text), entities: items, bareText: text })),
  ];
  const small = all.items.filter((item) => item.scope === smallInitiative);
  const ofOne = keystrokes(sampled(small, small.length)).map((text) => ({
    text,
    entities: items,
    scopes: [smallInitiative],
  }));
  await measure('search as you type', inLists);
  await measure('search as you type, all in one field', inOneField);
  await measure('search as you type, things of one small initiative', ofOne);
  await measure('search with a typing error, against the right word', wrong);
}

/** Each step is asked both ways in turn; the whole list once before, so that neither is measured cold. */
async function timed(
  index: SearchIndex,
  store: BenchStore,
  bare: Bare,
  steps: readonly Step[],
): Promise<{ samples: number[]; baselineSamples: number[] }> {
  const samples: number[] = [];
  const baselineSamples: number[] = [];
  for (const measured of [false, true]) {
    for (const { bareText, ...query } of steps) {
      const started = performance.now();
      bare(bareText ?? query.text, query.entities);
      const between = performance.now();
      await index.find(store.reader, { ...query, limit });
      const ended = performance.now();
      if (!measured) continue;
      baselineSamples.push(between - started);
      samples.push(ended - between);
    }
  }
  return { samples, baselineSamples };
}

function bareSearch(reader: ReturnType<typeof openEncrypted>): Bare {
  const prepare = (entities: readonly SearchEntity[]) => {
    const parts = entities.map(
      (entity) =>
        `select * from (select d.entity, d.id from search_${entity} as f
           cross join search_document as d on d.doc = f.rowid
           where search_${entity} match ? order by f.rowid limit ${limit})`,
    );
    return reader.prepare<unknown[]>(parts.join(' union all '));
  };
  const statements = new Map([persons, items, everything].map((entities) => [entities, prepare(entities)]));
  const folded = new Map<string, string>();
  return (text, entities) => {
    let expression = folded.get(text);
    if (expression === undefined) {
      const quoted = words(text).map((word) => `"${word}"`);
      expression = `${quoted.join(' AND ')}*`;
      folded.set(text, expression);
    }
    return statements.get(entities)?.all(...entities.map(() => expression)) ?? [];
  };
}

/** Texts spread over the register, half of them with the words turned round, as people type them: small, without accents. */
function sampled(documents: Register['persons'], count: number): string[] {
  const step = Math.floor(documents.length / count);
  return Array.from({ length: count }, (_, i) => {
    const typed = words(documents[(i * step + 7) % documents.length]?.text ?? '').slice(0, 3);
    return (i % 2 === 0 ? typed : typed.toReversed()).join(' ');
  });
}

function keystrokes(texts: readonly string[]): string[] {
  return texts.flatMap((text) =>
    Array.from(text, (_, i) => text.slice(0, i + 1)).filter((typed) => !typed.endsWith(' ')),
  );
}

/** The longest word with two letters swapped in its middle. */
function mistyped(text: string): string {
  const longest = text.split(' ').reduce((a, b) => (b.length > a.length ? b : a), '');
  const at = Math.floor(longest.length / 2);
  const swapped = `${longest.slice(0, at - 1)}${longest[at] ?? ''}${longest[at - 1] ?? ''}${longest.slice(at + 1)}`;
  return text.replace(longest, swapped);
}
