import type { ItemWhereabouts, LookedUp } from '#shared/contract/loans.contract.ts';
import type { PersonSummary } from '#shared/contract/people.contract.ts';

type FoundKit = Extract<LookedUp, { kind: 'kit' }>;

/** What the scan of a kit leads to. */
export type KitStep =
  | { do: 'lend'; person: PersonSummary; things: readonly ItemWhereabouts[] }
  | { do: 'takeBack'; things: readonly ItemWhereabouts[] }
  /** Out with the person who is open: nothing happens, so that a kit that was just lent is not taken back by accident. */
  | { do: 'tellOut'; name: string }
  | { do: 'tellHere'; name: string; count: number }
  | { do: 'tellEmpty'; name: string };

/**
 * The rule of a kit at the counter. With a person open it is lent whole, as one hand-over. Without a person everything of it
 * that is out is taken back. Never half of both.
 */
export function kitStep(person: PersonSummary | null, { name, things }: FoundKit): KitStep {
  if (things.length === 0) return { do: 'tellEmpty', name };
  const out = things.filter((thing) => thing.openLoan !== null);
  if (person) return out.length > 0 ? { do: 'tellOut', name } : { do: 'lend', person, things };
  return out.length > 0 ? { do: 'takeBack', things: out } : { do: 'tellHere', name, count: things.length };
}
