import type { RefusalCode, RefusalParams } from '#shared/contract/errors.ts';
import type { Instant, LocalDay } from '#shared/domain/local-days.ts';
import { ageSpanOn } from '#shared/domain/partial-date.ts';
import type { Executor } from '../../store/database.ts';
import { birthDateOf, householdOf } from '../people/index.ts';
import { gateRefusals } from '../upkeep/index.ts';
import { blockOf } from './blocks.store.ts';

/** What stops a loan, with what its sentence names. */
export interface Hindrance {
  reason: RefusalCode;
  params: RefusalParams;
}

/** Overdue safety checks, recalls and repairs, by item; what the thing is called is for the caller to add. */
export async function gatesOf(
  ex: Executor,
  items: readonly { id: string; kindId: string; initiativeId: string }[],
  now: Instant,
): Promise<ReadonlyMap<string, Hindrance>> {
  return gateRefusals(ex, items, now);
}

/** Last day borrowing from an initiative is paused for a person; null when it is not. */
export async function pausedUntil(
  ex: Executor,
  personId: string,
  initiativeId: string,
  day: LocalDay,
): Promise<LocalDay | null> {
  return (await blockOf(ex, personId, initiativeId, day))?.untilDay ?? null;
}

/** The person and who belongs to the same household on that day. */
export async function householdMembers(ex: Executor, personId: string, day: LocalDay): Promise<string[]> {
  const household = (await householdOf(ex, [personId], day)).get(personId);
  return household ? [...household.memberIds] : [personId];
}

/** Years of age on the day of an instant; null when nothing is known, a range when the date is partial. */
export async function ageOf(
  ex: Executor,
  personId: string,
  day: LocalDay,
): Promise<{ min: number; max: number } | null> {
  const birthDate = await birthDateOf(ex, personId);
  return birthDate === null ? null : ageSpanOn(birthDate, day);
}
