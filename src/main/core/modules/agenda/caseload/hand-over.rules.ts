import type { RefusalCode } from '#shared/contract/errors.ts';
import type { Role } from '#shared/contract/roles.ts';
import type { LocalDay } from '#shared/domain/local-days.ts';

export interface Giver {
  accountId: string | null;
  role: Role;
  standsInFor?: readonly string[];
}

/** Whose cases somebody may hand over: their own, those of whom they stand in for; a coordinator anybody's, without seeing whom they are about. */
export const mayHandOver = (fromAccountId: string, giver: Giver): boolean =>
  giver.role === 'coordinator' ||
  (giver.accountId !== null && [giver.accountId, ...(giver.standsInFor ?? [])].includes(fromAccountId));

/** Why cases cannot go from the one to the other; null when they can. The day they were talked through is today or behind us. */
export function handOverProblem(
  plan: { fromAccountId: string; toAccountId: string; day: LocalDay },
  giver: Giver,
  { today, canTake }: { today: LocalDay; canTake: boolean },
): RefusalCode | null {
  if (!mayHandOver(plan.fromAccountId, giver)) return 'caseload.notYours';
  if (plan.fromAccountId === plan.toAccountId) return 'caseload.sameWorker';
  if (!canTake) return 'caseload.cannotTake';
  return plan.day > today ? 'caseload.dayToCome' : null;
}

export interface HandedOver {
  byAccountId: string | null;
  fromAccountId: string;
  toAccountId: string;
  /** Local day it was written down. */
  writtenDay: LocalDay;
  isUndone: boolean;
}

/** Why a hand-over cannot be taken back; null when it can: on its own day, by whoever gave, got or arranged it. */
export function undoProblem(handed: HandedOver, giver: Giver, today: LocalDay): RefusalCode | null {
  const isParty =
    giver.accountId !== null &&
    [handed.byAccountId, handed.fromAccountId, handed.toAccountId].includes(giver.accountId);
  if (!isParty && giver.role !== 'coordinator') return 'caseload.notYours';
  if (handed.isUndone) return 'caseload.undoneAlready';
  return handed.writtenDay === today ? null : 'caseload.tooLateToUndo';
}

/** A note between colleagues is read by those it was between. */
export const mayReadNote = (handed: HandedOver, giver: Giver): boolean =>
  giver.accountId !== null &&
  [handed.byAccountId, handed.fromAccountId, handed.toAccountId].includes(giver.accountId);
