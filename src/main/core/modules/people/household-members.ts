import type { Household } from '#shared/contract/households.contract.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import type { CommandCall, InputOf } from '../../rpc/procedures.ts';
import { found, refuse } from '../../rpc/refusal.ts';
import { mustKnow } from './hidden.ts';
import { canReopen, joining, refusalToLeave, refusalToUndo, shareADay } from './household.rules.ts';
import {
  householdById,
  insertMember,
  type MemberRow,
  memberById,
  membershipsOfPersons,
  updateMember,
} from './household.store.ts';
import { byOf, refuseIf, viewOf } from './household-call.ts';
import { staysOfPersons } from './household-parts.store.ts';
import { createPerson } from './person.service.ts';
import { personById } from './person.store.ts';
import { nameUnnamed, unnameMember } from './unnamed-members.ts';

type NewMember = Pick<InputOf<'households', 'addMember'>, 'memberId' | 'who' | 'role' | 'moves'> & {
  namesUnnamedId?: string | undefined;
};

/**
 * Somebody joins a household: a known person, one who moves here from another household, or one who is registered in the same
 * act (a child).
 * @throws Refusal households.ended, households.member…, households.staysThere, households.dayToCome, households.unnamedGone; what `people.create` refuses; NotFound household, person
 */
export async function addMember(
  call: CommandCall,
  input: InputOf<'households', 'addMember'>,
): Promise<Household> {
  const household = found(await householdById(call.tx, input.householdId), 'household');
  if (household.undone_at !== null) found(null, 'household');
  if (household.ended_at !== null) refuse('households.ended');
  await join(call, household.id, input.fromDay, input);
  call.changedFields('members');
  return viewOf(call, household.id);
}

/** The joining itself, for a household that exists; used for the first people of a new one as well. */
export async function join(
  call: CommandCall,
  householdId: string,
  fromDay: string,
  { memberId, who, role, moves, namesUnnamedId }: NewMember,
): Promise<void> {
  const { tx, now } = call;
  const personId = await idOfMember(call, who);
  const today = houseDayOf(now);
  const memberships = await membershipsOfPersons(tx, [personId]);
  const answer = joining(memberships, { householdId, fromDay, moves }, today);
  if (answer.refusal !== null) return refuse(answer.refusal);
  const stays = await staysOfPersons(tx, [personId]);
  if (stays.some((stay) => stay.household_id === householdId && shareADay(stay, openFrom(fromDay))))
    refuse('households.staysThere');
  const left = memberships.find((one) => one.id === answer.leaves);
  if (left) {
    await closeMember(call, left, fromDay, 'moved');
    call.touched('household', left.household_id);
  }
  await insertMember(tx, {
    id: memberId,
    household_id: householdId,
    person_id: personId,
    role,
    from_day: fromDay,
    to_day: null,
    added_at: now,
    added_by: byOf(call),
    moved_from_id: left?.id ?? null,
    ended_at: null,
    ended_by: null,
    end_kind: null,
    undone_at: null,
    undone_by: null,
  });
  if (namesUnnamedId !== undefined) {
    const member = { id: memberId, household_id: householdId, ...openFrom(fromDay) };
    await nameUnnamed(call, namesUnnamedId, member);
  }
  touchedMember(call, { household_id: householdId, person_id: personId });
}

const openFrom = (fromDay: string) => ({ from_day: fromDay, to_day: null });

async function idOfMember(call: CommandCall, who: NewMember['who']): Promise<string> {
  if ('personId' in who) {
    await mustKnow(call, who.personId);
    return found(await personById(call.tx, who.personId), 'person').id;
  }
  const nothing = { language: null, phone: null, email: null, street: null } as const;
  const noAddress = { houseNumber: null, postcode: null, town: null, card: null } as const;
  const { commandId } = call;
  return (await createPerson(call, { commandId, ...who.newPerson, ...nothing, ...noAddress })).id;
}

