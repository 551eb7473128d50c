import type { ItemWhereabouts, LookedUp } from '#shared/contract/loans.contract.ts';
import type { PersonSummary } from '#shared/contract/people.contract.ts';
import type { LendState } from './lend-state.ts';

type Open = Pick<LendState, 'person' | 'shown'>;

/** What a scan leads to. */
export type LendStep =
  | { do: 'openPerson'; person: PersonSummary }
  | { do: 'lend'; person: PersonSummary; whereabouts: ItemWhereabouts }
  | { do: 'takeBack'; whereabouts: ItemWhereabouts }
  /** `isExpected`: nothing more was asked for than to show it. */
  | { do: 'show'; whereabouts: ItemWhereabouts; isExpected: boolean }
  | { do: 'tell'; found: Extract<LookedUp, { kind: 'nothing' }> };

/**
 * The rule of the counter. A person's card opens the person. A thing with a person open is lent at once. A thing alone
 * shows where it is and offers to take it back, and so does a thing that is out; scanned once more, it is taken back.
 */
export function nextStep(state: Open, found: Exclude<LookedUp, { kind: 'kit' }>): LendStep {
  if (found.kind === 'person') return { do: 'openPerson', person: found.person };
  if (found.kind === 'nothing') return { do: 'tell', found };
  const { whereabouts } = found;
  if (state.person && whereabouts.refusal === null) {
    return { do: 'lend', person: state.person, whereabouts };
  }
  const isAgain = state.shown?.item.id === whereabouts.item.id;
  if (isAgain && canTakeBack(whereabouts)) return { do: 'takeBack', whereabouts };
  return { do: 'show', whereabouts, isExpected: state.person === null && isUsual(whereabouts) };
}

/** What can be done with the thing that is shown; the first is the likeliest. */
export type LendOffer = 'lend' | 'takeBack' | 'takeBackAndLend';

export function offersFor({ person, shown }: Open): readonly LendOffer[] {
  if (!shown) return [];
  if (!shown.openLoan) return person && shown.refusal === null ? ['lend'] : [];
  const isOthers = person !== null && shown.openLoan.personId !== person.id;
  return isOthers && shown.dueIfLent ? ['takeBack', 'takeBackAndLend'] : ['takeBack'];
}

/** Without the open loan in sight it is another initiative's affair. */
const canTakeBack = (whereabouts: ItemWhereabouts): boolean => whereabouts.openLoan !== null;

/** In the house and lendable, or out as it should be: no reason to raise a voice. */
const isUsual = ({ refusal, openLoan }: ItemWhereabouts): boolean => refusal === null || openLoan !== null;
