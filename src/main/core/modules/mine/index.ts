import './person-rows.ts';

export { mineProcedures } from './mine.procedures.ts';
export { giveSecret } from './secret.service.ts';
