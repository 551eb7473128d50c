import * as z from 'zod';
import { command, commandInput, id, instant, line, localDay, longText, privateQuery, query } from './base.ts';
import { groundEnds, processingGrounds, purposes } from './privacy-words.ts';
import { consentWays } from './referral-words.ts';

/** A language the notice has a place for: those of the letters and the kiosk. */
const noticeLanguage = z.enum(['nl', 'fr', 'en', 'es', 'ar', 'uk', 'ru', 'tr']);

const noticeText = z.object({ language: noticeLanguage, title: line(120), body: longText(8000) });
export type NoticeText = z.infer<typeof noticeText>;

/** The privacy notice in plain words, one version of it. */
export const privacyNotice = z.object({
  id,
  version: z.number().int(),
  /** Null: being written, shown to nobody. */
  publishedAt: instant.nullable(),
  publishedByName: z.string().nullable(),
  texts: z.array(noticeText),
  revision: z.number().int(),
});
export type PrivacyNotice = z.infer<typeof privacyNotice>;

const shown = z.object({
  id,
  version: z.number().int(),
  language: noticeLanguage,
  way: z.enum(consentWays),
  day: localDay,
  byName: z.string().nullable(),
  canUndo: z.boolean(),
});

const personGround = z.object({
  id,
  purpose: z.enum(purposes),
  ground: z.enum(processingGrounds),
  way: z.enum(consentWays).nullable(),
  /** Who gave it for the person; empty: the person. */
  givenBy: z.string(),
  day: localDay,
  byName: z.string().nullable(),
  endedDay: localDay.nullable(),
  end: z.enum(groundEnds).nullable(),
  canUndo: z.boolean(),
});
export type PersonGround = z.infer<typeof personGround>;

export const personPrivacy = z.object({
  /** Newest first. */
  shown: z.array(shown),
  /** The version that is shown now; null when none was published yet. */
  current: z
    .object({ noticeId: id, version: z.number().int(), languages: z.array(noticeLanguage) })
    .nullable(),
  /** The person was told of the version of now. */
  isInformed: z.boolean(),
  /** Those that hold, and those that ended, newest first. */
  grounds: z.array(personGround),
});
export type PersonPrivacy = z.infer<typeof personPrivacy>;

export const privacyContract = {
  notices: query('/privacy/notices', 'Every version of the privacy notice, newest first').output(
    z.object({ notices: z.array(privacyNotice), suggestion: z.array(noticeText) }),
  ),
  setNotice: command('/privacy/set-notice', 'Write a new version, or add a language to one that is published')
    .input(
      commandInput({
        noticeId: id,
        revision: z.number().int().min(0),
        texts: z.array(noticeText).min(1).max(8),
      }),
    )
    .output(privacyNotice),
  publish: command('/privacy/publish', 'From now on this version is the one to show')
    .input(commandInput({ noticeId: id, revision: z.number().int() }))
    .output(privacyNotice),

  unpublish: command('/privacy/unpublish', 'Taken into use by mistake today, and told to nobody yet')
    .input(commandInput({ noticeId: id, revision: z.number().int() }))
    .output(privacyNotice),

  ofPerson: privateQuery('/privacy/of-person', 'What a person was told, and the grounds per purpose')
    .input(z.object({ personId: id }))
    .output(personPrivacy),
  show: command('/privacy/show', 'The person was told, in which language and how')
    .input(
      commandInput({
        shownId: id,
        personId: id,
        noticeId: id,
        language: noticeLanguage,
        way: z.enum(consentWays),
        day: localDay,
      }),
    )
    .output(personPrivacy),
  undoShow: command('/privacy/undo-show', 'They were not told after all; today only')
    .input(commandInput({ shownId: id }))
    .output(personPrivacy),
  setGround: command('/privacy/set-ground', 'The ground for one purpose; what held before stays on record')
    .input(
      commandInput({
        groundId: id,
        personId: id,
        purpose: z.enum(purposes),
        ground: z.enum(processingGrounds),
        way: z.enum(consentWays).nullable(),
        givenBy: line(120),
        day: localDay,
      }),
    )
    .output(personPrivacy),
  undoGround: command(
    '/privacy/undo-ground',
    'That ground was a mistake of today; what held before holds again',
  )
    .input(commandInput({ groundId: id }))
    .output(personPrivacy),
  withdraw: command('/privacy/withdraw', 'Consent was withdrawn: nothing more is shared on it')
    .input(commandInput({ groundId: id, day: localDay }))
    .output(personPrivacy),
  undoWithdraw: command('/privacy/undo-withdraw', 'The withdrawal of today was a mistake')
    .input(commandInput({ groundId: id }))
    .output(personPrivacy),
  pdf: privateQuery(
    '/privacy/pdf',
    'The notice and the grounds for the person, in Dutch and their language; base64',
  )
    .input(z.object({ personId: id }))
    .output(z.object({ base64: z.string(), pages: z.number().int() })),
};
