/** What a run at the kiosk was for, as far as an answer about it may say. */
export const feedbackPurposes = ['lending', 'question', 'price', 'appointment', 'mine', 'other'] as const;
export type FeedbackPurpose = (typeof feedbackPurposes)[number];

/** All that is kept of the time of an answer, besides its day. */
export const dayParts = ['morning', 'afternoon', 'evening'] as const;
export type DayPart = (typeof dayParts)[number];
