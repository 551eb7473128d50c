export { stockProcedures } from './stock.procedures.ts';
