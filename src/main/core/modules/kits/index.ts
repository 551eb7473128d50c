/** Kits: what other modules may use of them. */
export { kitsProcedures } from './kits.procedures.ts';
export { itemsOfKits, kitOfItems, kitWithCode } from './kits.store.ts';
export { kitViews } from './kits.view.ts';
export { type ListedKitItem, listedKits } from './listed.ts';
