/** The catalogue: what other modules may use of it. Its tables are its own. */
export { catalogProcedures } from './catalog.procedures.ts';

// Items and kinds, read.
export { itemByBarcode } from './items.service.ts';
export { countItems, itemsByIds } from './items.store.ts';
export { type ItemLabel, itemLabels, type LendableItem, lendableItems } from './item-labels.ts';
export { inUsePerKind } from './kinds.store.ts';
export { type InitiativeLabel, initiativeLabels, kindLabels } from './search-labels.ts';
export { readItemCode, type ItemCode, itemCodesTaken } from './item-code.ts';

// What a loan needs.
export { type LendingQuestion, type LendingRule, lendingRuleOf } from './lending-rule.ts';
export { setItemCondition } from './items.store.ts';
export { type OutCheck, provideOutCheck } from './out-check.ts';

// Numbers the house gives out.
export {
  type CodeSeries,
  nextCode,
  nextCodes,
  noteUsedCodes,
  peekCode,
  type TakenAmong,
} from './codes.ts';

// Files in and out.
export { type BulkOptions, type BulkResult, bulkWriteItems, type ItemToWrite } from './bulk-items.ts';
export { type KindToWrite, putKinds } from './bulk-kinds.ts';
export { type ExportedItem, exportItems } from './export-items.ts';
export {
  type CatalogLookup,
  catalogLookup,
  type KnownInitiative,
  type KnownKind,
  knownItems,
} from './import-lookup.ts';
export { kindKey, nameKey } from './names.rules.ts';
