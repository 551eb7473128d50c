/** A whole part, grouped in thousands or not, and up to two decimals: the ways amounts are typed in Belgium. */
const shapes: readonly RegExp[] = [
  /^(\d{1,3}(?:\.\d{3})+)(?:,(\d{0,2}))?$/,
  /^(\d{1,3}(?:,\d{3})+)\.(\d{0,2})$/,
  /^(\d+)(?:[.,](\d{0,2}))?$/,
  /^()[.,](\d{1,2})$/,
];

/**
 * Reads an amount of euros as people in Belgium type it: "12,50", "12.5", "€ 1.250,00", "-3", "1 250".
 * Answers whole cents, `null` for an empty text, `undefined` where it is no amount (letters, three decimals). A point
 * before three digits groups thousands ("1.250"); a comma there does not ("12,505" is a slip of the finger).
 */
export function readCents(text: string): number | null | undefined {
  const plain = text.replaceAll(/[\s€'’]/g, '').replace('−', '-');
  if (plain === '') return null;
  const isNegative = plain.startsWith('-');
  const size = isNegative ? plain.slice(1) : plain;
  const match = shapes.map((shape) => shape.exec(size)).find((found) => found !== null);
  if (match === undefined || match === null) return undefined;
  const [, whole = '', decimals = ''] = match;
  const cents = Number(whole.replaceAll(/[.,]/g, '') || '0') * 100 + Number(decimals.padEnd(2, '0'));
  if (!Number.isSafeInteger(cents)) return undefined;
  return isNegative && cents !== 0 ? -cents : cents;
}

/** Writes cents the way a field shows them: always two decimals after a comma, no grouping ("1250,00"). */
export function writeCents(cents: number): string {
  const size = Math.abs(cents);
  const sign = cents < 0 ? '-' : '';
  return `${sign}${Math.floor(size / 100)},${String(size % 100).padStart(2, '0')}`;
}
