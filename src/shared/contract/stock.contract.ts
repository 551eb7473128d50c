import * as z from 'zod';
import {
  cents,
  command,
  commandInput,
  id,
  instant,
  line,
  localDay,
  longText,
  page,
  privateQuery,
  query,
  scannedCode,
  staffLanguage,
} from './base.ts';
import { articleReasons, movementKinds, owners, takeOutcomes } from './words.ts';

export { articleReasons, movementKinds, takeOutcomes };

const place = line(120);
const shelf = line(60);

// ── Counting ────────────────────────────────────────────────────────────────────────────────────────────────────────

/** How many things per outcome. */
export const takeCounts = z.record(z.enum(takeOutcomes), z.number().int());
export type TakeCounts = z.infer<typeof takeCounts>;

export const stockTake = z.object({
  id,
  initiativeId: id,
  initiativeName: z.string(),
  /** Null counts the whole initiative. */
  place: z.string().nullable(),
  name: z.string(),
  note: z.string(),
  startedAt: instant,
  startedBy: z.string().nullable(),
  state: z.enum(['open', 'closed', 'cancelled']),
  endedAt: instant.nullable(),
  endedBy: z.string().nullable(),
  canUndoClose: z.boolean(),
  /** Things that should be there: all but what was out or in repair at the start. */
  toFind: z.number().int(),
  expected: z.number().int(),
  scanned: z.number().int(),
  lastScanAt: instant.nullable(),
});
export type StockTake = z.infer<typeof stockTake>;

export const takeLine = z.object({
  itemId: id.nullable(),
  code: z.string(),
  kindName: z.string(),
  pictogram: z.string(),
  photoId: id.nullable(),
  initiativeName: z.string(),
  place: z.string(),
  placeFound: z.string(),
  outcome: z.enum(takeOutcomes),
  /** What the closing did about it. */
  act: z.enum(['markedLost', 'broughtBack', 'moved']).nullable(),
  scannedAt: instant.nullable(),
  /** Who has it, when it is out. Not kept in the report. */
  holder: z.object({ personId: id, name: z.string(), dueDay: localDay }).nullable(),
});
export type TakeLine = z.infer<typeof takeLine>;

/** What one scan told. `again`: it was counted before. */
export const takenScan = z.object({
  line: takeLine,
  again: z.boolean(),
  byName: z.string().nullable(),
});
export type TakenScan = z.infer<typeof takenScan>;

/** What to do with what the count found out. */
export const closingChoices = z.object({
  missing: z.enum(['markLost', 'leave']),
  lostHere: z.enum(['bringBack', 'leave']),
  wrongPlace: z.enum(['moveHere', 'leave']),
});
export type ClosingChoices = z.infer<typeof closingChoices>;

// ── Moves ───────────────────────────────────────────────────────────────────────────────────────────────────────────

const standing = z.object({
  place: z.string().optional(),
  shelf: z.string().optional(),
  initiativeName: z.string().optional(),
  hostName: z.string().nullable().optional(),
  hostedUntil: localDay.nullable().optional(),
  owner: z.enum(owners).optional(),
  ownerName: z.string().optional(),
});

export const itemMovement = z.object({
  id,
  itemId: id,
  barcode: z.string(),
  kindName: z.string(),
  kind: z.enum(movementKinds),
  /** Only what changed. */
  before: standing,
  after: standing,
  at: instant,
  by: z.string().nullable(),
  /** Who got it: a sale or a gift. */
  person: z.object({ id, name: z.string() }).nullable(),
  takeId: id.nullable(),
  cents: z.number().int().nullable(),
  reason: z.string(),
  undone: z.boolean(),
  canUndo: z.boolean(),
});
export type ItemMovement = z.infer<typeof itemMovement>;

export const knownPlace = z.object({
  place: z.string(),
  shelves: z.array(z.string()),
  items: z.number().int(),
});
export type KnownPlace = z.infer<typeof knownPlace>;

// ── Articles ────────────────────────────────────────────────────────────────────────────────────────────────────────

