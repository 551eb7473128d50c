/** Fixed words of reminders and claims that screens list too; without zod, like `words.ts`. */

/** How far a person's things are, the worst first. */
export const severities = ['longOverdue', 'late8to28', 'late1to7', 'dueToday', 'dueSoon'] as const;
export type Severity = (typeof severities)[number];

export const tones = ['friendly', 'firm', 'last'] as const;
export type Tone = (typeof tones)[number];

/** Ways a step may be sent. */
export const sendChannels = ['letter', 'text', 'email'] as const;
export type SendChannel = (typeof sendChannels)[number];
/** What stands in the log: a call is a way as well. */
export const reminderChannels = [...sendChannels, 'phone'] as const;
export type ReminderChannel = (typeof reminderChannels)[number];
export const reminderStates = ['prepared', 'sent', 'failed', 'undone'] as const;
export type ReminderState = (typeof reminderStates)[number];

/** The best way to reach a person. */
export const waysToReach = ['email', 'post', 'phone', 'none'] as const;
export type WayToReach = (typeof waysToReach)[number];

/** Why a chosen person gets nothing. */
export const skipReasons = [
  'nothingWaiting',
  'channelNotAllowed',
  'noEmail',
  'badEmail',
  'notWanted',
  'shielded',
] as const;
export type SkipReason = (typeof skipReasons)[number];

/** What a mail server can do wrong, as far as the house can do something about it. */
export const mailFailures = [
  'unreachable',
  'timeOut',
  'tls',
  'signIn',
  'refused',
  'badAddress',
  'other',
] as const;
export type MailFailure = (typeof mailFailures)[number];

export const mailSecurities = ['tls', 'startTls', 'none'] as const;

export const claimKinds = ['claimsReturned', 'lost'] as const;
export type ClaimKind = (typeof claimKinds)[number];
export const claimOutcomes = ['foundInHouse', 'foundWithPerson', 'paid', 'writtenOff'] as const;
export type ClaimOutcome = (typeof claimOutcomes)[number];
