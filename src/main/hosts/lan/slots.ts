/** How much one computer may have under way at a time, so that one that has gone wild leaves the others their turn. */
export interface Slots {
  /** Takes one, and gives the way to give it back; null when all are taken. */
  take(who: string): (() => void) | null;
  /** Like `take` for the one wait a device may have: a newer one ends the older, which may wait for a line that is no more. */
  waitFor(who: string, end: AbortController): () => void;
}

export function slots(most: number): Slots {
  const taken = new Map<string, number>();
  const waiting = new Map<string, AbortController>();
  return {
    take(who) {
      const count = taken.get(who) ?? 0;
      if (count >= most) return null;
      taken.set(who, count + 1);
      let isBack = false;
      return () => {
        if (isBack) return;
        isBack = true;
        const left = (taken.get(who) ?? 1) - 1;
        if (left === 0) taken.delete(who);
        else taken.set(who, left);
      };
    },
    waitFor(who, end) {
      waiting.get(who)?.abort();
      waiting.set(who, end);
      return () => {
        if (waiting.get(who) === end) waiting.delete(who);
      };
    },
  };
}
