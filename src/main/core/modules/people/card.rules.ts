import type { Card } from '#shared/contract/people.contract.ts';
import { readCode } from '#shared/domain/barcode.ts';
import { maskUitpas } from '#shared/domain/uitpas.ts';
import { refuse } from '../../rpc/refusal.ts';

export interface CardNumber {
  readonly kind: Card['kind'];
  /** Its one stored spelling. Of a UiTPAS never shown whole: see `maskCard`. */
  readonly number: string;
}

/** A house card or a UiTPAS as scanned or typed; null for anything else, an item's barcode included. */
export function readCardNumber(text: string): CardNumber | null {
  const read = readCode(text);
  if (read.kind === 'card') return { kind: 'house', number: read.code };
  return read.kind === 'uitpas' ? { kind: 'uitpas', number: read.code } : null;
}

/** @throws Refusal people.cardDamaged */
export function cardNumberOf(text: string): CardNumber {
  return readCardNumber(text) ?? refuse('people.cardDamaged');
}

/** The number as anybody may see it: a UiTPAS gives away hardship, so only three of its digits show. */
export function maskCard(card: { kind: string; number: string }): string {
  return card.kind === 'house' ? card.number : maskUitpas(card.number);
}

/**
 * A cell or text in which somebody typed a card number, as it may be shown back. House codes stay readable; anything with
 * enough digits to be a pass, right or mistyped, is hidden but for what `maskUitpas` shows.
 */
export function maskTypedCard(text: string): string {
  const read = readCardNumber(text);
  if (read) return maskCard(read);
  return text.replace(/\D/g, '').length > 10 ? maskUitpas(text) : text;
}
