import Papa from 'papaparse';
import { escapeFormula } from '#shared/domain/csv-text.ts';
import type { Executor } from '../../store/database.ts';
import type { ExportList } from './lists/list.ts';

/** Rows in one piece of an export. */
const piece = 2000;

export interface ExportPart {
  text: string;
  /** Where the next piece starts; null after the last. */
  next: string | null;
  done: number;
}

/**
 * The next rows as CSV for Belgian Excel: `;`, CRLF, BOM at the start, cells that look like formulas
 * made harmless. `after` is the key of the last row given before, with the rows done so far.
 */
export async function exportPart(db: Executor, list: ExportList, after: string | null): Promise<ExportPart> {
  const [done, key] = after === null ? [0, ''] : splitCursor(after);
  const { rows, lastKey } = await list.piece(db, key, piece);
  const body = after === null ? [[...list.headings], ...rows] : rows;
  const text = Papa.unparse(
    body.map((cells) => cells.map(escapeFormula)),
    { delimiter: ';', newline: '\r\n' },
  );
  const ended = rows.length < piece || lastKey === null;
  return {
    text: `${after === null ? '\uFEFF' : ''}${text}${body.length > 0 ? '\r\n' : ''}`,
    next: ended ? null : `${done + rows.length} ${lastKey}`,
    done: done + rows.length,
  };
}

function splitCursor(after: string): [number, string] {
  const space = after.indexOf(' ');
  return [Number(after.slice(0, space)), after.slice(space + 1)];
}
