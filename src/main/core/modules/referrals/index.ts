import { provideCareRecords } from '../zones/index.ts';
import { referralRecords } from './read-along.ts';

/** Referrals both ways, and the directory of whom people can be referred to. */
import './person-rows.ts';

export { directoryProcedures } from './directory/directory.procedures.ts';
export { servicesForVisitors } from './directory/for-visitors.ts';
export {
  followedReferrals,
  heldReferralCounts,
  heldReferrals,
  passReferral,
  referralFollower,
} from './followed.ts';
export { type ReferralHistory, writeReferralHistory } from './history.ts';
export { knownReferralIds } from './referral.store.ts';
export { referralsProcedures } from './referrals.procedures.ts';

provideCareRecords('referrals', referralRecords);
