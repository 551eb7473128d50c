import type { RefusalCode } from '#shared/contract/errors.ts';
import { daysBetween, type LocalDay } from '#shared/domain/local-days.ts';

/** A pause as far as its days go; the last day counts. */
export interface BlockSpan {
  from_day: LocalDay;
  until_day: LocalDay;
  lifted_at: string | null;
  undone_at: string | null;
}

export type BlockState = 'running' | 'over' | 'lifted';

/** What a pause is on a day. It ends by itself: nothing has to be done the day after. */
export function stateOf(block: BlockSpan, today: LocalDay): BlockState {
  if (block.lifted_at !== null) return 'lifted';
  return today <= block.until_day ? 'running' : 'over';
}

/** Nobody is shut out for longer than this without somebody looking again. */
export const longestDays = 731;

/** Why a pause cannot end on a day. It may end today: the rest of the day. */
export function refusalOfEnd(untilDay: LocalDay, today: LocalDay): RefusalCode | null {
  if (untilDay < today) return 'blocks.endPassed';
  return daysBetween(today, untilDay) > longestDays ? 'blocks.tooLong' : null;
}

export interface BlockActs {
  setDay: LocalDay;
  /** Day of the last change of the end that was not undone. */
  changedDay: LocalDay | null;
  liftedDay: LocalDay | null;
}

/** The last act of a pause, when it was done today; only that one can be undone. */
export function undoableAct(acts: BlockActs, today: LocalDay): 'set' | 'end' | 'lift' | null {
  if (acts.liftedDay !== null) return acts.liftedDay === today ? 'lift' : null;
  if (acts.changedDay !== null) return acts.changedDay === today ? 'end' : null;
  return acts.setDay === today ? 'set' : null;
}
