import type { Executor } from '../../store/database.ts';
import type { TakenAmong } from './codes.ts';

/** Codes that stand on something else than an item. Who gives codes to such things builds on the catalogue, so it says so here. */
const others = new Set<TakenAmong>();

/** Called once, when a module that gives codes is loaded. Gives back a way to take it out again, for tests. */
export function provideOtherCodes(taken: TakenAmong): () => void {
  others.add(taken);
  return () => void others.delete(taken);
}

/** Which of these codes are on something of the house that is no item. */
export async function otherCodesTaken(ex: Executor, codes: readonly string[]): Promise<ReadonlySet<string>> {
  const taken = new Set<string>();
  for (const ask of others) for (const code of await ask(ex, codes)) taken.add(code);
  return taken;
}
