import { parseEuro } from '#shared/domain/money.ts';
import { fold } from '#shared/domain/text-fold.ts';
import type { CommandCall } from '../../../rpc/procedures.ts';
import { type CatalogLookup, type KnownInitiative, readItemCode } from '../../catalog/index.ts';
import { readPersonNumber } from '../../people/index.ts';
import { dayIn, type RowReader, rowReader } from '../cells.ts';
import { languageIn } from '../language-words.ts';
import { breathe, type Plan, type PlanQuestion, type RowOutcome } from '../plan.ts';

/** Rows worked through, and written, before others get a turn. */
export const stretch = 1000;

/** Reads every row of the file with its own reader, letting others in now and then. */
export async function readRows<Row>(
  { file, mapping }: PlanQuestion,
  read: (reader: RowReader) => Row,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [index, raw] of file.rows.entries()) {
    if (index % stretch === 0) await breathe();
    rows.push(read(rowReader(mapping, raw)));
  }
  return rows;
}

/** What a row turned out to be; `null` when it is wrong or changes nothing and so writes nothing. */
export interface Decided<Write> {
  outcome: Exclude<RowOutcome, 'error'>;
  write: Write | null;
}

interface Decisions<Row, Write> {
  rows: readonly Row[];
  readerOf(row: Row): RowReader;
  /** Looks at a row without mistakes; it may still find one and tell the reader. */
  decide(row: Row): Decided<Write>;
  write(call: CommandCall, writes: readonly Write[], watch: Parameters<Plan['write']>[1]): Promise<void>;
}

/** A plan of rows that are each new, changed or unchanged. A row with a mistake writes nothing. */
export function planOf<Row, Write>({ rows, readerOf, decide, write }: Decisions<Row, Write>): Plan {
  const writes: Write[] = [];
  const outcomes = rows.map((row): { line: number; outcome: RowOutcome } => {
    const reader = readerOf(row);
    const decided = reader.problems.length > 0 ? null : decide(row);
    if (decided === null || reader.problems.length > 0) return { line: reader.line, outcome: 'error' };
    if (decided.write !== null) writes.push(decided.write);
    return { line: reader.line, outcome: decided.outcome };
  });
  return {
    outcomes,
    problems: rows.flatMap((row) => readerOf(row).problems),
    alsoCreated: [],
    write: (call, watch) => write(call, writes, watch),
  };
}

/** Writes one after another, letting others in and stopping when asked. */
export async function eachOf<Write>(
  writes: readonly Write[],
  { progress, signal }: Parameters<Plan['write']>[1],
  act: (write: Write) => Promise<unknown>,
): Promise<void> {
  for (const [index, write] of writes.entries()) {
    signal.throwIfAborted();
    await act(write);
    if (index % 50 === 49) {
      progress(index + 1);
      await breathe();
    }
  }
}

/** Tells a row that repeats the key of an earlier one. */
export function onlyOnce(reader: RowReader, seen: Map<string, number>, column: string, key: string): void {
  const before = seen.get(key);
  if (before !== undefined) reader.problem(column, 'rowTwice', String(before));
  else seen.set(key, reader.line);
}

export function needed(reader: RowReader, key: string, most: number): string {
  const text = reader.text(key, most);
  if (text === '') reader.problem(key, 'required');
  return text;
}

/** A day, or null for an empty cell or one that is none (told). */
export function dayCell(reader: RowReader, key: string): string | null {
  const text = reader.text(key, 40);
  if (text === '') return null;
  const day = dayIn(text);
  if (day === null) reader.problem(key, 'impossibleDay', text);
  return day;
}

export function wholeCell(reader: RowReader, key: string, least: number, most: number): number | null {
  const text = reader.text(key, 20);
  if (text === '') return null;
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= most) return number;
  reader.problem(key, 'impossibleCount', text);
  return null;
}

export function euroCell(reader: RowReader, key: string): number | null {
  const text = reader.text(key, 20);
  if (text === '') return null;
  const cents = parseEuro(text);
  if (cents !== null && cents >= 0) return cents;
  reader.problem(key, 'impossibleAmount', text);
  return null;
}

const yes = new Set(['ja', 'j', 'yes', 'y', 'oui', 'o', 'true', 'waar', '1', 'x']);
const no = new Set(['nee', 'neen', 'n', 'no', 'non', 'false', 'onwaar', '0']);

/** Yes or no; null when the cell is empty. */
export function yesNoCell(reader: RowReader, key: string): boolean | null {
  const text = fold(reader.text(key, 20));
  if (text === '') return null;
  if (yes.has(text)) return true;
  if (!no.has(text)) reader.problem(key, 'notYesNo', text);
  return false;
}

/** The tag of a language; null when the cell is empty or names none (told). */
export function languageCell(reader: RowReader, key: string): string | null {
  const text = reader.text(key, 40);
  if (text === '') return null;
  const tag = languageIn(text);
  if (tag === null) reader.problem(key, 'unknownLanguage', text);
  return tag;
}

/** One of the words of a list, in the words of the file or of the database itself. */
export function wordCell<K extends string>(
  reader: RowReader,
  key: string,
  words: Readonly<Record<K, string>>,
): K | null {
  const text = reader.text(key, 60);
  return text === '' ? null : wordIn(reader, key, words, text);
}

/** The word that a text is; one that is none is told. */
export function wordIn<K extends string>(
  reader: RowReader,
  key: string,
  words: Readonly<Record<K, string>>,
  text: string,
): K | null {
  const folded = fold(text);
  const found = (Object.keys(words) as K[]).find(
    (one) => fold(words[one]) === folded || fold(one) === folded,
  );
  if (found === undefined) reader.problem(key, 'unknownWord', text);
  return found ?? null;
}

/** What stands, when the file says the same but for line ends: a cell is read as one line. */
export const sameText = (before: string | undefined, text: string): string =>
  before !== undefined && before.replaceAll(/\s+/g, ' ').trim() === text ? before : text;

/** Names or codes with a bar between: `slang | sleutel`. */
export const listCell = (reader: RowReader, key: string, most: number): string[] =>
  reader
    .text(key, most)
    .split('|')
    .map((one) => one.trim())
    .filter((one) => one !== '');

export function initiativeCell(
  reader: RowReader,
  key: string,
  lookup: CatalogLookup,
): KnownInitiative | null {
  const name = needed(reader, key, 120);
  const initiative = name === '' ? undefined : lookup.initiative(name);
  if (name !== '' && !initiative) reader.problem(key, 'unknownInitiative', name);
  return initiative ?? null;
}

/** A barcode of a thing in its stored spelling; empty when there is none or it is wrong (told). */
export function itemCodeCell(reader: RowReader, key: string): string {
  const text = needed(reader, key, 64);
  return text === '' ? '' : codeOf(reader, key, text);
}

export function codeOf(reader: RowReader, key: string, text: string): string {
  const read = readItemCode(text);
  if (read.code !== null) return read.code;
  const isCard = read.reason === 'card';
  reader.problem(key, isCard ? 'cardNumber' : 'damagedBarcode', isCard ? '' : text);
  return '';
}

export function personNumberCell(reader: RowReader, key: string): string {
  const text = needed(reader, key, 40);
  const number = text === '' ? '' : (readPersonNumber(text) ?? '');
  if (text !== '' && number === '') reader.problem(key, 'notANumber', text);
  return number;
}
