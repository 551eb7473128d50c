import type { ItemKind, KindSummary } from '#shared/contract/catalog.contract.ts';
import type { CoreInside } from '../../core-inside.ts';
import type { CommandCall, InputOf, QueryCall } from '../../rpc/procedures.ts';
import { found, refuse } from '../../rpc/refusal.ts';
import type { Executor } from '../../store/database.ts';
import { indexKinds, renameItems } from './catalog.search.ts';
import { findInitiative } from './initiatives.store.ts';
import { translationsText } from './json-text.ts';
import {
  changeKind,
  countKinds,
  findKind,
  hasItems,
  insertKind,
  type KindRow,
  kindNamed,
  kindSummaries,
  readKind,
} from './kinds.store.ts';
import { changedNames, fieldNames, kindKey } from './names.rules.ts';
import { writeParts } from './part-photos.ts';
import { arePartsOfOthers, type Part, partsOf } from './parts.store.ts';
import { refuseOtherInitiatives } from './rights.rules.ts';
import { heldUnique } from './unique.ts';

type NewKind = InputOf<'catalog', 'createKind'>;
type ChangedKind = InputOf<'catalog', 'updateKind'>;

/** Most kinds a search gives: nobody reads further, and a hidden one among them takes no place of another. */
export const mostFound = 1000;

/** By name, or with a text: best match first. */
export async function listKinds(
  { db, core }: QueryCall,
  input: InputOf<'catalog', 'listKinds'>,
): Promise<{ kinds: KindSummary[]; total: number }> {
  const { text, initiativeId, limit, offset } = input;
  if (!text) {
    const kinds = await kindSummaries(db, { initiativeId, page: { limit, offset } });
    return { kinds, total: await countKinds(db, initiativeId) };
  }
  const ids = await searchKinds(core, db, text, initiativeId ? [initiativeId] : undefined);
  const onPage = ids.slice(offset, offset + limit);
  return { kinds: inOrderOf(onPage, await kindSummaries(db, { ids: onPage })), total: ids.length };
}

/** Ids of the kinds that fit the words, best first. */
export async function searchKinds(
  core: CoreInside,
  ex: Executor,
  text: string,
  scopes: readonly string[] | undefined,
): Promise<string[]> {
  const hits = await core.search.find(ex, {
    text,
    entities: ['kind'],
    limit: mostFound,
    ...(scopes ? { scopes } : {}),
  });
  return hits.map((hit) => hit.id);
}

/** Rows in the order of the ids; an id without a row is left out. */
export function inOrderOf<Row extends { id: string }>(ids: readonly string[], rows: readonly Row[]): Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

export async function getKind(ex: Executor, kindId: string): Promise<ItemKind> {
  return found(await readKind(ex, kindId), 'kind');
}

export async function createKind(call: CommandCall, input: NewKind): Promise<ItemKind> {
  const { tx, core } = call;
  refuseOtherInitiatives(call, input.initiativeId);
  found(await findInitiative(tx, input.initiativeId), 'initiative');
  if (await findKind(tx, input.kindId)) refuse('command.usedForSomethingElse');
  const fields = columnsOf(input);
  await refuseTakenName(tx, fields.name_key, input);
  await refuseForeignParts(tx, input);
  const row: KindRow = { id: input.kindId, ...fields, photo_id: null, revision: 0 };
  await heldUnique(core, nameRule(input), () => insertKind(tx, row));
  await writeParts(tx, row.id, [], input.parts);
  await indexKinds(tx, core.search, [row]);
  call.touched('kind', row.id);
  call.changedFields(...fieldNames(Object.keys(fields)), 'parts');
  return getKind(tx, row.id);
}

/** Replaces all fields. The photo has a command of its own and does not count for `revision`. */
export async function updateKind(call: CommandCall, input: ChangedKind): Promise<ItemKind> {
  const { tx, core } = call;
  const before = found(await findKind(tx, input.kindId), 'kind');
  refuseOtherInitiatives(call, before.initiative_id, input.initiativeId);
  const fields = columnsOf(input);
  if (input.initiativeId !== before.initiative_id) await refuseMove(tx, before, input);
  await refuseTakenName(tx, fields.name_key, input);
  await refuseForeignParts(tx, input);
  const partsBefore = (await partsOf(tx, [before.id])).get(before.id) ?? [];
  const changed = await heldUnique(core, nameRule(input), () =>
    changeKind(tx, before.id, input.revision, fields),
  );
  if (!changed) refuse('catalog.changedMeanwhile');
  const partsNow = await writeParts(tx, before.id, partsBefore, input.parts);
  await indexKinds(tx, core.search, [{ ...before, ...fields }]);
  await renameItems(tx, core.search, { id: before.id, from: before.name, to: input.name });
  call.touched('kind', before.id);
  call.changedFields(...changedNames(before, fields));
  if (!sameParts(partsBefore, partsNow)) call.changedFields('parts');
  return getKind(tx, before.id);
}

/** Items belong to the initiative of their kind, and loans remember it: a kind with items stays where it is. */
async function refuseMove(tx: Executor, kind: KindRow, input: ChangedKind): Promise<void> {
  found(await findInitiative(tx, input.initiativeId), 'initiative');
  if (await hasItems(tx, kind.id)) refuse('catalog.kindNotOfInitiative', { kind: kind.name });
}

function columnsOf(input: NewKind | ChangedKind) {
  return {
    initiative_id: input.initiativeId,
    name: input.name,
    name_key: kindKey(input.name),
    name_translations: translationsText(input.nameTranslations),
    description: input.description,
    description_translations: translationsText(input.descriptionTranslations),
    pictogram: input.pictogram,
    loan_days: input.loanDays,
    replacement_cents: input.replacementCents,
    visible: input.visible ? 1 : 0,
  };
}

async function refuseTakenName(tx: Executor, key: string, input: NewKind | ChangedKind): Promise<void> {
  const namesake = await kindNamed(tx, input.initiativeId, key);
  if (namesake && namesake.id !== input.kindId) refuse('catalog.nameTaken', { name: input.name });
}

async function refuseForeignParts(tx: Executor, { kindId, parts }: NewKind | ChangedKind): Promise<void> {
  const ids = parts.map((part) => part.id);
  if (new Set(ids).size < ids.length || (await arePartsOfOthers(tx, kindId, ids))) {
    refuse('command.usedForSomethingElse');
  }
}

const sameParts = (before: readonly Part[], after: readonly Part[]): boolean =>
  before.length === after.length &&
  before.every((part, index) => {
    const other = after[index];
    return (
      part.id === other?.id &&
      part.name === other.name &&
      part.quantity === other.quantity &&
      part.photoId === other.photoId
    );
  });

const nameRule = (input: { name: string }) =>
  ({ about: 'name', code: 'catalog.nameTaken', params: { name: input.name } }) as const;
