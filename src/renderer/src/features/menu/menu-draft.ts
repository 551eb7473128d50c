import type { Dish } from '#shared/contract/menu.contract.ts';
import { type Allergen, mostDishes } from '#shared/contract/menu-words.ts';

/** A dish as it is typed; what is typed for it has the shape that is kept. */
export type DishDraft = Dish;

export const emptyDish: DishDraft = { name: '', price: null, isVegetarian: false, allergens: [] };

/** The form begins with what stands there; with nothing, with one empty dish. */
export const draftOf = (dishes: readonly Dish[]): DishDraft[] =>
  dishes.length === 0 ? [emptyDish] : [...dishes];

export const mayAdd = (draft: readonly DishDraft[]): boolean => draft.length < mostDishes;

export const changed = (draft: readonly DishDraft[], at: number, change: Partial<DishDraft>): DishDraft[] =>
  draft.map((dish, index) => (index === at ? { ...dish, ...change } : dish));

export const without = (draft: readonly DishDraft[], at: number): DishDraft[] =>
  draft.filter((_, index) => index !== at);

export const toggled = (chosen: readonly Allergen[], one: Allergen): Allergen[] =>
  chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one];

const isUntouched = ({ name, price, isVegetarian, allergens }: DishDraft): boolean =>
  name.trim() === '' && price === null && !isVegetarian && allergens.length === 0;

/** What is kept of the form: rows nobody touched are no dishes. Null: a dish lacks its name. */
export function dishesOf(draft: readonly DishDraft[]): Dish[] | null {
  const dishes = draft.filter((dish) => !isUntouched(dish));
  if (dishes.some(({ name }) => name.trim() === '')) return null;
  return dishes.map((dish) => ({ ...dish, name: dish.name.trim() }));
}
