import type { PersonSummary } from '#shared/contract/people.contract.ts';
import { readCode } from '#shared/domain/barcode.ts';
import type { CoreInside } from '../../core-inside.ts';
import type { QueryCall } from '../../rpc/procedures.ts';
import type { Executor } from '../../store/database.ts';
import type { SearchDocument, SearchHit } from '../../store/search/search-index.ts';
import { inBatches } from './batches.ts';
import { readCardNumber } from './card.rules.ts';
import { cardsOfPersons } from './card.store.ts';
import { hiddenFromCaller } from './hidden.ts';
import { summaryRows } from './person.store.ts';
import { summaryView, type Viewer } from './person.view.ts';
import { readPersonNumber } from './person-number.ts';

/** What a person is found by: words of name and town, and the exact number or card in use. */
export function searchDocument(
  person: { id: string; number: string; name: string; town: string | null },
  activeCardNumbers: readonly string[],
): SearchDocument {
  return {
    entity: 'person',
    id: person.id,
    text: person.town === null ? person.name : `${person.name} ${person.town}`,
    codes: [person.number, ...activeCardNumbers],
  };
}

/** Brings the search up to date with the rows of these persons, inside the same transaction. */
export async function indexPersons(
  core: Pick<CoreInside, 'search'>,
  tx: Executor,
  ids: readonly string[],
): Promise<void> {
  const cards = await cardsOfPersons(tx, ids);
  const former = await formerNumbers(tx, ids);
  const documents = (await summaryRows(tx, ids)).map((row) => {
    const active = (cards.get(row.id) ?? []).filter((card) => card.ended_at === null);
    return searchDocument(row, [...active.map((card) => card.number), ...(former.get(row.id) ?? [])]);
  });
  await core.search.put(tx, documents);
}

/** Person numbers of those who go on as one of these: an old number is still found. */
async function formerNumbers(tx: Executor, ids: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await inBatches(ids, (batch) =>
    tx
      .selectFrom('person')
      .select(['number', 'merged_into_id'])
      .where('merged_into_id', 'in', batch)
      .execute(),
  );
  const byPerson = Map.groupBy(rows, (row) => row.merged_into_id ?? '');
  return new Map([...byPerson].map(([id, group]) => [id, group.map((row) => row.number)]));
}

/** Text to search with: a code in its one stored spelling when it is one (`p 123`, a pass with spaces), else as typed. */
export function searchedText(text: string): string {
  const number = readPersonNumber(text);
  if (number !== null) return number;
  const read = readCode(text);
  return read.kind === 'damaged' || read.kind === 'foreign' ? text : read.code;
}

export async function searchPersons(
  call: QueryCall,
  input: { text: string; limit: number },
): Promise<PersonSummary[]> {
  const hits = await call.core.search.find(call.db, {
    text: searchedText(input.text),
    entities: ['person'],
    limit: input.limit,
  });
  const ids = await knowable(call, input.text, hits);
  const summaries = await foundSummaries(call, ids, call.actor);
  return ids.flatMap((id) => summaries.get(id) ?? []);
}

/** Persons who were found, as the caller may see them: of somebody shielded whose card is in hand the name and the number. */
export async function foundSummaries(
  call: QueryCall,
  ids: readonly string[],
  viewer?: Viewer,
): Promise<Map<string, PersonSummary>> {
  const hidden = await hiddenFromCaller(call);
  const rows = await summaryRows(call.db, ids);
  return new Map(
    rows.map((row) => [
      row.id,
      hidden.has(row.id) ? { ...summaryView(row, null), town: null } : summaryView(row, viewer),
    ]),
  );
}

/**
 * The persons among these hits whom the caller may know of. Somebody shielded is found by their card in hand and by nothing else: a number
 * can be guessed, a name is known to whom they are shielded from.
 */
export async function knowable(
  call: QueryCall,
  text: string,
  hits: readonly Pick<SearchHit, 'id' | 'exactness'>[],
): Promise<string[]> {
  const hidden = await hiddenFromCaller(call);
  if (hidden.size === 0) return hits.map((hit) => hit.id);
  const isCard = readCardNumber(text) !== null;
  return hits.flatMap(({ id, exactness }) => (!hidden.has(id) || (isCard && exactness === 'code') ? id : []));
}

/**
 * One line per person, by id; unknown ids are left out. Without a viewer the birth year is left out too: give the
 * actor to show what their role may see.
 */
export async function personSummaries(
  db: Executor,
  ids: readonly string[],
  viewer?: Viewer,
): Promise<Map<string, PersonSummary>> {
  const rows = await summaryRows(db, ids);
  return new Map(rows.map((row) => [row.id, summaryView(row, viewer)]));
}
