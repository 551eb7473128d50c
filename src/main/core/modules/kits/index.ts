export { kitsProcedures } from './kits.procedures.ts';
