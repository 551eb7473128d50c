/** Lists of information and grounds: they stand in the database and in the texts by these codes. */

/** What data about a person are used for; each rests on a ground of its own. */
export const purposes = ['lending', 'care', 'referral', 'contact', 'survey', 'photo', 'statistics'] as const;
export type Purpose = (typeof purposes)[number];

/** Grounds of GDPR article 6.1, without the one for tasks of others. */
export const processingGrounds = [
  'legalTask',
  'contract',
  'consent',
  'legitimateInterest',
  'vitalInterest',
] as const;
export type ProcessingGround = (typeof processingGrounds)[number];

/** How a ground came to its end. */
export const groundEnds = ['withdrawn', 'replaced', 'mistake'] as const;
export type GroundEnd = (typeof groundEnds)[number];
