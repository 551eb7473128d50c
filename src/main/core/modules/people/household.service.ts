import type { Household } from '#shared/contract/households.contract.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import type { CommandCall, InputOf } from '../../rpc/procedures.ts';
import { found, refuse } from '../../rpc/refusal.ts';
import { refusalToLeave, refusalToUndo } from './household.rules.ts';
import {
  type HouseholdRow,
  householdById,
  insertHousehold,
  membersOfHouseholds,
  updateHousehold,
} from './household.store.ts';
import { byOf, refuseIf, viewOf } from './household-call.ts';
import { closeMember, join, reopen, takeBack } from './household-members.ts';
import { staysInHouseholds, unnamedInHouseholds } from './household-parts.store.ts';
import { closeStay, stayAgain, takeStayBack } from './household-stays.ts';
import { addUnnamed, closeUnnamed, reopenUnnamed, undoAddUnnamed } from './unnamed-members.ts';

/** Starts a household with its first people, all of them or none. @throws Refusal as `addMember`, households.personTwice */
export async function createHousehold(
  call: CommandCall,
  input: InputOf<'households', 'create'>,
): Promise<Household> {
  const { tx, now } = call;
  const ids = input.members.map(({ who }) => ('personId' in who ? who.personId : who.newPerson.personId));
  if (new Set(ids).size !== ids.length) refuse('households.personTwice');
  await insertHousehold(tx, {
    id: input.householdId,
    label: input.label?.trim() || null,
    created_at: now,
    created_by: byOf(call),
    ended_at: null,
    ended_by: null,
    undone_at: null,
    undone_by: null,
  });
  for (const member of input.members) await join(call, input.householdId, input.fromDay, member);
  for (const group of input.unnamed ?? [])
    await addUnnamed(call, { ...input, ...group, fromDay: input.fromDay });
  call.touched('household', input.householdId);
  call.changedFields('members', ...(input.label ? ['label'] : []));
  return viewOf(call, input.householdId);
}

/** A household of today was a mistake. Nobody may have left it since. */
export async function undoCreateHousehold(
  call: CommandCall,
  { householdId }: InputOf<'households', 'undoCreate'>,
): Promise<Record<string, never>> {
  const household = await existing(call, householdId);
  refuseIf(refusalToUndo(houseDayOf(household.created_at), houseDayOf(call.now)));
  const parts = await partsOf(call, householdId);
  if (parts.unnamed.some((row) => row.to_day !== null)) refuse('households.undoLaterFirst');
  for (const stay of parts.stays) await takeStayBack(call, stay);
  if (parts.unnamed.length > 0) {
    const unnamedIds = parts.unnamed.map((row) => row.id);
    await undoAddUnnamed(call, { commandId: call.newId(), householdId, unnamedIds });
  }
  for (const member of await membersOfHouseholds(call.tx, [householdId])) await takeBack(call, member);
  await updateHousehold(call.tx, householdId, { undone_at: call.now, undone_by: byOf(call) });
  call.touched('household', householdId);
  call.changedFields('members');
  return {};
}

export async function renameHousehold(
  call: CommandCall,
  { householdId, label }: InputOf<'households', 'rename'>,
): Promise<Household> {
  const household = await existing(call, householdId);
  const wanted = label?.trim() || null;
  call.touched('household', householdId);
  if (wanted !== household.label) {
    await updateHousehold(call.tx, householdId, { label: wanted });
    call.changedFields('label');
  }
  return viewOf(call, householdId);
}

/** A household is no more from a day on: whoever is still in it leaves. */
export async function endHousehold(
  call: CommandCall,
  { householdId, day }: InputOf<'households', 'end'>,
): Promise<Household> {
  const household = await existing(call, householdId);
  if (household.ended_at !== null) refuse('households.ended');
  const today = houseDayOf(call.now);
  if (day > today) refuse('households.dayToCome');
  for (const member of await membersOfHouseholds(call.tx, [householdId])) {
    if (member.to_day !== null) continue;
    refuseIf(refusalToLeave(member, day, today));
    await closeMember(call, member, day, 'household');
  }
  const parts = await partsOf(call, householdId);
  const open = parts.unnamed.filter((row) => row.to_day === null);
  for (const row of [...parts.stays.filter((one) => one.to_day === null), ...open])
    refuseIf(refusalToLeave(row, day, today));
  for (const stay of parts.stays) if (stay.to_day === null) await closeStay(call, stay, day, 'household');
  await closeUnnamed(
    call,
    open.map((row) => row.id),
    day,
    'household',
  );
  await updateHousehold(call.tx, householdId, { ended_at: call.now, ended_by: byOf(call) });
  call.touched('household', householdId);
  call.changedFields('members', 'endedAt');
  return viewOf(call, householdId);
}

/** The end of today was a mistake: who left by it is in it again. */
export async function undoEndHousehold(
  call: CommandCall,
  { householdId }: InputOf<'households', 'undoEnd'>,
): Promise<Household> {
  const household = await existing(call, householdId);
  refuseIf(refusalToUndo(household.ended_at && houseDayOf(household.ended_at), houseDayOf(call.now)));
  await updateHousehold(call.tx, householdId, { ended_at: null, ended_by: null });
  for (const member of await membersOfHouseholds(call.tx, [householdId]))
    if (member.end_kind === 'household') await reopen(call, member);
  const parts = await partsOf(call, householdId);
  for (const stay of parts.stays) if (stay.end_kind === 'household') await stayAgain(call, stay);
  await reopenUnnamed(
    call,
    parts.unnamed.filter((row) => row.end_kind === 'household').map((row) => row.id),
  );
  call.touched('household', householdId);
  call.changedFields('members', 'endedAt');
  return viewOf(call, householdId);
}

/** Who is in it besides its members, of now and before. */
const partsOf = async (call: CommandCall, householdId: string) => ({
  stays: await staysInHouseholds(call.tx, [householdId]),
  unnamed: await unnamedInHouseholds(call.tx, [householdId]),
});

async function existing(call: CommandCall, id: string): Promise<HouseholdRow> {
  const household = found(await householdById(call.tx, id), 'household');
  return found(household.undone_at === null ? household : null, 'household');
}
