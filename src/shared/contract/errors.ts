import * as z from 'zod';

/**
 * Why the house says no. A refusal is an expected answer, not a failure: it has a stable code and
 * parameters, and the screen turns it into a sentence in the reader's language (`errors.json`).
 * Codes are `<domain>.<what>`; a test checks that each has its sentence in every staff language.
 */
export const refusalCodes = [
  'session.wrongNameOrSecret',
  'session.alreadySetUp',
  'session.wrongRecoveryCode',
  'session.secretTooWeak',
  'session.wrongSecret',
  'session.notAKiosk',
  'session.recoveryCodeNotProven',
  'admin.signInNameTaken',
  'admin.badgeTaken',
  'admin.lastAdministrator',
  'admin.notYourself',
  'admin.volunteerNeedsInitiative',
  'admin.backupFailed',
  'admin.backupNotFound',
  'admin.noBackup',
  'admin.restoreFailed',
  'catalog.unknownCode',
  'catalog.barcodeTaken',
  'catalog.barcodeDamaged',
  'catalog.hoursOverlap',
  'catalog.hoursReversed',
  'catalog.periodReversed',
  'catalog.kindNotOfInitiative',
  'catalog.itemIsOut',
  'catalog.itemAlreadyRetired',
  'catalog.itemNotRetired',
  'catalog.photoNotReadable',
  'catalog.photoTooLarge',
  'catalog.otherInitiative',
  'catalog.nameTaken',
  'catalog.changedMeanwhile',
  'people.cardTaken',
  'people.cardDamaged',
  'people.cardEnded',
  'people.needsNameOrNumber',
  'people.birthDateImpossible',
  'people.changedMeanwhile',
  'people.samePerson',
  'loans.itemOut',
  'loans.itemOutToSamePerson',
  'loans.itemRetired',
  'loans.itemLost',
  'loans.itemNotLendable',
  'loans.otherInitiative',
  'loans.notOut',
  'loans.itemTwice',
  'loans.tooLateToUndo',
  'loans.alreadyUndone',
  'loans.itemLentAgain',
  'loans.clockSetBack',
  'calendar.periodReversed',
  'calendar.stretchTooLong',
  'calendar.hoursOverlap',
  'calendar.hoursReversed',
  'calendar.inThePast',
  'money.moreThanOwed',
  'money.moreThanCredit',
  'money.moreThanOpen',
  'money.moreThanHeld',
  'money.nothingToKeepFor',
  'money.initiativeNeeded',
  'money.otherInitiative',
  'money.wrongLoan',
  'money.alreadyReversed',
  'money.depositGone',
  'money.chargeGone',
  'money.olderDay',
  'money.reasonNeeded',
  'labels.nothing',
  'labels.tooMany',
  'labels.codeTooWide',
  'labels.noCard',
  'labels.notOurCode',
  'exchange.uploadUnknown',
  'exchange.uploadIncomplete',
  'exchange.fileTooLarge',
  'exchange.fileEmpty',
  'exchange.notText',
  'exchange.tooManyRows',
  'exchange.columnMissing',
  'exchange.columnTwice',
  'exchange.rowsWithErrors',
  'exchange.changedMeanwhile',
  'exchange.nothingToDo',
  'exchange.alreadyRunning',
  'exchange.noSuchJob',
  'command.usedForSomethingElse',
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

/** Values a sentence may name: an item's title, a day, a number. Never more than the asker may see. */
export type RefusalParams = Record<string, string | number>;

/** Why the data file cannot be used right now; the application still starts and says so. */
export const storeProblemCodes = [
  'noKey',
  'wrongKey',
  'keyFileOpen',
  'wrongCode',
  'damaged',
  'newerVersion',
  'diskFull',
  'diskError',
  'readOnly',
  'alreadyOpen',
  'migrationFailed',
  'backupFailed',
] as const;

export type StoreProblemCode = (typeof storeProblemCodes)[number];

const params = z.record(z.string(), z.union([z.string(), z.number()]));

/**
 * Every procedure may answer with these. Status codes are for the HTTP API; over the message port
 * the code travels alone.
 */
export const commonErrors = {
  SIGNED_OUT: { status: 401, message: 'Nobody is signed in at this place' },
  LOCKED: { status: 423, message: 'This screen is locked' },
  FORBIDDEN: { status: 403, message: 'This role may not do this' },
  NOT_FOUND: { status: 404, message: 'There is no such record', data: z.object({ what: z.string() }) },
  REFUSED: {
    status: 422,
    message: 'The house refuses this',
    data: z.object({ reason: z.enum(refusalCodes), params }),
  },
  TOO_MANY_TRIES: {
    status: 429,
    message: 'Too many wrong tries',
    data: z.object({ waitSeconds: z.number().int().min(1) }),
  },
  STORE_UNAVAILABLE: {
    status: 503,
    message: 'The data file cannot be used',
    data: z.object({ problem: z.enum(storeProblemCodes), params }),
  },
  UNEXPECTED: {
    status: 500,
    message: 'Something unexpected happened',
    data: z.object({ reference: z.string() }),
  },
} as const;
