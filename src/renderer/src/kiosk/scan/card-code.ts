import { makeCardCode, readCode } from '#shared/domain/barcode.ts';

/** Most digits of a number of our own cards; a UiTPAS has more. */
const longestOwn = 10;

/** The card that was scanned; null for everything else, such as a thing of the house. */
export function cardScanned(code: string): string | null {
  const read = readCode(code);
  return read.kind === 'card' || read.kind === 'uitpas' ? read.code : null;
}

/** The card of typed digits. On our own cards a letter follows them, which nobody has to type; a UiTPAS is digits alone. Null while there are none. */
export function cardTyped(digits: string): string | null {
  if (!/^\d+$/.test(digits) || Number(digits) === 0) return null;
  return digits.length <= longestOwn ? makeCardCode(Number(digits)) : digits;
}
