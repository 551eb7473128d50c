/** A dice that falls the same way each time: the same seed tells the same story. */
export interface Dice {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** Whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  pick<T>(list: readonly T[]): T;
  /** True once in so many times. */
  oneIn(times: number): boolean;
  /** An index, more often where the weight is larger. */
  weighted(weights: readonly number[]): number;
}

export function dice(seed: number): Dice {
  let state = seed >>> 0;
  // Mulberry32: small, fast, and good enough to invent people with.
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    between,
    pick: (list) => {
      const chosen = list[Math.floor(next() * list.length)];
      if (chosen === undefined) throw new Error('picked from an empty list');
      return chosen;
    },
    oneIn: (times) => next() < 1 / times,
    weighted: (weights) => {
      let rest = next() * weights.reduce((sum, weight) => sum + weight, 0);
      const at = weights.findIndex((weight) => (rest -= weight) < 0);
      return at === -1 ? weights.length - 1 : at;
    },
  };
}
