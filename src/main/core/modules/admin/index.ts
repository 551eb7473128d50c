export { type HashedSecret, insertAccount, type NewAccount, setSecret } from './accounts.service.ts';
export {
  type AccountRow,
  accountByBadge,
  accountById,
  accountBySignInKey,
  accountNames,
  colleaguesOf,
  isSetUp,
  signedInAccountOf,
} from './accounts.store.ts';
export { adminProcedures } from './admin.procedures.ts';
export { houseOf } from './house.ts';
export { defaultSettings, loadHouseSettings, readSettings, writeSettings } from './settings.ts';
