import * as z from 'zod';
import { kioskTags } from '../i18n/languages.ts';
import { command, commandInput, query } from './base.ts';
import { feedbackPurposes } from './feedback-words.ts';

/** 1 is very bad, 5 is very good. */
export const face = z.number().int().min(1).max(5);

/** How often each face was chosen, from 1 to 5; null where so few answered that somebody could be recognised. */
export const faceCounts = z.array(z.number().int().min(0)).length(5).nullable();

export const feedbackGroup = z.object({
  /** What it is a group of: a purpose, a part of the day, a language; `few` for those too small to stand alone. */
  key: z.string(),
  total: z.number().int(),
  faces: faceCounts,
});
export type FeedbackGroup = z.infer<typeof feedbackGroup>;

export const feedbackMonth = z.object({
  /** `YYYY-MM`. */
  month: z.string(),
  total: z.number().int(),
  faces: faceCounts,
  byPurpose: z.array(feedbackGroup),
  byPart: z.array(feedbackGroup),
  byLanguage: z.array(feedbackGroup),
});
export type FeedbackMonth = z.infer<typeof feedbackMonth>;

export const feedbackContract = {
  give: command('/feedback/give', 'A visitor says with a face how it went; nothing of it leads to anybody')
    .input(commandInput({ face, purpose: z.enum(feedbackPurposes), language: z.enum(kioskTags) }))
    .output(z.object({})),
  months: query('/feedback/months', 'How it went, month by month, newest first; small groups untold').output(
    z.array(feedbackMonth),
  ),
};
