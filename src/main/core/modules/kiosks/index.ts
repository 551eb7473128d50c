/** Kiosks at work: who calls a person there, and whether they are still there. The list of kiosks itself is of `admin`. */
export { kiosksProcedures } from './kiosks.procedures.ts';
