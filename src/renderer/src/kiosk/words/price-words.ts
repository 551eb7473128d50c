import type { LendingPrice } from '#shared/contract/catalog.contract.ts';
import { formatEuro } from '#shared/domain/money.ts';
import type { WordsIn } from './opening-words.ts';

/** "Gratis", "€ 2,00 per week". What everybody pays: nobody is asked who they are. */
export function feeWords({ fee }: LendingPrice, { t, language }: Pick<WordsIn, 't' | 'language'>): string {
  if (fee.cents === 0) return t(($) => $.kiosk.price.free);
  return t(($) => $.kiosk.price[fee.unit], { price: formatEuro(fee.cents, language) });
}

/** What is given back afterwards; null where nothing is asked. */
export function depositWords(
  { depositCents }: LendingPrice,
  { t, language }: Pick<WordsIn, 't' | 'language'>,
): string | null {
  return depositCents === 0
    ? null
    : t(($) => $.kiosk.price.deposit, { price: formatEuro(depositCents, language) });
}

export const isFree = ({ fee, depositCents }: LendingPrice): boolean => fee.cents === 0 && depositCents === 0;
