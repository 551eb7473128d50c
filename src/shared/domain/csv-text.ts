import { fold } from './text-fold.ts';

/**
 * What surrounds a CSV parser: bytes to text, which delimiter, safe cells on the way out. The parsing itself is
 * papaparse's work.
 */

export type CsvEncoding = 'utf-8' | 'windows-1252';
export type CsvDelimiter = ';' | ',' | '\t';

/**
 * Bytes of a file to text, without byte order mark. Valid UTF-8 is UTF-8; anything else is what Excel in Belgium
 * saves by default, Windows-1252. (Text in Windows-1252 with an accent is practically never valid UTF-8.)
 */
export function decodeBytes(bytes: Uint8Array): { text: string; encoding: CsvEncoding } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    // A file that says it is UTF-8 and is not, would begin with its mark spelled out.
    const text = new TextDecoder('windows-1252').decode(bytes).replace(/^ï»¿/, '');
    return { text, encoding: 'windows-1252' };
  }
}

/** True for a file saved as "Unicode text" (UTF-16), which `decodeBytes` does not read: ask for CSV instead. */
export function looksUtf16(bytes: Uint8Array): boolean {
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  return mark === 0xfffe || mark === 0xfeff || (bytes.length > 3 && (bytes[0] === 0) !== (bytes[1] === 0));
}

/**
 * The delimiter of a CSV text, from its first lines, not counting what stands between quotes. Excel's own
 * `sep=;` line decides when present. `;` when nothing tells, which is what Belgian Excel writes.
 */
export function detectDelimiter(text: string): CsvDelimiter {
  const told = /^sep=([;,\t])\r?\n/.exec(text)?.[1];
  if (told !== undefined) return told as CsvDelimiter;
  // A title above the heading has no delimiter, and neither has an empty line.
  const lines = linesOutsideQuotes(text.slice(0, 64_000))
    .filter((line) => /[;,\t]/.test(line))
    .slice(0, 20);
  const scores = ([';', '\t', ','] as const).map((delimiter) => ({
    delimiter,
    score: score(lines, delimiter),
  }));
  return scores.reduce((best, next) => (next.score > best.score ? next : best)).delimiter;
}

/** The text without Excel's leading `sep=;` line. */
export function withoutSepLine(text: string): string {
  return text.replace(/^sep=[;,\t]\r?\n/, '');
}

/**
 * A cell that a spreadsheet shows instead of running: an apostrophe before what would start a formula (OWASP
 * "CSV injection": = + - @ tab, carriage return, line feed and their full-width forms). Plain numbers and
 * telephone numbers (`-12,50`, `+32 56 12 34 56`) stay as they are.
 */
export function escapeFormula(cell: string): string {
  return startsFormula(cell) ? `'${cell}` : cell;
}

/** Takes back what `escapeFormula` added, so that an exported file can be imported again unchanged. */
export function unescapeFormula(cell: string): string {
  return cell.startsWith("'") && startsFormula(cell.slice(1)) ? cell.slice(1) : cell;
}

/** A heading made comparable: `Geboorte-datum`, `geboortedatum ` and `GEBOORTEDATUM` are one. */
export function foldHeading(heading: string): string {
  return fold(heading).replaceAll(' ', '');
}

/** Apostrophes before it do not count, so that one of the text itself survives the way out and back. */
function startsFormula(quoted: string): boolean {
  const cell = quoted.replace(/^'+/, '');
  if (/^[+-][\d\s.,/()-]*$/.test(cell)) return false;
  return /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(cell);
}

/** Splits into lines; quoted cells are dropped, with the delimiters and line ends inside them. */
function linesOutsideQuotes(text: string): string[] {
  return text.replace(/(^|[;,\t\r\n])"(?:[^"]|"")*(?:"|$)/g, '$1').split(/\r\n|\n|\r/);
}

/** Lines with exactly as many delimiters as the heading count most; more columns break a tie. */
function score(lines: string[], delimiter: CsvDelimiter): number {
  const counts = lines.map((line) => line.split(delimiter).length - 1);
  const heading = counts[0] ?? 0;
  return heading === 0 ? 0 : counts.filter((count) => count === heading).length + Math.min(heading, 99) / 100;
}
