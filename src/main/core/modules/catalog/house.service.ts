import type { HouseInitiative, HouseThing } from '#shared/contract/catalog.contract.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import { calendarOf } from '#shared/domain/opening-hours.ts';
import type { InputOf, QueryCall } from '../../rpc/procedures.ts';
import { found } from '../../rpc/refusal.ts';
import type { Executor } from '../../store/database.ts';
import { calendarsOf } from './calendars.ts';
import { openingsAt } from './house.rules.ts';
import { allShown, initiativesThatLend, shownIds, shownKinds, shownPage } from './house.store.ts';
import { pricesOfInitiatives } from './house-prices.ts';
import { initiativeRows } from './initiatives.store.ts';
import { readTranslations } from './json-text.ts';
import { inOrderOf, searchKinds } from './kinds.service.ts';

/** Active initiatives with what is open now, in the house's own order. */
export async function house(ex: Executor, now: string): Promise<HouseInitiative[]> {
  const rows = await initiativeRows(ex, { activeOnly: true });
  const calendars = await calendarsOf(
    ex,
    rows.map((row) => row.id),
    houseDayOf(now),
  );
  const lending = await initiativesThatLend(ex);
  const priceOf = await pricesOfInitiatives(ex, await allShown(ex));
  return rows.map((row) => {
    const calendar = calendars.get(row.id) ?? calendarOf([]);
    return {
      id: row.id,
      name: row.name,
      offerKind: row.offer_kind as HouseInitiative['offerKind'],
      summary: row.summary,
      summaryTranslations: readTranslations(row.summary_translations),
      place: row.place,
      pictogram: row.pictogram,
      photoId: row.photo_id,
      ...openingsAt(now, calendar),
      hours: [...calendar.hours],
      lends: lending.has(row.id),
      ...priceOf(row.id),
    };
  });
}

/**
 * Things a visitor may find: visible kinds of active initiatives with at least one item in use. By name, or with a text
 * best match first.
 */
export async function browse(
  { db, core }: Pick<QueryCall, 'db' | 'core'>,
  input: InputOf<'catalog', 'browse'>,
): Promise<{ things: HouseThing[]; total: number }> {
  const { text, initiativeId, limit, offset } = input;
  if (text === '') return shownPage(db, { initiativeId, limit, offset });
  const hits = await searchKinds(core, db, text, initiativeId ? [initiativeId] : undefined);
  const shown = await shownIds(db, hits);
  const ids = hits.filter((id) => shown.has(id));
  const onPage = ids.slice(offset, offset + limit);
  return { things: inOrderOf(onPage, await shownKinds(db, onPage)), total: ids.length };
}

export async function thing(ex: Executor, kindId: string): Promise<HouseThing> {
  return found((await shownKinds(ex, [kindId]))[0], 'kind');
}
