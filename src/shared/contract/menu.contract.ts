import * as z from 'zod';
import { cents, command, commandInput, id, localDay, query } from './base.ts';
import { allergens, longestDish, mostDishes } from './menu-words.ts';

export const dish = z.object({
  /** As it was typed; nobody translates it. */
  name: z.string().trim().min(1).max(longestDish),
  /** Null: no price is said. 0: for nothing. */
  price: cents.min(0).nullable(),
  isVegetarian: z.boolean(),
  allergens: z.array(z.enum(allergens)).max(allergens.length),
});
export type Dish = z.infer<typeof dish>;

const dishes = z.array(dish).max(mostDishes);

/** What an initiative serves today. */
export const menuOfPlace = z.object({ initiativeId: id, initiativeName: z.string(), dishes });
export type MenuOfPlace = z.infer<typeof menuOfPlace>;

export const menuContract = {
  today: query('/menu/today', 'What there is to eat today, by who serves it; tomorrow it is gone').output(
    z.array(menuOfPlace),
  ),
  ofInitiative: query(
    '/menu/of-initiative',
    'The dishes of an initiative today, and those of its last day before',
  )
    .input(z.object({ initiativeId: id }))
    .output(z.object({ today: dishes, before: z.object({ day: localDay, dishes }).nullable() })),
  setToday: command('/menu/set-today', 'What an initiative serves today, in place of what stood there')
    .input(commandInput({ initiativeId: id, dishes }))
    .output(z.object({})),
};
