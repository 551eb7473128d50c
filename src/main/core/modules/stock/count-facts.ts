import type { Executor } from '../../store/database.ts';

/** A thing that is with somebody. */
export interface OutNow {
  personId: string;
  dueDay: string;
}

/** What a count asks of the loans. `loans` builds on this module, so it hands its answers in here. */
export interface CountFacts {
  /** Who has which of these things now; what is in the house is not in the map. */
  outNow(ex: Executor, itemIds: readonly string[]): Promise<Map<string, OutNow>>;
  /** Last hand-over and last return of things since a moment, of loans that were not undone; of these things or of all. */
  since(
    ex: Executor,
    at: string,
    itemIds?: readonly string[],
  ): Promise<Map<string, { lentAt: string | null; returnedAt: string | null }>>;
}

const unknown = () => Promise.reject(new Error('no module said what is on loan'));
let facts: CountFacts = { outNow: unknown, since: unknown };

/** Called once, when `loans` is loaded. Gives back a way to put the former one back, for tests. */
export function provideCountFacts(given: CountFacts): () => void {
  const former = facts;
  facts = given;
  return () => {
    facts = former;
  };
}

export const countFacts = (): CountFacts => facts;
