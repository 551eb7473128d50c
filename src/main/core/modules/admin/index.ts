export { type HashedSecret, insertAccount, type NewAccount, setSecret } from './accounts.service.ts';
export {
  type AccountRow,
  accountByBadge,
  accountById,
  accountBySignInKey,
  accountNames,
  colleaguesOf,
  isSetUp,
  listAccounts,
  signedInAccountOf,
} from './accounts.store.ts';
export { adminProcedures } from './admin.procedures.ts';
export { type CaseCheck, provideCaseCheck } from './case-check.ts';
export { houseOf } from './house.ts';
export { kiosksOfScreens, openKiosks, sawKiosk } from './kiosks.ts';
export { defaultSettings, loadHouseSettings, readSettings, writeSettings } from './settings.ts';
