import { houseDayOf } from '#shared/domain/house.ts';
import type { Procedures } from '../../rpc/procedures.ts';
import { menuOfInitiative, menuOn, setMenuOfToday } from './menu.service.ts';

export { hasMenuOn } from './menu.service.ts';
export { putDishes as writeMenuOf } from './menu.store.ts';

/** What there is to eat today. */
export const menuProcedures: Procedures<'menu'> = {
  today: ({ db, now }) => menuOn(db, houseDayOf(now)),
  ofInitiative: ({ db, now }, input) => menuOfInitiative(db, input.initiativeId, houseDayOf(now)),
  setToday: setMenuOfToday,
};
