import type { KindSummary } from '#shared/contract/catalog.contract.ts';
import type { Actor } from '../../rpc/procedures.ts';
import type { Executor } from '../../store/database.ts';
import {
  type ItemRow,
  inPieces,
  itemRowsByIds,
  kindLabels,
  mayWriteFor,
  unnamedGivers,
} from '../catalog/index.ts';
import { kitOfItems } from '../kits/index.ts';
import { askedItems } from '../loans/index.ts';
import { countFacts } from '../stock/index.ts';
import type { ItemFacts } from './batch.rules.ts';

/** Everything the rules ask about many items, read in a few questions. */
export interface Known {
  items: ReadonlyMap<string, ItemRow>;
  /** The kinds the items are of, and those asked for. */
  kinds: ReadonlyMap<string, KindSummary>;
  kindNames: ReadonlyMap<string, string>;
  factsOf: (itemId: string) => ItemFacts;
  /** Givers who are shielded: nothing names them. */
  unnamed: ReadonlySet<string>;
}

export async function knownOf(
  ex: Executor,
  itemIds: readonly string[],
  asker: { actor: Actor; now: string },
  more: { kindId?: string | undefined; kindIds?: readonly string[]; giverIds?: readonly string[] } = {},
): Promise<Known> {
  const items = await itemRowsByIds(ex, itemIds);
  const out = await outOf(ex, itemIds);
  const asked = await askedItems(ex, itemIds);
  const kits = await kitsOf(ex, itemIds);
  const kindIds = [...items.values()].map((item) => item.kind_id);
  const wanted = [...new Set([...kindIds, ...(more.kindId ? [more.kindId] : []), ...(more.kindIds ?? [])])];
  const labels = await kindsOf(ex, wanted);
  const target = more.kindId === undefined ? undefined : labels.get(more.kindId);
  const kind = target && { id: target.id, initiativeId: target.initiativeId };
  return {
    items,
    kinds: labels,
    kindNames: new Map([...labels.values()].map(({ id, name }) => [id, name])),
    unnamed: await unnamedGivers(ex, [
      ...items.values(),
      ...(more.giverIds ?? []).map((id) => ({ donor_person_id: id })),
    ]),
    factsOf: (itemId) => ({
      mayWrite: (initiativeId) => mayWriteFor(asker.actor, initiativeId),
      isOut: out.has(itemId),
      asked: asked.get(itemId),
      kit: kits.get(itemId),
      kind,
      now: asker.now,
    }),
  };
}

async function outOf(ex: Executor, itemIds: readonly string[]): Promise<ReadonlySet<string>> {
  return new Set((await countFacts().outNow(ex, itemIds)).keys());
}

async function kitsOf(ex: Executor, itemIds: readonly string[]): Promise<Map<string, string>> {
  const kits = new Map<string, string>();
  for (const piece of inPieces(itemIds))
    for (const [itemId, { name }] of await kitOfItems(ex, piece)) kits.set(itemId, name);
  return kits;
}

async function kindsOf(ex: Executor, ids: readonly string[]): Promise<Map<string, KindSummary>> {
  const labels = new Map<string, KindSummary>();
  for (const piece of inPieces(ids))
    for (const [id, label] of await kindLabels(ex, piece)) labels.set(id, label);
  return labels;
}
