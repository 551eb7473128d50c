/** Referrals both ways, and the directory of whom people can be referred to. */
export { directoryProcedures } from './directory/directory.procedures.ts';
export { referralsProcedures } from './referrals.procedures.ts';
