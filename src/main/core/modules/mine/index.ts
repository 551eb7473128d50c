import './person-rows.ts';

export { mineProcedures } from './mine.procedures.ts';
