import { escapeFormula } from '#shared/domain/csv-text.ts';

/** Rows as Belgian Excel opens them with a double click: BOM, `;`, CRLF, formulas made harmless. */
export function csvText(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((cells) => cells.map(cellText).join(';'));
  return `\uFEFF${lines.map((line) => `${line}\r\n`).join('')}`;
}

function cellText(value: string): string {
  const safe = escapeFormula(value);
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
