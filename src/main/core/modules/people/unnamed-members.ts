import type { Household } from '#shared/contract/households.contract.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import type { CommandCall, InputOf } from '../../rpc/procedures.ts';
import { found, refuse } from '../../rpc/refusal.ts';
import { refusalToLeave, refusalToUndo } from './household.rules.ts';
import { householdById, type MemberRow } from './household.store.ts';
import { byOf, refuseIf, viewOf } from './household-call.ts';
import { namedFrom } from './household-parts.rules.ts';
import {
  insertUnnamed,
  type UnnamedRow,
  unnamedInHouseholds,
  unnamedOfMember,
  updateUnnamed,
} from './household-parts.store.ts';

/** Members of whom only the age is known: they count in the size of the household. */
export async function addUnnamed(
  call: CommandCall,
  { householdId, unnamedIds, ageBand, fromDay }: InputOf<'households', 'addUnnamed'>,
): Promise<Household> {
  await openHousehold(call, householdId);
  if (fromDay > houseDayOf(call.now)) refuse('households.dayToCome');
  if (new Set(unnamedIds).size !== unnamedIds.length) refuse('households.personTwice');
  const row = {
    household_id: householdId,
    age_band: ageBand,
    from_day: fromDay,
    to_day: null,
    added_at: call.now,
    added_by: byOf(call),
    ended_at: null,
    ended_by: null,
    end_kind: null,
    named_member_id: null,
    undone_at: null,
    undone_by: null,
  };
  await insertUnnamed(
    call.tx,
    unnamedIds.map((id) => ({ id, ...row })),
  );
  return told(call, householdId);
}

/** Those of today were a mistake. @throws Refusal households.unnamedGone, tooLateToUndo */
export async function undoAddUnnamed(
  call: CommandCall,
  { householdId, unnamedIds }: InputOf<'households', 'undoAddUnnamed'>,
): Promise<Household> {
  const rows = await unnamedWith(call, householdId, unnamedIds, (row) => row.to_day === null);
  for (const row of rows) refuseIf(refusalToUndo(houseDayOf(row.added_at), houseDayOf(call.now)));
  await updateUnnamed(call.tx, unnamedIds, { undone_at: call.now, undone_by: byOf(call) });
  return told(call, householdId);
}

export async function endUnnamed(
  call: CommandCall,
  { householdId, unnamedIds, day }: InputOf<'households', 'endUnnamed'>,
): Promise<Household> {
  const rows = await unnamedWith(call, householdId, unnamedIds, (row) => row.to_day === null);
  for (const row of rows) refuseIf(refusalToLeave(row, day, houseDayOf(call.now)));
  await closeUnnamed(call, unnamedIds, day, 'left');
  return told(call, householdId);
}

export async function undoEndUnnamed(
  call: CommandCall,
  { householdId, unnamedIds }: InputOf<'households', 'undoEndUnnamed'>,
): Promise<Household> {
  const household = await openHousehold(call, householdId);
  const rows = await unnamedWith(call, household.id, unnamedIds, (row) => row.end_kind === 'left');
  for (const row of rows)
    refuseIf(refusalToUndo(row.ended_at && houseDayOf(row.ended_at), houseDayOf(call.now)));
  await reopenUnnamed(call, unnamedIds);
  return told(call, householdId);
}

/** One without a name has one now: counted as the member, no longer apart. @throws Refusal households.unnamedGone */
export async function nameUnnamed(
  call: CommandCall,
  unnamedId: string,
  member: Pick<MemberRow, 'id' | 'household_id' | 'from_day' | 'to_day'>,
): Promise<void> {
  const [row] = await unnamedWith(call, member.household_id, [unnamedId], (one) => one.to_day === null);
  if (row) await closeUnnamed(call, [row.id], namedFrom(row, member), 'named', member.id);
}

/** The naming came with a joining that was a mistake. */
export async function unnameMember(call: CommandCall, memberId: string): Promise<void> {
  const row = await unnamedOfMember(call.tx, memberId);
  if (row) await reopenUnnamed(call, [row.id]);
}

export async function closeUnnamed(
  call: CommandCall,
  ids: readonly string[],
  day: string,
  kind: 'left' | 'named' | 'household',
  namedMemberId: string | null = null,
): Promise<void> {
  if (ids.length === 0) return;
  await updateUnnamed(call.tx, ids, {
    to_day: day,
    ended_at: call.now,
    ended_by: byOf(call),
    end_kind: kind,
    named_member_id: namedMemberId,
  });
}

export async function reopenUnnamed(call: CommandCall, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const open = { to_day: null, ended_at: null, ended_by: null, end_kind: null, named_member_id: null };
  await updateUnnamed(call.tx, ids, open);
}

async function openHousehold(call: CommandCall, householdId: string) {
  const household = found(await householdById(call.tx, householdId), 'household');
  if (household.undone_at !== null) found(null, 'household');
  if (household.ended_at !== null) refuse('households.ended');
  return household;
}

/** Exactly these, of this household, as they were when the screen was drawn. @throws Refusal households.unnamedGone */
async function unnamedWith(
  call: CommandCall,
  householdId: string,
  ids: readonly string[],
  stands: (row: UnnamedRow) => boolean,
): Promise<UnnamedRow[]> {
  const wanted = new Set(ids);
  const rows = (await unnamedInHouseholds(call.tx, [householdId])).filter(
    (row) => wanted.has(row.id) && stands(row),
  );
  return rows.length === wanted.size ? rows : refuse('households.unnamedGone');
}

function told(call: CommandCall, householdId: string): Promise<Household> {
  call.touched('household', householdId);
  call.changedFields('unnamed');
  return viewOf(call, householdId);
}
