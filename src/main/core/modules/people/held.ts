import type { HeldThing } from '#shared/contract/merge-words.ts';
import type { QueryCall } from '../../rpc/procedures.ts';

/** What somebody has, as far as the caller may know; what is left out counts as nothing. */
export type Held = Partial<Record<HeldThing | 'owesCents' | 'depositCents', number>>;
/** Answers for some persons at once. */
export type HeldSource = (call: QueryCall, personIds: readonly string[]) => Promise<Map<string, Held>>;

const sources: HeldSource[] = [];

/** Each module that keeps something of persons says here how much it is: this module may not know them. */
export function provideHeld(source: HeldSource): void {
  sources.push(source);
}

export async function heldBy(call: QueryCall, personIds: readonly string[]): Promise<Map<string, Held>> {
  const all = new Map<string, Held>(personIds.map((id) => [id, {}]));
  for (const source of sources)
    for (const [id, held] of await source(call, personIds)) all.set(id, { ...all.get(id), ...held });
  return all;
}