const articleFields = {
  name: line(120).min(1),
  /** What one is: a pack, a bottle, a pair. */
  unit: line(30),
  barcode: scannedCode.nullable(),
  /** Low at this number or less; null: never said to be low. */
  lowAt: z.number().int().min(0).max(1_000_000).nullable(),
  priceCents: cents.min(0).nullable(),
  active: z.boolean(),
};

export const article = z.object({
  id,
  initiativeId: id,
  initiativeName: z.string(),
  ...articleFields,
  stock: z.number().int(),
  isLow: z.boolean(),
  lastAt: instant.nullable(),
  revision: z.number().int(),
});
export type Article = z.infer<typeof article>;

export const articleMovement = z.object({
  id,
  articleId: id,
  quantity: z.number().int(),
  stockAfter: z.number().int(),
  reason: z.enum(articleReasons),
  person: z.object({ id, name: z.string() }).nullable(),
  loanId: id.nullable(),
  at: instant,
  by: z.string().nullable(),
  note: z.string(),
  /** This one takes another back. */
  reverses: id.nullable(),
  reversed: z.boolean(),
  canUndo: z.boolean(),
});
export type ArticleMovement = z.infer<typeof articleMovement>;

const quantity = z.number().int().min(1).max(100_000);

export const stockContract = {
  takes: query('/stock/takes', 'Counts, open ones first, then newest first')
    .input(page.extend({ initiativeId: id.optional() }))
    .output(z.object({ takes: z.array(stockTake), total: z.number().int() })),
  take: query('/stock/takes/{takeId}', 'One count with its figures and what was scanned last')
    .input(z.object({ takeId: id }))
    .output(z.object({ take: stockTake, counts: takeCounts, recent: z.array(takeLine) })),
  takeLines: privateQuery('/stock/take-lines', 'Things of a count by outcome')
    .input(
      z.object({
        takeId: id,
        outcomes: z.array(z.enum(takeOutcomes)).min(1).max(takeOutcomes.length),
        limit: z.number().int().min(1).max(500).default(200),
        offset: z.number().int().min(0).default(0),
      }),
    )
    .output(z.object({ lines: z.array(takeLine), total: z.number().int() })),
  startTake: command('/stock/takes/start', 'Begin to count an initiative or one of its places')
    .input(
      commandInput({
        takeId: id,
        initiativeId: id,
        place: place.nullable(),
        name: line(80).min(1),
        note: longText(400),
      }),
    )
    .output(stockTake),
  scan: command('/stock/takes/scan', 'Count one thing')
    .input(commandInput({ takeId: id, code: scannedCode, placeFound: place }))
    .output(takenScan),
  undoScan: command('/stock/takes/undo-scan', 'Take one scan back: it was a mistake')
    .input(commandInput({ takeId: id, code: scannedCode }))
    .output(z.object({})),
  closeTake: command('/stock/takes/close', 'Close a count and do what was chosen')
    .input(
      commandInput({
        takeId: id,
        choices: closingChoices,
        /** The numbers that were on the screen: refused when somebody scanned meanwhile. */
        seen: z.object({
          missing: z.number().int(),
          lostHere: z.number().int(),
          wrongPlace: z.number().int(),
        }),
      }),
    )
    .output(stockTake),
  undoClose: command('/stock/takes/undo-close', 'Open a count again that was closed today')
    .input(commandInput({ takeId: id }))
    /** `kept`: things that changed after the closing and stay as they are. */
    .output(z.object({ take: stockTake, kept: z.number().int() })),
  cancelTake: command('/stock/takes/cancel', 'Stop a count without a report')
    .input(commandInput({ takeId: id }))
    .output(stockTake),
  reopenTake: command('/stock/takes/reopen', 'Go on with a count that was stopped')
    .input(commandInput({ takeId: id }))
    .output(stockTake),
  takeReport: query('/stock/takes/{takeId}/report', 'The report of a count as a PDF or CSV, base64')
    .input(z.object({ takeId: id, format: z.enum(['pdf', 'csv']), language: staffLanguage }))
    .output(z.object({ base64: z.string(), pages: z.number().int() })),

  places: query('/stock/places', 'Places that things of an initiative stand at')
    .input(z.object({ initiativeId: id }))
    .output(z.array(knownPlace)),
  renamePlace: command('/stock/places/rename', 'Give a place another name, for all its things')
    .input(
      commandInput({
        initiativeId: id,
        from: place.min(1),
        to: place.min(1),
        /** How many the screen said: refused when there are others now. */
        items: z.number().int().min(1),
      }),
    )
    .output(z.object({ items: z.number().int() })),
  moveItem: command('/stock/items/move', 'Put a thing in a place and on a shelf')
    .input(commandInput({ movementId: id, itemId: id, place, shelf }))
    .output(itemMovement.nullable()),
  hostItem: command('/stock/items/host', 'Lend a thing to another initiative, which lends it out meanwhile')
    .input(
      commandInput({
        movementId: id,
        itemId: id,
        toInitiativeId: id,
        until: localDay.nullable(),
        note: line(200),
      }),
    )
    .output(itemMovement),
  bringHome: command('/stock/items/bring-home', 'A thing is back with its own initiative')
    .input(commandInput({ movementId: id, itemId: id }))
    .output(itemMovement),
  partWith: command('/stock/items/part-with', 'Give a thing away or sell it')
    .input(
      commandInput({
        movementId: id,
        itemId: id,
        personId: id.nullable(),
        how: z.enum(['sold', 'givenAway']),
        /** The price of a sale; 0 for a gift. */
        cents: cents.min(0),
      }),
    )
    .output(itemMovement),
  undoMovement: command('/stock/movements/undo', 'Take a movement of today back')
    .input(commandInput({ movementId: id }))
    .output(itemMovement),
  movementsOfItem: query('/stock/movements/of-item', 'Where a thing has been, newest first')
    .input(page.extend({ itemId: id }))
    .output(z.object({ movements: z.array(itemMovement), total: z.number().int() })),
  recentMovements: query('/stock/movements', 'Movements of the day, newest first')
    .input(page.extend({ initiativeId: id.optional(), kinds: z.array(z.enum(movementKinds)).optional() }))
    .output(z.object({ movements: z.array(itemMovement), total: z.number().int() })),

  articles: query('/stock/articles', 'Articles with their stock, low ones first')
    .input(z.object({ initiativeId: id.optional(), includeInactive: z.boolean().default(false) }))
    .output(z.array(article)),
  articleByCode: privateQuery('/stock/articles/by-code', 'The article with this barcode')
    .input(z.object({ code: scannedCode }))
    .output(article.nullable()),
  createArticle: command('/stock/articles/create', 'Add an article')
    .input(commandInput({ articleId: id, initiativeId: id, ...articleFields }))
    .output(article),
  updateArticle: command('/stock/articles/update', 'Change an article')
    .input(commandInput({ articleId: id, revision: z.number().int().min(0), ...articleFields }))
    .output(article),
  moveStock: command('/stock/articles/move', 'Take from the stock or add to it, with the reason')
    .input(
      commandInput({
        movementId: id,
        articleId: id,
        /** How many; the reason says whether they come or go. A correction may go either way. */
        quantity: z.union([quantity, z.number().int().min(-100_000).max(-1)]),
        reason: z.enum(articleReasons).exclude(['count']),
        personId: id.nullable(),
        note: line(200),
      }),
    )
    .output(z.object({ article, movement: articleMovement })),
  countStock: command('/stock/articles/count', 'The stock was counted: it is this')
    .input(
      commandInput({
        movementId: id,
        articleId: id,
        counted: z.number().int().min(0).max(1_000_000),
        note: line(200),
      }),
    )
    .output(z.object({ article, movement: articleMovement })),
  undoStock: command('/stock/articles/undo', 'Take a movement of today back by one the other way')
    .input(commandInput({ movementId: id, reversesId: id }))
    .output(z.object({ article, movement: articleMovement })),
  stockHistory: query('/stock/articles/history', 'Movements of an article, newest first')
    .input(page.extend({ articleId: id }))
    .output(z.object({ movements: z.array(articleMovement), total: z.number().int() })),
};
