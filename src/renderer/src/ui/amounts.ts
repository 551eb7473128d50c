/**
 * Reads an amount of euros as people in Belgium type it: "12,50", "12.5", "€ 1.250,00", "-3", "1 250".
 * Answers whole cents, `null` for an empty text, `undefined` where it is no amount (letters, three decimals).
 * The last comma or point followed by one or two digits is the decimal sign; the others group thousands.
 */
export function readCents(text: string): number | null | undefined {
  const plain = text.replaceAll(/[\s€'  ]/g, '').replace('−', '-');
  if (plain === '') return null;
  const match = /^(-?)((?:\d{1,3}(?:[.,]\d{3})+)|\d+)?(?:[.,](\d{0,2}))?$/.exec(plain);
  if (match === null) return undefined;
  const [, sign, whole = '', decimals = ''] = match;
  if (whole === '' && decimals === '') return undefined;
  const euros = Number(whole.replaceAll(/[.,]/g, '') || '0');
  const cents = euros * 100 + Number(decimals.padEnd(2, '0'));
  if (!Number.isSafeInteger(cents)) return undefined;
  return sign === '-' && cents !== 0 ? -cents : cents;
}

/** Writes cents the way a field shows them: always two decimals after a comma, no grouping ("1250,00"). */
export function writeCents(cents: number): string {
  const size = Math.abs(cents);
  const sign = cents < 0 ? '-' : '';
  return `${sign}${Math.floor(size / 100)},${String(size % 100).padStart(2, '0')}`;
}
