/** The catalogue: what other modules may use of it. Its tables are its own. */

// Files in and out.
import './person-rows.ts';

export { type BulkOptions, type BulkResult, bulkWriteItems, type ItemToWrite } from './bulk-items.ts';
export { type KindToWrite, putKinds } from './bulk-kinds.ts';
export { calendarProcedures, type DueMoveProcedure } from './calendar.procedures.ts';
export { calendarsOf, calendarsOfInitiatives } from './calendars.ts';
export { catalogProcedures } from './catalog.procedures.ts';
// Numbers the house gives out.
export {
  type CodeSeries,
  nextCode,
  nextCodes,
  noteUsedCodes,
  numberInCode,
  peekCode,
  spelledCode,
  type TakenAmong,
} from './codes.ts';
export { type Counter, countersOf } from './counters.ts';
export { saveRule, setException } from './exceptions.service.ts';
export { type ExportedItem, exportItems } from './export-items.ts';
export { addClosedPeriod, removeClosedPeriod } from './hours.service.ts';
export { house } from './house.service.ts';
export {
  type CatalogLookup,
  catalogLookup,
  type KnownInitiative,
  type KnownKind,
  knownItems,
} from './import-lookup.ts';
export { type InUseItem, inUseItems, itemPlaces } from './in-use-items.ts';
export { type ItemCode, itemCodeOrRefuse, itemCodesTaken, readItemCode } from './item-code.ts';
export { type ItemLabel, itemLabels, type LendableItem, lendableItems } from './item-labels.ts';
// Items and kinds, read.
export { listItems } from './item-list.ts';
// Where items stand, and their history.
export {
  type ItemChange,
  type ItemLog,
  itemRowsByIds,
  itemsAround,
  itemsHeldBy,
  type MoveTrace,
  moveItems,
  provideItemLog,
  type Standing,
  shelvesHeldBy,
} from './item-moves.ts';
export { itemByBarcode } from './items.service.ts';
export { countItems, type ItemRow, itemsByIds, setItemCondition } from './items.store.ts';
export { type ItemInUse, itemsInUse, type WhichItems } from './items-in-use.ts';
export { kindNames } from './kind-names.ts';
export { type KindValue, kindValues } from './kind-values.ts';
export { inUsePerKind } from './kinds.store.ts';
// What a loan needs.
export { lendingInitiativeOf } from './lending-initiative.ts';
export { type LendingQuestion, type LendingRule, lendingRuleOf } from './lending-rule.ts';
export { putRuleOf, ruleOfRow } from './lending-rules.service.ts';
export { daysAfterReturn } from './lending-terms.rules.ts';
export { lendingTermsOf } from './lending-terms.ts';
export { lendingRulesProcedures } from './lendingRules.procedures.ts';
export {
  type ListedClosing,
  type ListedKind,
  type ListedRule,
  listedClosings,
  listedHours,
  listedInitiatives,
  listedKinds,
  listedRules,
} from './listed.ts';
export { markItemFound, markItemLost } from './lost-items.ts';
export { changeManyItems, type ManyChange } from './many-items.ts';
export { kindKey, nameKey } from './names.rules.ts';
export { provideOtherCodes } from './other-codes.ts';
export { isOut, type OutCheck, provideOutCheck } from './out-check.ts';
export {
  type Part,
  partsOf,
  photosOfParts,
  putParts as putKindParts,
} from './parts.store.ts';
export { type PhotoMime, readPhoto } from './photos.rules.ts';
export { inPieces } from './pieces.ts';
export { backInUse, bringBackItem, retiredFor, retireItem } from './retirement.service.ts';
export { mayWriteFor, refuseOtherInitiatives } from './rights.rules.ts';
export { type InitiativeLabel, initiativeLabels, kindLabels, kindTranslations } from './search-labels.ts';
export { provideShieldedGivers, unnamedGivers } from './shielded-givers.ts';
export {
  type Closing,
  calendarsWith,
  closeSuddenly,
  exceptionsInside,
  openAgain,
} from './sudden-closing.ts';
