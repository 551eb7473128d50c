export { labelsProcedures } from './labels.procedures.ts';
