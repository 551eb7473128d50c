import type { DayPart, FeedbackPurpose } from '#shared/contract/feedback-words.ts';

/** Tables of `feedback`: counts of faces, never single answers. */
export interface FeedbackTables {
  feedback_count: {
    /** Local day of the house. */
    day: string;
    part: DayPart;
    kiosk_id: string;
    purpose: FeedbackPurpose;
    language: string;
    /** 1 (very bad) to 5 (very good). */
    face: number;
    answers: number;
  };
}
