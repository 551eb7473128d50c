import type { Executor } from '../../store/database.ts';

/** Which of these persons are shielded. Who knows persons builds on the catalogue, so it says so here. */
export type ShieldedAmong = (ex: Executor, personIds: readonly string[]) => Promise<ReadonlySet<string>>;

let ask: ShieldedAmong = async () => new Set();

/** Called once, when the module of persons is loaded. Gives back a way to put the former one back, for tests. */
export function provideShieldedGivers(shielded: ShieldedAmong): () => void {
  const former = ask;
  ask = shielded;
  return () => {
    ask = former;
  };
}

/**
 * Givers of whom a thing says nothing, to nobody: where they came in says where they come. Most houses have none, and most things no
 * giver with a page: then nothing is asked.
 */
export async function unnamedGivers(
  ex: Executor,
  rows: readonly { donor_person_id: string | null }[],
): Promise<ReadonlySet<string>> {
  const ids = new Set(rows.flatMap(({ donor_person_id: id }) => (id === null ? [] : [id])));
  return ids.size === 0 ? ids : ask(ex, [...ids]);
}
