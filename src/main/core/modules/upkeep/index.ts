export { upkeepProcedures } from './upkeep.procedures.ts';
