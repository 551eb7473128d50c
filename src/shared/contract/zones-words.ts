/** Lists of need-to-know: they stand in the database and in the texts by these codes. */

/** On which ground somebody reads a record of the care side, from the closest to the least usual. */
export const readGrounds = ['own', 'team', 'counter', 'lead', 'referral', 'opened'] as const;
export type ReadGround = (typeof readGrounds)[number];

/** Kinds of records of the care side. */
export const careKinds = ['question', 'referral', 'trajectory'] as const;
export type CareKind = (typeof careKinds)[number];

/** Access for a while: received with a referral, or opened all the same with a reason. */
export const accessKinds = ['referral', 'opening'] as const;
export type AccessKind = (typeof accessKinds)[number];

/** What a line of the reading log says was read. `record`: something of which the asker may not know what. */
export const readingKinds = [
  'questionList',
  'questions',
  'referralList',
  'referrals',
  'trajectoryList',
  'trajectory',
  'record',
  'agenda',
  'caseload',
] as const;
export type ReadingKind = (typeof readingKinds)[number];

/** How long a record that was opened all the same stays open. */
export const openingMinutes = 120;
/** The longest a colleague may read along with a referral, in days. */
export const longestAccessDays = 90;
