import Papa from 'papaparse';
import type { ExchangeTarget } from '#shared/contract/exchange.contract.ts';
import { escapeFormula } from '#shared/domain/csv-text.ts';
import type { Executor } from '../../store/database.ts';
import { countItems, exportItems } from '../catalog/index.ts';
import { countPersons, exportPersons } from '../people/index.ts';
import { columnsOf } from './columns.ts';

/** Rows in one piece of an export. */
const piece = 2000;

export interface ExportPart {
  text: string;
  /** Where the next piece starts; null after the last. */
  next: string | null;
  total: number;
  done: number;
}

const conditionWords = {
  new: 'nieuw',
  good: 'goed',
  used: 'gebruikt',
  worn: 'versleten',
  broken: 'stuk',
} as const;

const ownerWords = { house: 'huis', initiative: 'initiatief' } as const;

/**
 * The next rows as CSV for Belgian Excel: `;`, CRLF, BOM at the start, cells that look like formulas
 * made harmless. `after` is the key of the last row given before, with the rows done so far.
 */
export async function exportPart(
  db: Executor,
  target: ExchangeTarget,
  after: string | null,
): Promise<ExportPart> {
  const [done, key] = after === null ? [0, null] : splitCursor(after);
  const { rows, lastKey, total } = target === 'items' ? await itemRows(db, key) : await personRows(db, key);
  const headings = columnsFor(target).map(({ headings: [first] }) => first ?? '');
  const body = after === null ? [headings, ...rows] : rows;
  const text = Papa.unparse(
    body.map((cells) => cells.map(escapeFormula)),
    { delimiter: ';', newline: '\r\n' },
  );
  const ended = rows.length < piece || lastKey === null;
  return {
    text: `${after === null ? '\uFEFF' : ''}${text}${rows.length > 0 || after === null ? '\r\n' : ''}`,
    next: ended ? null : `${done + rows.length} ${lastKey}`,
    total,
    done: done + rows.length,
  };
}

/** A name is written whole; its parts are only read. */
const columnsFor = (target: ExchangeTarget) =>
  columnsOf(target).filter(({ key }) => key !== 'givenName' && key !== 'familyName');

function splitCursor(after: string): [number, string] {
  const space = after.indexOf(' ');
  return [Number(after.slice(0, space)), after.slice(space + 1)];
}

async function itemRows(db: Executor, after: string | null) {
  const items = await exportItems(db, after, piece);
  const rows = items.map((item) => [
    item.barcode,
    item.kindName,
    item.initiativeName,
    conditionWords[item.condition],
    item.place,
    item.shelf,
    item.note,
    item.acquiredOn ?? '',
    item.loanDays === null ? '' : String(item.loanDays),
    item.replacementCents === null ? '' : euros(item.replacementCents),
    item.donorName,
    item.owner === 'other' ? item.ownerName : ownerWords[item.owner],
  ]);
  return { rows, lastKey: items.at(-1)?.barcode ?? null, total: await countItems(db) };
}

async function personRows(db: Executor, after: string | null) {
  const persons = await exportPersons(db, after, piece);
  const rows = persons.map(({ number, fields, houseCard, maskedUitpas }) => [
    number,
    fields.name,
    fields.birthDate ?? '',
    fields.language ?? '',
    fields.phone ?? '',
    fields.email ?? '',
    fields.street ?? '',
    fields.houseNumber ?? '',
    fields.postcode ?? '',
    fields.town ?? '',
    houseCard ?? maskedUitpas ?? '',
  ]);
  return { rows, lastKey: persons.at(-1)?.number ?? null, total: await countPersons(db) };
}

/** `12,50`: a decimal comma, as the spreadsheet of the house expects it. */
const euros = (cents: number): string => `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')}`;
