import type { HouseThing } from '#shared/contract/catalog.contract.ts';
import type { Executor } from '../../store/database.ts';
import { pricesOfKinds } from './house-prices.ts';
import { readTranslations } from './json-text.ts';
import { inUsePerKind } from './kinds.store.ts';
import { partsOf } from './parts.store.ts';
import { inPieces } from './pieces.ts';

/** The one place that says what a visitor may see: visible, of an active initiative, with an item in use. */
function shownQuestion(ex: Executor) {
  return ex
    .selectFrom('item_kind as kind')
    .innerJoin('initiative', 'initiative.id', 'kind.initiative_id')
    .where('kind.visible', '=', 1)
    .where('initiative.active', '=', 1)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('item')
          .select('item.id')
          .whereRef('item.kind_id', '=', 'kind.id')
          .where('item.state', '=', 'inUse'),
      ),
    );
}

function thingQuestion(ex: Executor) {
  return shownQuestion(ex)
    .select(['kind.id', 'kind.name', 'kind.name_translations', 'kind.description'])
    .select(['kind.description_translations', 'kind.initiative_id', 'initiative.name as initiative_name'])
    .select(['kind.pictogram', 'kind.photo_id', 'kind.loan_days', 'initiative.loan_days as usual_days']);
}
type ThingRow = Awaited<ReturnType<ReturnType<typeof thingQuestion>['execute']>>[number];

/** Every kind a visitor may see, with whose it is. */
export const allShown = (ex: Executor): Promise<{ id: string; initiative_id: string }[]> =>
  shownQuestion(ex).select(['kind.id', 'kind.initiative_id']).execute();

/** Those of these kinds that a visitor may see. */
export async function shownIds(ex: Executor, kindIds: readonly string[]): Promise<Set<string>> {
  const shown = new Set<string>();
  for (const piece of inPieces(kindIds)) {
    const rows = await shownQuestion(ex).select('kind.id').where('kind.id', 'in', piece).execute();
    for (const row of rows) shown.add(row.id);
  }
  return shown;
}

/** Those of these kinds that a visitor may see, with everything about them, in no order. */
export async function shownKinds(ex: Executor, kindIds: readonly string[]): Promise<HouseThing[]> {
  if (kindIds.length === 0) return [];
  return asThings(ex, await thingQuestion(ex).where('kind.id', 'in', kindIds).execute());
}

/** A page of what a visitor may see, by name. */
export async function shownPage(
  ex: Executor,
  filter: { initiativeId: string | undefined; limit: number; offset: number },
): Promise<{ things: HouseThing[]; total: number }> {
  const { initiativeId, limit, offset } = filter;
  let rows = thingQuestion(ex).orderBy('kind.name_key').orderBy('kind.id').limit(limit).offset(offset);
  let count = shownQuestion(ex).select((eb) => eb.fn.countAll().as('n'));
  if (initiativeId) {
    rows = rows.where('kind.initiative_id', '=', initiativeId);
    count = count.where('kind.initiative_id', '=', initiativeId);
  }
  const things = await asThings(ex, await rows.execute());
  return { things, total: Number((await count.executeTakeFirstOrThrow()).n) };
}

const free: HouseThing['price'] = { fee: { cents: 0, unit: 'loan' }, depositCents: 0 };

async function asThings(ex: Executor, rows: readonly ThingRow[]): Promise<HouseThing[]> {
  const ids = rows.map((row) => row.id);
  const parts = await partsOf(ex, ids);
  const counts = await inUsePerKind(ex, ids);
  const prices = await pricesOfKinds(ex, rows);
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    nameTranslations: readTranslations(row.name_translations),
    description: row.description,
    descriptionTranslations: readTranslations(row.description_translations),
    initiativeId: row.initiative_id,
    initiativeName: row.initiative_name,
    pictogram: row.pictogram,
    photoId: row.photo_id,
    parts: (parts.get(row.id) ?? []).map(({ name, quantity, photoId }) => ({ name, quantity, photoId })),
    loanDays: row.loan_days ?? row.usual_days,
    price: prices.get(row.id) ?? free,
    total: counts.get(row.id) ?? 0,
  }));
}

/** Initiatives where things are borrowed: they say for how many days, or one of their kinds does. */
export async function initiativesThatLend(ex: Executor): Promise<Set<string>> {
  const rows = await ex
    .selectFrom('initiative')
    .select('id')
    .where((eb) =>
      eb.or([
        eb('loan_days', 'is not', null),
        eb.exists(
          eb
            .selectFrom('item_kind')
            .select('item_kind.id')
            .whereRef('item_kind.initiative_id', '=', 'initiative.id')
            .where('item_kind.loan_days', 'is not', null),
        ),
      ]),
    )
    .execute();
  return new Set(rows.map((row) => row.id));
}
