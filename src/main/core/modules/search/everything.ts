import type { SearchResult } from '#shared/contract/search.contract.ts';
import type { QueryCall } from '../../rpc/procedures.ts';
import type { Executor } from '../../store/database.ts';
import type { SearchEntity, SearchHit } from '../../store/search/search-index.ts';
import { initiativeLabels, itemLabels, kindLabels } from '../catalog/index.ts';
import { foundSummaries, knowable, searchedText } from '../people/index.ts';

type Line = Pick<SearchResult, 'title' | 'detail' | 'pictogram'>;
type Lines = Map<string, Line>;

const entities: readonly SearchEntity[] = ['person', 'item', 'kind', 'initiative'];

/**
 * People, things, kinds and initiatives in one list, best first. Everybody on staff finds the whole house, a volunteer too:
 * a neighbour's drill is brought to the wrong counter, and what a volunteer may do with it is decided where it is done.
 * Of a person nobody gets more than name, number and town here.
 */
export async function everything(
  call: QueryCall,
  input: { text: string; limit: number },
): Promise<SearchResult[]> {
  const hits = await call.core.search.find(call.db, {
    text: searchedText(input.text),
    entities,
    limit: input.limit,
  });
  const persons = await knowable(
    call,
    input.text,
    hits.filter((hit) => hit.entity === 'person'),
  );
  const known = new Set(persons);
  const lines = await linesOf(
    call,
    hits.filter((hit) => hit.entity !== 'person' || known.has(hit.id)),
  );
  return hits.flatMap(({ entity, id, exactness }) => {
    const line = lines[entity].get(id);
    return line ? [{ entity, id, exactness, ...line }] : [];
  });
}

async function linesOf(call: QueryCall, hits: readonly SearchHit[]): Promise<Record<SearchEntity, Lines>> {
  const idsOf = (entity: SearchEntity) => hits.filter((hit) => hit.entity === entity).map((hit) => hit.id);
  return {
    person: await personLines(call, idsOf('person')),
    item: await itemLines(call.db, idsOf('item')),
    kind: await kindLines(call.db, idsOf('kind')),
    initiative: await initiativeLines(call.db, idsOf('initiative')),
  };
}

/** Whoever has no name in the register is called by number. */
async function personLines(call: QueryCall, ids: readonly string[]): Promise<Lines> {
  const lines: Lines = new Map();
  if (ids.length === 0) return lines;
  for (const { id, name, number, town } of (await foundSummaries(call, ids)).values()) {
    lines.set(id, { title: name || number, detail: detail(name ? number : '', town ?? ''), pictogram: null });
  }
  return lines;
}

async function itemLines(db: Executor, ids: readonly string[]): Promise<Lines> {
  const lines: Lines = new Map();
  if (ids.length === 0) return lines;
  for (const [id, { kindName, barcode, initiativeName, pictogram }] of await itemLabels(db, ids)) {
    lines.set(id, { title: kindName, detail: detail(barcode, initiativeName), pictogram });
  }
  return lines;
}

async function kindLines(db: Executor, ids: readonly string[]): Promise<Lines> {
  const lines: Lines = new Map();
  if (ids.length === 0) return lines;
  for (const [id, { name, initiativeName, pictogram }] of await kindLabels(db, ids)) {
    lines.set(id, { title: name, detail: initiativeName, pictogram });
  }
  return lines;
}

async function initiativeLines(db: Executor, ids: readonly string[]): Promise<Lines> {
  const lines: Lines = new Map();
  if (ids.length === 0) return lines;
  for (const [id, { name, place, pictogram }] of await initiativeLabels(db, ids)) {
    lines.set(id, { title: name, detail: place, pictogram });
  }
  return lines;
}

const detail = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');
