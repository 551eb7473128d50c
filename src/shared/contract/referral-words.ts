/** Lists of referrals and the service directory: they stand in the database and in the texts by these codes. */

export const referralDirections = ['out', 'in'] as const;
export type ReferralDirection = (typeof referralDirections)[number];

/** A referral has two sides. Which of them this house is follows from the direction. */
export const referralSides = ['sender', 'receiver'] as const;
export type ReferralSide = (typeof referralSides)[number];

/** In Dutch: concept, verzonden, aanvaard, wachtlijst, lopend, afgerond, geweigerd, mislukt, geannuleerd, foutief. */
export const referralStates = [
  'draft',
  'sent',
  'accepted',
  'waitingList',
  'inProgress',
  'completed',
  'refused',
  'failed',
  'cancelled',
  'inError',
] as const;
export type ReferralState = (typeof referralStates)[number];

/** Ended for good: copied, never reopened. */
export const endedStates = ['completed', 'refused', 'failed', 'cancelled', 'inError'] as const;

/** Why, per state that needs a reason. */
export const referralReasons = {
  refused: ['noCapacity', 'notEligible', 'wrongService', 'duplicate', 'insufficientData'],
  failed: ['noShow', 'unreachable', 'declined'],
  cancelled: ['noLongerNeeded', 'personWithdrew', 'wentElsewhere', 'consentWithdrawn', 'serviceStopped'],
} as const;
export const allReferralReasons = [
  ...referralReasons.refused,
  ...referralReasons.failed,
  ...referralReasons.cancelled,
] as const;
export type ReferralReason = (typeof allReferralReasons)[number];

/** What happens after the other side refused: chosen when there is time for it, after the refusal itself was written down. */
export const referralNexts = ['otherService', 'sameServiceLater', 'ourselves', 'personChoosesNone'] as const;
export type ReferralNext = (typeof referralNexts)[number];

/** What came of a completed referral. */
export const referralResults = ['helped', 'partly', 'informationOnly'] as const;
export type ReferralResult = (typeof referralResults)[number];

/** The ground on which something about a person is shared. */
export const referralGrounds = ['legalTask', 'contract', 'consent', 'legitimateInterest'] as const;
export type ReferralGround = (typeof referralGrounds)[number];

/** How consent was asked for and given. */
export const consentWays = ['readAloud', 'onScreen', 'onPaper'] as const;
export type ConsentWay = (typeof consentWays)[number];

export const referralChannels = ['email', 'phone', 'letter', 'inPerson'] as const;
export type ReferralChannel = (typeof referralChannels)[number];

/** How the house knows what the other side decided: they said so, the visitor said so, or we saw it. */
export const hearsaySources = ['party', 'client', 'seen'] as const;
export type HearsaySource = (typeof hearsaySources)[number];

export const knownOrNot = ['yes', 'no', 'unknown'] as const;
export type KnownOrNot = (typeof knownOrNot)[number];

/** What happened to a referral; each stays, also when it was taken back. */
export const referralActs = [
  'step',
  'told',
  'matched',
  'consentWithdrawn',
  'handOver',
  'nextChosen',
  'reminded',
] as const;
export type ReferralAct = (typeof referralActs)[number];

/** Room a service has, in words: a number would be wrong the next day. */
export const serviceCapacities = ['open', 'waitingList', 'full', 'unknown'] as const;
export type ServiceCapacity = (typeof serviceCapacities)[number];

/** Whether a service goes on; in HSDS active, temporarily closed and defunct. Set aside is another thing: the house no longer offers it. */
export const serviceStatuses = ['active', 'temporarilyClosed', 'defunct'] as const;
export type ServiceStatus = (typeof serviceStatuses)[number];

/** Days as the calendar standard (RFC 5545) writes them, Monday first. */
export const scheduleDays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type ScheduleDay = (typeof scheduleDays)[number];
