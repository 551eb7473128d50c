import { readCode } from '#shared/domain/barcode.ts';
import { maskUitpas } from '#shared/domain/uitpas.ts';

export type TypedCard =
  | { is: 'empty' }
  /** `shown`: as it may stand on a screen. A pass is never shown whole: one of its digits gives away hardship. */
  | { is: 'house' | 'uitpas'; number: string; shown: string }
  | { is: 'item' | 'damaged' | 'unknown' };

/** What was typed or scanned where a person's card is expected. */
export function readTypedCard(text: string): TypedCard {
  if (text.trim() === '') return { is: 'empty' };
  const read = readCode(text);
  if (read.kind === 'damaged') return { is: 'damaged' };
  if (read.kind === 'card') return { is: 'house', number: read.code, shown: read.code };
  if (read.kind === 'uitpas') return { is: 'uitpas', number: read.code, shown: maskUitpas(read.code) };
  return { is: read.kind === 'item' ? 'item' : 'unknown' };
}
