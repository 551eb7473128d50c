import * as z from 'zod';
import {
  cents,
  command,
  commandInput,
  id,
  instant,
  line,
  localDay,
  privateQuery,
  query,
  scannedCode,
  wallTime,
} from './base.ts';

/** Four digits somebody chose at the desk, to see at a kiosk what they borrowed. Never kept in clear. */
export const kioskSecret = z.string().regex(/^\d{4}$/);

/** Why something cannot be kept longer, as a visitor is told: few reasons, in plain words, none of them a blame. */
export const keepReasons = [
  'somebodyWaits',
  'reserved',
  'oftenEnough',
  'longEnough',
  'check',
  'desk',
] as const;
export type KeepReason = (typeof keepReasons)[number];

const thing = {
  id,
  name: z.string(),
  nameTranslations: z.record(z.string(), z.string()),
  pictogram: z.string(),
  photoId: id.nullable(),
};

export const myLoan = z.object({
  ...thing,
  dueDay: localDay,
  /** Days past the due day; 0 when it is not. */
  daysLate: z.number().int(),
  /** Until when it could be kept, and what that costs; null when it cannot. */
  longer: z.object({ untilDay: localDay, feeCents: cents }).nullable(),
  whyNot: z.enum(keepReasons).nullable(),
  /** It was kept longer in this visit: that may still be taken back. */
  canUndo: z.boolean(),
  /** It was lent here in this visit: that may still be taken back. */
  isNew: z.boolean(),
});
export type MyLoan = z.infer<typeof myLoan>;

export const myThings = z.object({
  /** When the core closes this visit by itself. */
  until: instant,
  loans: z.array(myLoan),
  /** Set aside for this person: where, and until when. */
  ready: z.array(z.object({ ...thing, at: z.string(), untilDay: localDay })),
  /** Asked for and not there yet; the place in the line. */
  waiting: z.array(z.object({ ...thing, place: z.number().int() })),
  reserved: z.array(z.object({ ...thing, fromDay: localDay, toDay: localDay })),
  /** Coming appointments: when, and who knows more of it by first name. Never with whom, where or what about. */
  appointments: z.array(
    z.object({
      id,
      day: localDay,
      time: wallTime,
      minutes: z.number().int(),
      askName: z.string().nullable(),
    }),
  ),
  /** Brought back here in this visit, by loan; where it was to be put. */
  broughtBack: z.array(z.object({ ...thing, place: z.string() })),
  /** Somewhere in the house something can be lent, or brought back, with the reader of a kiosk alone. */
  alone: z.object({ lends: z.boolean(), takesBack: z.boolean() }),
});
export type MyThings = z.infer<typeof myThings>;

const part = z.object({
  partId: id,
  name: z.string(),
  photoId: id.nullable(),
  quantity: z.number().int(),
});

/** What can be done with a thing somebody holds before the reader. Why a person is needed is for the desk to say. */
export const scannedThing = z.discriminatedUnion('next', [
  z.object({ next: z.literal('borrow'), ...thing, dueDay: localDay, parts: z.array(part) }),
  z.object({ next: z.literal('giveBack'), ...thing, loanId: id, parts: z.array(part) }),
  z.object({ next: z.literal('desk'), ...thing }),
  z.object({ next: z.literal('unknown') }),
]);
export type ScannedThing = z.infer<typeof scannedThing>;

/** What an initiative leaves to visitors alone, at a kiosk. */
export const selfServiceRule = z.object({
  lends: z.boolean(),
  takesBack: z.boolean(),
  /** Where a thing is put that came back; empty: on the counter. */
  returnPlace: z.string(),
  revision: z.number().int(),
});
export type SelfServiceRule = z.infer<typeof selfServiceRule>;

export const kioskSecretState = z.object({
  setAt: instant.nullable(),
  setByName: z.string().nullable(),
  /** Guessed wrong too often at a kiosk: a new secret opens it again. */
  isStopped: z.boolean(),
  /** The house shows "my things" at its kiosks. */
  isOffered: z.boolean(),
});
export type KioskSecretState = z.infer<typeof kioskSecretState>;

export const mineContract = {
  secretOf: privateQuery('/mine/secret', 'Whether a person has a secret for the kiosk')
    .input(z.object({ personId: id }))
    .output(kioskSecretState),
  setSecret: command('/mine/secret/set', 'A person chose a secret for the kiosk, or another one')
    .input(commandInput({ personId: id, secret: kioskSecret }))
    .output(kioskSecretState),
  removeSecret: command('/mine/secret/remove', 'A person has no secret for the kiosk any more')
    .input(commandInput({ personId: id }))
    .output(kioskSecretState),

  open: privateQuery('/mine/open', 'At a kiosk: open my things, with a card and its secret')
    .input(z.object({ code: scannedCode, secret: kioskSecret }))
    .output(z.object({ until: instant })),
  read: privateQuery('/mine/read', 'At a kiosk: what this visitor has, and what is there for them').output(
    myThings,
  ),
  renew: command('/mine/renew', 'At a kiosk: keep things longer, by the rules of the desk')
    .input(
      commandInput({
        loans: z
          .array(z.object({ renewalId: id, loanId: id }))
          .min(1)
          .max(50),
      }),
    )
    .output(
      z.object({
        kept: z.array(z.object({ loanId: id, dueDay: localDay })),
        refused: z.array(z.object({ loanId: id, why: z.enum(keepReasons) })),
      }),
    ),
  undoRenewal: command('/mine/undo-renewal', 'At a kiosk: take back what was kept longer in this visit')
    .input(commandInput({ loanId: id }))
    .output(z.object({})),
  scan: privateQuery('/mine/scan', 'At a kiosk: what this visitor can do alone with a thing')
    .input(z.object({ code: scannedCode }))
    .output(scannedThing),
  borrow: command('/mine/borrow', 'At a kiosk: take a thing along, by the checks of the desk')
    .input(commandInput({ handOverId: id, loanId: id, itemId: id, partIds: z.array(id).max(60) }))
    .output(z.object({ dueDay: localDay })),
  undoBorrow: command('/mine/undo-borrow', 'At a kiosk: take back what was lent in this visit')
    .input(commandInput({ loanId: id }))
    .output(z.object({})),
  giveBack: command('/mine/give-back', 'At a kiosk: bring a thing back, whole')
    .input(commandInput({ loanId: id, partIds: z.array(id).max(60) }))
    .output(z.object({ place: z.string() })),
  undoGiveBack: command(
    '/mine/undo-give-back',
    'At a kiosk: what was brought back in this visit is still out',
  )
    .input(commandInput({ loanId: id }))
    .output(z.object({})),
  selfService: query('/mine/self-service/{initiativeId}', 'What an initiative leaves to visitors alone')
    .input(z.object({ initiativeId: id }))
    .output(selfServiceRule),
  setSelfService: command('/mine/self-service/set', 'Set what visitors may do alone at a kiosk')
    .input(
      commandInput({
        initiativeId: id,
        revision: z.number().int().min(0),
        lends: z.boolean(),
        takesBack: z.boolean(),
        returnPlace: line(80),
      }),
    )
    .output(selfServiceRule),
  close: privateQuery('/mine/close', 'At a kiosk: this visitor is done').output(z.object({})),
};