/** A membership of somebody the caller may know of. @throws NotFound householdMember, person */
async function knownMember(call: CommandCall, memberId: string): Promise<MemberRow> {
  const member = found(await memberById(call.tx, memberId), 'householdMember');
  await mustKnow(call, member.person_id);
  return member;
}

/** A joining of today was a mistake: the membership counts no more, and who moved is back where they were. */
export async function undoAddMember(
  call: CommandCall,
  { memberId }: InputOf<'households', 'undoAddMember'>,
): Promise<Household> {
  const member = await knownMember(call, memberId);
  await takeBack(call, member);
  call.changedFields('members');
  return viewOf(call, member.household_id);
}

/** Takes one joining back. @throws Refusal households.nothingToUndo, tooLateToUndo, undoLaterFirst */
export async function takeBack(call: CommandCall, member: MemberRow): Promise<void> {
  refuseIf(
    refusalToUndo(member.undone_at === null ? houseDayOf(member.added_at) : null, houseDayOf(call.now)),
  );
  if (member.to_day !== null) refuse('households.undoLaterFirst');
  await updateMember(call.tx, member.id, { undone_at: call.now, undone_by: byOf(call) });
  await unnameMember(call, member.id);
  touchedMember(call, member);
  const former = member.moved_from_id === null ? undefined : await memberById(call.tx, member.moved_from_id);
  if (former) await reopen(call, former);
}

/** Somebody leaves from a day on: that day they belong to it no more. */
export async function endMember(
  call: CommandCall,
  { memberId, day }: InputOf<'households', 'endMember'>,
): Promise<Household> {
  const member = await knownMember(call, memberId);
  refuseIf(refusalToLeave(member, day, houseDayOf(call.now)));
  await closeMember(call, member, day, 'left');
  call.changedFields('members');
  return viewOf(call, member.household_id);
}

export async function undoEndMember(
  call: CommandCall,
  { memberId }: InputOf<'households', 'undoEndMember'>,
): Promise<Household> {
  const member = await knownMember(call, memberId);
  const left = member.end_kind === 'left' && member.undone_at === null ? member.ended_at : null;
  refuseIf(refusalToUndo(left && houseDayOf(left), houseDayOf(call.now)));
  await reopen(call, member);
  call.changedFields('members');
  return viewOf(call, member.household_id);
}

/** A child grows up, a lodger becomes family. */
export async function changeRole(
  call: CommandCall,
  { memberId, role }: InputOf<'households', 'changeRole'>,
): Promise<Household> {
  const member = await knownMember(call, memberId);
  if (member.undone_at !== null || member.to_day !== null) refuse('households.memberLeft');
  if (member.role !== role) {
    await updateMember(call.tx, member.id, { role });
    call.changedFields('role');
  }
  touchedMember(call, member);
  return viewOf(call, member.household_id);
}

export async function closeMember(
  call: CommandCall,
  member: MemberRow,
  day: string,
  kind: 'left' | 'moved' | 'household',
): Promise<void> {
  await updateMember(call.tx, member.id, {
    to_day: day,
    ended_at: call.now,
    ended_by: byOf(call),
    end_kind: kind,
  });
  touchedMember(call, member);
}

/** Opens a membership that ended today. @throws Refusal households.undoLaterFirst when its household ended or the person joined elsewhere since */
export async function reopen(call: CommandCall, member: MemberRow): Promise<void> {
  const others = await membershipsOfPersons(call.tx, [member.person_id]);
  const household = await householdById(call.tx, member.household_id);
  if (household?.ended_at || !canReopen(member, others)) refuse('households.undoLaterFirst');
  await updateMember(call.tx, member.id, { to_day: null, ended_at: null, ended_by: null, end_kind: null });
  touchedMember(call, member);
}

function touchedMember(call: CommandCall, member: Pick<MemberRow, 'household_id' | 'person_id'>): void {
  call.touched('household', member.household_id);
  call.touched('person', member.person_id);
}
