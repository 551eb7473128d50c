import type { Executor } from '../../store/database.ts';

/** Where an item is promised: it lies ready for somebody, or somebody asked for exactly this one. */
export type Promised = 'setAside' | 'reserved';

/**
 * Whether an item is with a visitor, and who counts on it. `loans` knows; it builds on the catalogue, so it hands its
 * answers in here.
 */
export interface OutCheck {
  isOut(ex: Executor, itemId: string): Promise<boolean>;
  promised(ex: Executor, itemId: string): Promise<Promised | null>;
}

/** Until `loans` has spoken nothing can be taken out of use: better a failure than a lent item that vanishes. */
const nobodySaid: OutCheck = {
  isOut: () => Promise.reject(new Error('no module said which items are out')),
  promised: () => Promise.reject(new Error('no module said which items are promised')),
};
let outCheck = nobodySaid;

/** Called once, when `loans` is loaded. Gives back a way to put the former one back, for tests. */
export function provideOutCheck(check: OutCheck): () => void {
  const former = outCheck;
  outCheck = check;
  return () => {
    outCheck = former;
  };
}

export function isOut(ex: Executor, itemId: string): Promise<boolean> {
  return outCheck.isOut(ex, itemId);
}

export function promised(ex: Executor, itemId: string): Promise<Promised | null> {
  return outCheck.promised(ex, itemId);
}
