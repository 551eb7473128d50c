/** Many items changed in one act. Nothing else builds on it. */
export { batchesProcedures } from './batches.procedures.ts';
