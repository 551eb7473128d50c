/** Numbers on paper: the printer of each kiosk, and what it needs. Nothing else builds on it. */
export { printingProcedures } from './printing.procedures.ts';
