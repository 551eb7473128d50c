import Papa from 'papaparse';
import {
  type CsvDelimiter,
  type CsvEncoding,
  decodeBytes,
  detectDelimiter,
  looksUtf16,
  withoutSepLine,
} from '#shared/domain/csv-text.ts';
import { refuse } from '../../rpc/refusal.ts';

/** A file as rows of cells. Line numbers count from 1, the heading included, as a spreadsheet shows them. */
export interface ReadFile {
  encoding: CsvEncoding;
  delimiter: CsvDelimiter;
  headings: string[];
  rows: readonly { line: number; cells: readonly string[] }[];
}

/** Most rows in one file. */
export const mostRows = 200_000;

export interface Reading {
  encoding?: CsvEncoding | undefined;
  delimiter?: CsvDelimiter | undefined;
}

/** Reads CSV as Belgian and other spreadsheets write it: UTF-8 or Windows-1252, `;` or `,` or tab, any line ends. */
export function readCsv(bytes: Uint8Array, asked: Reading = {}): ReadFile {
  if (bytes.length === 0) refuse('exchange.fileEmpty');
  if (looksUtf16(bytes) || bytes.subarray(0, 4096).includes(0)) refuse('exchange.notText');
  const decoded = asked.encoding
    ? { encoding: asked.encoding, text: new TextDecoder(asked.encoding).decode(bytes) }
    : decodeBytes(bytes);
  const text = withoutSepLine(decoded.text);
  const delimiter = asked.delimiter ?? detectDelimiter(text);
  const { data } = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: false });
  const [headings, ...rest] = data;
  if (!headings || headings.every((heading) => heading.trim() === '')) return refuse('exchange.fileEmpty');
  const rows = rest
    .map((cells, index) => ({ line: index + 2, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (rows.length === 0) refuse('exchange.fileEmpty');
  if (rows.length > mostRows) refuse('exchange.tooManyRows', { rows: rows.length, most: mostRows });
  return { encoding: decoded.encoding, delimiter, headings: headings.map((heading) => heading.trim()), rows };
}
