import { provideOtherCodes } from '../catalog/index.ts';
import { kitCodesTaken } from './kits.store.ts';

/** Kits: what other modules may use of them. */
export { kitsProcedures } from './kits.procedures.ts';
export { createKit, updateKit } from './kits.service.ts';
export {
  itemsOfKits,
  type KitRow,
  kitById,
  kitOfItems,
  kitWithCode,
  runningKits,
} from './kits.store.ts';
export { kitViews } from './kits.view.ts';
export { type ListedKitItem, listedKits } from './listed.ts';

// A scan must mean one thing: the code of a kit is given to no item.
provideOtherCodes(kitCodesTaken);
