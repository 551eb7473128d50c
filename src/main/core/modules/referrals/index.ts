/** Referrals both ways, and the directory of whom people can be referred to. */
export { directoryProcedures } from './directory/directory.procedures.ts';
export { type ReferralHistory, writeReferralHistory } from './history.ts';
export { referralsProcedures } from './referrals.procedures.ts';
