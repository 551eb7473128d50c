import type { Dish } from '#shared/contract/menu.contract.ts';
import { type Allergen, allergens } from '#shared/contract/menu-words.ts';
import type { Executor } from '../../store/database.ts';
import type { MenuTables } from './menu.tables.ts';

type Row = MenuTables['menu_dish'];

const rowsOf = (ex: Executor) => ex.selectFrom('menu_dish').selectAll().orderBy('place');

/** Every dish of a day, in the order it was typed. */
export const dishesOn = (ex: Executor, day: string): Promise<Row[]> =>
  rowsOf(ex).where('day', '=', day).execute();

/** The dishes of one initiative on a day. */
export const dishesOf = (ex: Executor, initiativeId: string, day: string): Promise<Row[]> =>
  rowsOf(ex).where('initiative_id', '=', initiativeId).where('day', '=', day).execute();

/** The last day before this one on which an initiative served something; null when it never did. */
export async function lastDayBefore(ex: Executor, initiativeId: string, day: string): Promise<string | null> {
  const row = await ex
    .selectFrom('menu_dish')
    .select(({ fn }) => fn.max('day').as('last'))
    .where('initiative_id', '=', initiativeId)
    .where('day', '<', day)
    .executeTakeFirst();
  return row?.last ?? null;
}

/** Puts these dishes in place of what an initiative had on that day. */
export async function putDishes(
  tx: Executor,
  initiativeId: string,
  day: string,
  dishes: readonly Dish[],
): Promise<void> {
  await tx.deleteFrom('menu_dish').where('initiative_id', '=', initiativeId).where('day', '=', day).execute();
  if (dishes.length === 0) return;
  await tx
    .insertInto('menu_dish')
    .values(
      dishes.map((dish, at) => ({
        initiative_id: initiativeId,
        day,
        place: at + 1,
        name: dish.name,
        price_cents: dish.price,
        vegetarian: dish.isVegetarian ? 1 : 0,
        allergens: inLawOrder(dish.allergens).join(' '),
      })),
    )
    .execute();
}

/** Each once, in the order of the law. */
const inLawOrder = (chosen: readonly Allergen[]): Allergen[] =>
  allergens.filter((one) => chosen.includes(one));

export const dishOf = (row: Row): Dish => ({
  name: row.name,
  price: row.price_cents,
  isVegetarian: row.vegetarian === 1,
  allergens: inLawOrder(row.allergens.split(' ') as Allergen[]),
});
