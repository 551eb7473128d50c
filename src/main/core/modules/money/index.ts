export { moneyProcedures } from './money.procedures.ts';
