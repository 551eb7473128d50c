import type { HouseholdOfPerson } from '#shared/contract/households.contract.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import type { CommandCall, InputOf } from '../../rpc/procedures.ts';
import { found, refuse } from '../../rpc/refusal.ts';
import { hiddenFromCaller, mustKnow } from './hidden.ts';
import { refusalToLeave, refusalToUndo } from './household.rules.ts';
import { householdById, insertHousehold, membershipsOfPersons } from './household.store.ts';
import { householdOfPerson } from './household.view.ts';
import { byOf, refuseIf } from './household-call.ts';
import { join } from './household-members.ts';
import { canStayAgain, staying } from './household-parts.rules.ts';
import { insertStay, type StayRow, stayById, staysOfPersons, updateStay } from './household-parts.store.ts';
import { personById } from './person.store.ts';

type AddStay = InputOf<'households', 'addStay'>;

/**
 * Somebody spends part of the days in a second household, or another part than before. They are counted where they are a member.
 * @throws Refusal households.needsHousehold, memberAlready, staysElsewhere, sameShare, dayToCome, ended; NotFound person, household
 */
export async function addStay(call: CommandCall, input: AddStay): Promise<HouseholdOfPerson> {
  const { tx, now } = call;
  const { personId, sharePercent, fromDay, stayId } = input;
  await mustKnow(call, personId);
  found(await personById(tx, personId), 'person');
  const householdId = await secondHousehold(call, input);
  const answer = staying(
    await membershipsOfPersons(tx, [personId]),
    await staysOfPersons(tx, [personId]),
    { householdId, sharePercent, fromDay },
    houseDayOf(now),
  );
  if (answer.refusal !== null) return refuse(answer.refusal);
  const before = answer.replaces === null ? undefined : await stayById(tx, answer.replaces);
  if (before) await closeStay(call, before, fromDay, 'replaced');
  const row: StayRow = {
    id: stayId,
    household_id: householdId,
    person_id: personId,
    share_percent: sharePercent,
    from_day: fromDay,
    to_day: null,
    added_at: now,
    added_by: byOf(call),
    replaces_id: before?.id ?? null,
    ended_at: null,
    ended_by: null,
    end_kind: null,
    undone_at: null,
    undone_by: null,
  };
  await insertStay(tx, row);
  return told(call, row);
}

/** The household they also live in; somebody who has none starts one by it. */
async function secondHousehold(call: CommandCall, { where, fromDay }: AddStay): Promise<string> {
  if ('householdId' in where) {
    const household = found(await householdById(call.tx, where.householdId), 'household');
    if (household.undone_at !== null) found(null, 'household');
    if (household.ended_at !== null) refuse('households.ended');
    return household.id;
  }
  const { householdId, memberId, personId } = where.newHousehold;
  await insertHousehold(call.tx, {
    id: householdId,
    label: null,
    created_at: call.now,
    created_by: byOf(call),
    ended_at: null,
    ended_by: null,
    undone_at: null,
    undone_by: null,
  });
  await join(call, householdId, fromDay, { memberId, who: { personId }, role: 'adult', moves: false });
  return householdId;
}

/** A stay of today was a mistake: the share before stands again. */
export async function undoAddStay(
  call: CommandCall,
  { stayId }: InputOf<'households', 'undoAddStay'>,
): Promise<HouseholdOfPerson> {
  const stay = await knownStay(call, stayId);
  await takeStayBack(call, stay);
  return told(call, stay);
}

/** @throws Refusal households.nothingToUndo, tooLateToUndo, undoLaterFirst */
export async function takeStayBack(call: CommandCall, stay: StayRow): Promise<void> {
  refuseIf(refusalToUndo(stay.undone_at === null ? houseDayOf(stay.added_at) : null, houseDayOf(call.now)));
  if (stay.to_day !== null) refuse('households.undoLaterFirst');
  await updateStay(call.tx, stay.id, { undone_at: call.now, undone_by: byOf(call) });
  touchedStay(call, stay);
  const before = stay.replaces_id === null ? undefined : await stayById(call.tx, stay.replaces_id);
  if (before) await stayAgain(call, before);
}

export async function endStay(
  call: CommandCall,
  { stayId, day }: InputOf<'households', 'endStay'>,
): Promise<HouseholdOfPerson> {
  const stay = await knownStay(call, stayId);
  refuseIf(refusalToLeave(stay, day, houseDayOf(call.now)));
  await closeStay(call, stay, day, 'left');
  return told(call, stay);
}

export async function undoEndStay(
  call: CommandCall,
  { stayId }: InputOf<'households', 'undoEndStay'>,
): Promise<HouseholdOfPerson> {
  const stay = await knownStay(call, stayId);
  const left = stay.end_kind === 'left' && stay.undone_at === null ? stay.ended_at : null;
  refuseIf(refusalToUndo(left && houseDayOf(left), houseDayOf(call.now)));
  await stayAgain(call, stay);
  return told(call, stay);
}

export async function closeStay(
  call: CommandCall,
  stay: StayRow,
  day: string,
  kind: 'left' | 'replaced' | 'household',
): Promise<void> {
  await updateStay(call.tx, stay.id, {
    to_day: day,
    ended_at: call.now,
    ended_by: byOf(call),
    end_kind: kind,
  });
  touchedStay(call, stay);
}

/** Opens a stay that ended today. @throws Refusal households.undoLaterFirst */
export async function stayAgain(call: CommandCall, stay: StayRow): Promise<void> {
  const { tx } = call;
  const others = await staysOfPersons(tx, [stay.person_id]);
  const memberships = await membershipsOfPersons(tx, [stay.person_id]);
  const household = await householdById(tx, stay.household_id);
  if (household?.ended_at || !canStayAgain(stay, others, memberships)) refuse('households.undoLaterFirst');
  await updateStay(tx, stay.id, { to_day: null, ended_at: null, ended_by: null, end_kind: null });
  touchedStay(call, stay);
}

/** A stay of somebody the caller may know of. @throws NotFound householdMember, person */
async function knownStay(call: CommandCall, stayId: string): Promise<StayRow> {
  const stay = found(await stayById(call.tx, stayId), 'householdMember');
  await mustKnow(call, stay.person_id);
  return stay;
}

async function told(call: CommandCall, stay: StayRow): Promise<HouseholdOfPerson> {
  touchedStay(call, stay);
  call.changedFields('stays');
  return householdOfPerson(call.tx, stay.person_id, call.now, await hiddenFromCaller(call));
}

function touchedStay(call: CommandCall, { household_id, person_id }: StayRow): void {
  call.touched('household', household_id);
  call.touched('person', person_id);
}
