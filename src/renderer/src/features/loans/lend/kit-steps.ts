import type { ItemWhereabouts, LookedUp } from '#shared/contract/loans.contract.ts';
import type { PersonSummary } from '#shared/contract/people.contract.ts';

export type FoundKit = Extract<LookedUp, { kind: 'kit' }>;

/** What the scan of a kit leads to. */
export type KitStep =
  | { do: 'lend'; person: PersonSummary; things: readonly ItemWhereabouts[] }
  | { do: 'takeBack'; things: readonly ItemWhereabouts[] }
  /** Nothing happens: its things are shown, with why some cannot go along. `isExpected`: nothing more was asked for. */
  | { do: 'show'; isExpected: boolean }
  | { do: 'tellEmpty' };

/**
 * The rule of a kit at the counter. With a person open it is lent whole, as one hand-over, or shown when something of it cannot go
 * along. Without a person what is out of it is taken back; what has parts is shown to be counted, and taken back whole when the kit
 * is scanned once more.
 */
export function kitStep(
  { person, kit }: { person: PersonSummary | null; kit: FoundKit | null },
  { kitId, things }: FoundKit,
): KitStep {
  if (things.length === 0) return { do: 'tellEmpty' };
  if (person) {
    return goesAlong(things).length === things.length
      ? { do: 'lend', person, things }
      : { do: 'show', isExpected: false };
  }
  const out = outOf(things);
  const isAgain = kit?.kitId === kitId;
  const back = isAgain ? out : out.filter((thing) => thing.partsOut.length === 0);
  return back.length > 0 ? { do: 'takeBack', things: back } : { do: 'show', isExpected: true };
}

/** What can be lent now. */
export const goesAlong = (things: readonly ItemWhereabouts[]): ItemWhereabouts[] =>
  things.filter((thing) => thing.refusal === null);

/** What is with somebody, as far as we may know. */
export const outOf = (things: readonly ItemWhereabouts[]): ItemWhereabouts[] =>
  things.filter((thing) => thing.openLoan !== null);

/** What is out and has parts to be counted first. */
export const toCount = (things: readonly ItemWhereabouts[]): ItemWhereabouts[] =>
  outOf(things).filter((thing) => thing.partsOut.length > 0);
