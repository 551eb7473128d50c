import type { Dish } from '#shared/contract/menu.contract.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import { addDays } from '#shared/domain/local-days.ts';
import type { CoreInside } from '../core-inside.ts';
import { menuProcedures, writeMenuOf } from '../modules/menu/index.ts';
import { act } from './act.ts';

const yesterday: readonly Dish[] = [
  { name: 'Tomatensoep', price: 100, isVegetarian: true, allergens: ['celery'] },
  { name: 'Spaghetti met groentesaus', price: 400, isVegetarian: true, allergens: ['gluten', 'milk'] },
];
const today: readonly Dish[] = [
  { name: 'Pompoensoep', price: 100, isVegetarian: true, allergens: ['milk', 'celery'] },
  { name: 'Stoofvlees met puree', price: 450, isVegetarian: false, allergens: ['gluten', 'milk', 'mustard'] },
  { name: 'Linzencurry met rijst', price: 400, isVegetarian: true, allergens: ['mustard'] },
  { name: 'Appel van eigen boom', price: 0, isVegetarian: true, allergens: [] },
];

/** What the invented kitchen serves today, and served the day before. */
export async function writeMenu(core: CoreInside, ids: ReadonlyMap<string, string>): Promise<void> {
  const initiativeId = ids.get('meals');
  if (initiativeId === undefined) return;
  const dayBefore = addDays(houseDayOf(core.ports.clock.now()), -1);
  await core.store().write((tx) => writeMenuOf(tx, initiativeId, dayBefore, yesterday));
  await act(core, 'menu.setToday', menuProcedures.setToday, { initiativeId, dishes: [...today] });
}
