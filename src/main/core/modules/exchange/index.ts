export { exchangeProcedures } from './exchange.procedures.ts';
