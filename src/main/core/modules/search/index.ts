export { searchProcedures } from './search.procedures.ts';
