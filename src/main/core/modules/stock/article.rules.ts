import type { RefusalCode } from '#shared/contract/errors.ts';
import type { ArticleReason } from '#shared/contract/words.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import type { Instant } from '#shared/domain/local-days.ts';

/** What a movement does to the stock. A reason says which way; a correction goes either way, as it is written. */
export function signedQuantity(reason: ArticleReason, quantity: number): number {
  if (reason === 'correction' || reason === 'count') return quantity;
  return reason === 'in' ? Math.abs(quantity) : -Math.abs(quantity);
}

/** Nothing leaves a shelf that is not on it. Only a correction may say that the book was wrong. */
export function refusalToMove(reason: ArticleReason, stock: number, signed: number): RefusalCode | null {
  const after = stock + signed;
  return after < 0 && signed < 0 && reason !== 'correction' ? 'stock.belowZero' : null;
}

export interface ReversalQuestion {
  at: Instant;
  /** It takes another back itself, or was taken back already. */
  isReversal: boolean;
  isReversed: boolean;
  reason: ArticleReason;
  quantity: number;
  stock: number;
}

/** A movement of today is taken back once, by one the other way. What was used since cannot be un-received. */
export function refusalToReverse(movement: ReversalQuestion, now: Instant): RefusalCode | null {
  if (movement.isReversal || movement.isReversed) return 'stock.alreadyUndone';
  if (houseDayOf(movement.at) !== houseDayOf(now)) return 'stock.tooLateToUndo';
  return refusalToMove(movement.reason, movement.stock, -movement.quantity);
}

/** Low at the number somebody chose, or less. */
export const isLow = (stock: number, lowAt: number | null): boolean => lowAt !== null && stock <= lowAt;
