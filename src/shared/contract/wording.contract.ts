import * as z from 'zod';
import { formNames } from '../domain/wording/forms.ts';
import { kioskTags } from '../i18n/languages.ts';
import { command, commandInput, id, instant, line, privateQuery, query } from './base.ts';

const language = z.enum(kioskTags).exclude(['nl']);
const key = z
  .string()
  .regex(/^[A-Za-z]+(\.[A-Za-z]+)*$/)
  .max(80);
const forms = z.partialRecord(z.enum(formNames), line(300));
const hash = z.string().regex(/^[0-9a-f]{16}$/);

export const wordingStates = ['missing', 'unreviewed', 'changed', 'reviewed'] as const;
/** Who read a translation beside the Dutch: what they are, never who. */
export const reviewerRoles = ['nativeSpeaker', 'translator', 'interpreter', 'colleague'] as const;
const reviewer = z.enum(reviewerRoles);
export type ReviewerRole = z.infer<typeof reviewer>;

/** A text of the kiosk in one language, beside its Dutch. */
export const wording = z.object({
  key,
  dutch: forms,
  /** What the kiosk shows. */
  forms,
  /** What comes with the application. */
  shipped: forms,
  /** The forms this language needs, in order. */
  needs: z.array(z.enum(formNames)),
  /** The house's own words are shown; `outdated`: they belong to an older Dutch text and are set aside. */
  own: z.enum(['none', 'shown', 'outdated']),
  revision: z.number().int(),
  state: z.enum(wordingStates),
  reviewedBy: reviewer.nullable(),
  reviewId: id.nullable(),
  dutchHash: hash,
  textHash: hash,
});
export type Wording = z.infer<typeof wording>;

const sentence = z.object({
  path: z.string().max(120),
  text: z.string().max(4000),
  isReviewed: z.boolean(),
});
const sentences = z.array(sentence).max(5000);

export const wordingContract = {
  kiosk: query('/wording/kiosk', 'Languages the kiosk offers, and the texts the house words itself').output(
    z.object({
      offered: z.array(z.enum(kioskTags)),
      /** By language, then by path in its file (`number.ahead_few`). */
      own: z.partialRecord(z.enum(kioskTags), z.record(z.string(), z.string())),
    }),
  ),
  languages: query('/wording/languages', 'How far the texts of the kiosk are in each language').output(
    z.array(
      z.object({
        language,
        texts: z.number().int(),
        missing: z.number().int(),
        unreviewed: z.number().int(),
        changed: z.number().int(),
        reviewed: z.number().int(),
        own: z.number().int(),
        isChosen: z.boolean(),
        isOffered: z.boolean(),
      }),
    ),
  ),
  list: query('/wording/list', 'All texts of the kiosk in one language, beside the Dutch')
    .input(z.object({ language }))
    .output(z.array(wording)),
  write: command('/wording/write', 'Word a text of the kiosk in the house’s own way, or no longer')
    .input(commandInput({ language, key, forms: forms.nullable(), revision: z.number().int().min(0) }))
    .output(wording),
  undoWrite: command('/wording/undo-write', 'Take the last change of a text back')
    .input(commandInput({ language, key, revision: z.number().int().min(1) }))
    .output(wording),
  review: command('/wording/review', 'Somebody read translations beside the Dutch and they are right')
    .input(
      commandInput({
        language,
        by: reviewer,
        texts: z
          .array(z.object({ key, dutchHash: hash, textHash: hash }))
          .min(1)
          .max(500),
      }),
    )
    .output(z.object({ reviewed: z.number().int() })),
  undoReview: command('/wording/undo-review', 'A translation was not read after all')
    .input(commandInput({ language, keys: z.array(key).min(1).max(500) }))
    .output(z.object({ undone: z.number().int() })),
  preview: privateQuery('/wording/preview', 'What a file of translations would change')
    .input(z.object({ language, lines: sentences }))
    .output(
      z.object({
        changes: z.array(z.object({ key, dutch: forms, before: forms, after: forms })),
        problems: z.array(
          z.object({
            path: z.string(),
            code: z.enum(['unknownKey', 'twice', 'missing', 'extra', 'lost', 'unknown', 'line']),
            slot: z.string().nullable(),
          }),
        ),
        same: z.number().int(),
        reviewed: z.number().int(),
      }),
    ),
  take: command('/wording/take', 'Take the translations of a file over')
    .input(commandInput({ importId: id, language, lines: sentences, reviewedBy: reviewer.nullable() }))
    .output(z.object({ importId: id, written: z.number().int(), reviewed: z.number().int(), at: instant })),
  undoTake: command('/wording/undo-take', 'Take a whole file of translations back')
    .input(commandInput({ language, importId: id }))
    .output(z.object({ undone: z.number().int() })),
};
