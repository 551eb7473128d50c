/** Lists of the intake: they stand in the database and in the texts by these codes. */

/** What somebody comes for, as the kiosk's first tiles say it. */
export const ticketTopics = ['lending', 'question', 'appointment', 'price', 'other'] as const;
export type TicketTopic = (typeof ticketTopics)[number];

/** Who should see the visitor: anybody at the counter, or a family support worker. */
export const ticketAudiences = ['desk', 'support'] as const;
export type TicketAudience = (typeof ticketAudiences)[number];

export const ticketStates = ['waiting', 'called', 'taken', 'done', 'noShow', 'left'] as const;
export type TicketState = (typeof ticketStates)[number];

/** How long it can wait, from least to most pressing. */
export const urgencies = ['calm', 'soon', 'now'] as const;
export type Urgency = (typeof urgencies)[number];

/** Through which door a contact came. */
export const contactChannels = ['desk', 'kiosk', 'phone', 'mail', 'outreach', 'activity'] as const;
export type ContactChannel = (typeof contactChannels)[number];

/** About how long a contact took. */
export const contactLengths = ['short', 'quarter', 'half', 'long'] as const;
export type ContactLength = (typeof contactLengths)[number];

/** How a question was answered; a question without one is open. */
export const questionAnswers = [
  'atOnce',
  'information',
  'materialHelp',
  'referred',
  'refused',
  'withdrawn',
] as const;
export type QuestionAnswer = (typeof questionAnswers)[number];

/** Who may read a question: who wrote it down, the support workers, or the counter as well. */
export const careScopes = ['own', 'team', 'all'] as const;
export type CareScope = (typeof careScopes)[number];

/** The house's own neutral life domains (trajectories use the same). */
export const lifeDomains = [
  'income',
  'housing',
  'health',
  'work',
  'family',
  'contacts',
  'daily',
  'administration',
] as const;
export type LifeDomain = (typeof lifeDomains)[number];
