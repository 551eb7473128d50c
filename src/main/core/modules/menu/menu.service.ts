import type { MenuOfPlace } from '#shared/contract/menu.contract.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import type { CommandCall, InputOf } from '../../rpc/procedures.ts';
import { found } from '../../rpc/refusal.ts';
import type { Executor } from '../../store/database.ts';
import { initiativeLabels, refuseOtherInitiatives } from '../catalog/index.ts';
import { dishesOf, dishesOn, dishOf, lastDayBefore, putDishes } from './menu.store.ts';

/** What is served on this day of the house, by name of who serves it. */
export async function menuOn(ex: Executor, day: string): Promise<MenuOfPlace[]> {
  const rows = await dishesOn(ex, day);
  const byPlace = Map.groupBy(rows, ({ initiative_id }) => initiative_id);
  const labels = await initiativeLabels(ex, [...byPlace.keys()]);
  return [...byPlace]
    .flatMap(([initiativeId, dishes]) => {
      const { name, active } = labels.get(initiativeId) ?? { name: '', active: false };
      return active ? [{ initiativeId, initiativeName: name, dishes: dishes.map(dishOf) }] : [];
    })
    .sort((one, other) => one.initiativeName.localeCompare(other.initiativeName, 'nl'));
}

export const hasMenuOn = async (ex: Executor, day: string): Promise<boolean> =>
  (await menuOn(ex, day)).length > 0;

/** What stands there today, and what may be copied: the last day before. */
export async function menuOfInitiative(ex: Executor, initiativeId: string, today: string) {
  const day = await lastDayBefore(ex, initiativeId, today);
  const before = day === null ? null : { day, dishes: (await dishesOf(ex, initiativeId, day)).map(dishOf) };
  return { today: (await dishesOf(ex, initiativeId, today)).map(dishOf), before };
}

/** The whole list of today at once: a dish less is a dish that is sold out. Volunteers write for their own initiative. */
export async function setMenuOfToday(call: CommandCall, input: InputOf<'menu', 'setToday'>) {
  const { initiativeId, dishes } = input;
  found((await initiativeLabels(call.tx, [initiativeId])).get(initiativeId), 'initiative');
  refuseOtherInitiatives(call, initiativeId);
  await putDishes(call.tx, initiativeId, houseDayOf(call.now), dishes);
  call.touched('menu', initiativeId);
  return {};
}
