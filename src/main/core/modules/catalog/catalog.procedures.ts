import type { Procedures } from '../../rpc/procedures.ts';
import { peekCode } from './codes.ts';
import { addClosedPeriod, listClosedPeriods, removeClosedPeriod, setOpeningHours } from './hours.service.ts';
import { browse, house, thing } from './house.service.ts';
import { createInitiative, getInitiative, listInitiatives, updateInitiative } from './initiatives.service.ts';
import { itemCodesTaken } from './item-code.ts';
import { itemIdsInList, itemsInList } from './item-list.ts';
import { createItem, getItem, updateItem } from './items.service.ts';
import { createKind, getKind, listKinds, updateKind } from './kinds.service.ts';
import {
  keepPhoto,
  readPhotoOf,
  removeInitiativePhoto,
  removeKindPhoto,
  setInitiativePhoto,
  setKindPhoto,
} from './photos.service.ts';
import { bringBackItem, retireItem } from './retirement.service.ts';

/** Initiatives with their hours, kinds, items, photos, and what a visitor sees of them. */
export const catalogProcedures: Procedures<'catalog'> = {
  listInitiatives: ({ db, now }, input) => listInitiatives(db, now, input.includeInactive),
  getInitiative: ({ db, now }, input) => getInitiative(db, now, input.initiativeId),
  createInitiative,
  updateInitiative,
  setInitiativePhoto,
  removeInitiativePhoto: (call, input) => removeInitiativePhoto(call, input.initiativeId),
  setOpeningHours,
  addClosedPeriod,
  removeClosedPeriod: async (call, input) => {
    await removeClosedPeriod(call, input.closedPeriodId);
    return {};
  },
  listClosedPeriods: ({ db, now }) => listClosedPeriods(db, now),

  listKinds,
  getKind: ({ db }, input) => getKind(db, input.kindId),
  createKind,
  updateKind,
  setKindPhoto,
  removeKindPhoto: (call, input) => removeKindPhoto(call, input.kindId),
  keepPhoto,
  photo: (call, input) => readPhotoOf(call, input.photoId),

  listItems: itemsInList,
  itemIds: itemIdsInList,
  getItem: ({ db }, input) => getItem(db, input.itemId),
  createItem,
  updateItem,
  retireItem: (call, input) => retireItem(call, input),
  bringBackItem: (call, input) => bringBackItem(call, input.itemId),
  nextBarcode: async ({ db }) => ({ barcode: await peekCode(db, 'item', itemCodesTaken) }),

  house: ({ db, now }) => house(db, now),
  browse,
  thing: ({ db }, input) => thing(db, input.kindId),
};
