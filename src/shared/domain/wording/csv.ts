import Papa from 'papaparse';
import { detectDelimiter, escapeFormula, unescapeFormula, withoutSepLine } from '../csv-text.ts';
import { dutchFor, type ReadWording, type WordingOut } from './exchange.ts';
import { pathOf } from './forms.ts';

const headings = ['key', 'language', 'dutch', 'translation', 'state'] as const;

/** A list for a spreadsheet, one sentence a row, for Belgian Excel (`;`, byte order mark). */
export function writeCsv(language: string, texts: readonly WordingOut[]): string {
  const rows = texts.flatMap(({ key, dutch, forms, needs, state }) =>
    needs.map((form) =>
      [pathOf(key, form), language, dutchFor(dutch, form), forms[form] ?? '', state].map(escapeFormula),
    ),
  );
  return `\ufeff${Papa.unparse([[...headings], ...rows], { delimiter: ';', newline: '\r\n' })}\r\n`;
}

/** Reads such a list back; columns may stand in another order, and more of them are no harm. */
export function readCsv(text: string, language: string): ReadWording {
  const plain = withoutSepLine(text.replace(/^\ufeff/, ''));
  const { data } = Papa.parse<string[]>(plain, {
    delimiter: detectDelimiter(plain),
    skipEmptyLines: true,
  });
  const [head = [], ...rows] = data;
  const place = (name: (typeof headings)[number]) => head.findIndex((cell) => cell.trim() === name);
  const [key, translation, state, tag] = [
    place('key'),
    place('translation'),
    place('state'),
    place('language'),
  ];
  if (key < 0 || translation < 0) return { problem: 'notOurs' };
  if (rows.length === 0) return { problem: 'empty' };
  const other = rows.map((row) => row[tag]?.trim()).find((one) => one && one !== language);
  if (tag >= 0 && other !== undefined) return { problem: 'otherLanguage', found: other };
  return {
    lines: rows.map((row) => ({
      path: unescapeFormula(row[key] ?? '').trim(),
      text: unescapeFormula(row[translation] ?? ''),
      isReviewed: row[state]?.trim() === 'reviewed',
    })),
  };
}
