import type { RefusalCode } from '#shared/contract/errors.ts';
import type { Role } from '#shared/contract/roles.ts';
import { addDays, type LocalDay } from '#shared/domain/local-days.ts';

export interface Giver {
  accountId: string | null;
  role: Role;
  standsInFor?: readonly string[];
}

/** Whose cases somebody may hand over: their own, those of whom they stand in for; a coordinator anybody's, without seeing whom they are about. */
export const mayHandOver = (fromAccountId: string, giver: Giver): boolean =>
  giver.role === 'coordinator' ||
  (giver.accountId !== null && [giver.accountId, ...(giver.standsInFor ?? [])].includes(fromAccountId));

/** Days ahead a hand-over can be planned. */
const farthest = 366;

/** A hand-over of a day to come is planned; of today or before it takes effect at once. */
export const isToCome = (day: LocalDay, today: LocalDay): boolean => day > today;

/** Why cases cannot go from the one to the other; null when they can. */
export function handOverProblem(
  plan: { fromAccountId: string; toAccountId: string; day: LocalDay },
  giver: Giver,
  { today, canTake }: { today: LocalDay; canTake: boolean },
): RefusalCode | null {
  if (!mayHandOver(plan.fromAccountId, giver)) return 'caseload.notYours';
  if (plan.fromAccountId === plan.toAccountId) return 'caseload.sameWorker';
  if (!canTake) return 'caseload.cannotTake';
  return plan.day > addDays(today, farthest) ? 'caseload.dayTooFar' : null;
}

export interface HandedOver {
  byAccountId: string | null;
  fromAccountId: string;
  toAccountId: string;
  /** Local day it took effect; null as long as its day is to come. */
  doneDay: LocalDay | null;
  isUndone: boolean;
}

const isBetween = (handed: HandedOver, { accountId }: Giver): boolean =>
  accountId !== null && [handed.byAccountId, handed.fromAccountId, handed.toAccountId].includes(accountId);

/** Why a hand-over cannot be taken back; null when it can: until its day is over, by whoever gave, got or arranged it. */
export function undoProblem(handed: HandedOver, giver: Giver, today: LocalDay): RefusalCode | null {
  if (!isBetween(handed, giver) && giver.role !== 'coordinator') return 'caseload.notYours';
  if (handed.isUndone) return 'caseload.undoneAlready';
  return handed.doneDay === null || handed.doneDay === today ? null : 'caseload.tooLateToUndo';
}

/** A note between colleagues is read by those it was between. */
export const mayReadNote = (handed: HandedOver, giver: Giver): boolean => isBetween(handed, giver);

/** What is to come is known to those it is between, and to the coordinator. */
export const mayKnowOfPlan = (handed: HandedOver, giver: Giver): boolean =>
  isBetween(handed, giver) || giver.role === 'coordinator';
