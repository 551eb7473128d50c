import type { RefusalCode, RefusalParams } from '#shared/contract/errors.ts';
import type { LocalDay } from '#shared/domain/local-days.ts';
import type { Executor } from '../../store/database.ts';

/** What stops a loan, with what its sentence names. */
export interface Hindrance {
  reason: RefusalCode;
  params: RefusalParams;
}

/** Items of these kinds that stay in the house: in repair, or their safety check is overdue. */
export async function unavailableItems(
  _ex: Executor,
  _kindIds: readonly string[],
): Promise<Map<string, string[]>> {
  return new Map();
}

/** Overdue safety checks and repairs, by item. */
export async function gatesOf(
  _ex: Executor,
  _items: readonly { id: string; kindId: string; initiativeId: string }[],
  _now: string,
): Promise<Map<string, Hindrance>> {
  return new Map();
}

/** Last day borrowing from an initiative is paused for a person; null when it is not. */
export async function pausedUntil(
  _ex: Executor,
  _personId: string,
  _initiativeId: string,
  _day: LocalDay,
): Promise<LocalDay | null> {
  return null;
}

/** The person and who belongs to the same household on that day. */
export async function householdMembers(_ex: Executor, personId: string, _day: LocalDay): Promise<string[]> {
  return [personId];
}

/** Years of age on a day; null when nothing is known. */
export async function ageOf(
  _ex: Executor,
  _personId: string,
  _day: LocalDay,
): Promise<{ min: number; max: number } | null> {
  return null;
}
