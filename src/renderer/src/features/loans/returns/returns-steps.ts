import type { RefusalCode } from '#shared/contract/errors.ts';
import type { ItemWhereabouts, LookedUp } from '#shared/contract/loans.contract.ts';
import { type ReturnsState, wasTakenBack } from './returns-state.ts';

/** What a scan in a row of returns leads to. */
export type ReturnStep =
  | { do: 'takeBack'; whereabouts: ItemWhereabouts }
  | { do: 'count'; whereabouts: ItemWhereabouts }
  | {
      do: 'tell';
      why: 'card' | 'unknown' | 'damaged' | 'inHouse' | 'twice' | 'elsewhere' | RefusalCode;
      whereabouts: ItemWhereabouts | null;
      personId: string | null;
    };

/** Told with the sentence of the refusal itself: there is more to say than that it is in the house. */
const toldAsRefused: readonly RefusalCode[] = ['loans.itemRetired', 'loans.itemLost'];

/**
 * The rule of returns in a row: what is out is back at once; what has parts waits on the pile without stopping the next scan;
 * everything else is a sentence and changes nothing.
 */
export function nextReturn(state: ReturnsState, found: Exclude<LookedUp, { kind: 'kit' }>): ReturnStep {
  const tell = (why: Extract<ReturnStep, { do: 'tell' }>['why']) =>
    ({ do: 'tell', why, whereabouts: null, personId: null }) as const;
  if (found.kind === 'person') return { ...tell('card'), personId: found.person.id };
  if (found.kind === 'nothing') return tell(found.reason === 'endedCard' ? 'card' : found.reason);
  const { whereabouts } = found;
  const { openLoan, partsOut, refusal, item } = whereabouts;
  if (openLoan) return { do: partsOut.length > 0 ? 'count' : 'takeBack', whereabouts };
  if (wasTakenBack(state, item.id)) return { ...tell('twice'), whereabouts };
  // Out, without its loan in sight: a neighbour's thing, and theirs to take back.
  if (refusal === 'loans.itemOut' || refusal === 'loans.otherInitiative')
    return { ...tell('elsewhere'), whereabouts };
  return {
    ...tell(refusal !== null && toldAsRefused.includes(refusal) ? refusal : 'inHouse'),
    whereabouts,
  };
}
