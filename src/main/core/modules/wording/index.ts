/** The words of the kiosk in other languages: the house's own, and which were read. Nothing else builds on it. */
export { wordingProcedures } from './wording.procedures.ts';
