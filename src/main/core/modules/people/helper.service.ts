import type { PersonHelpers } from '#shared/contract/households.contract.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import type { CommandCall, InputOf } from '../../rpc/procedures.ts';
import { found, refuse } from '../../rpc/refusal.ts';
import { helperHoldsOn } from './helper.rules.ts';
import { type HelperRow, helperById, helperRows, insertHelper, updateHelper } from './helper.store.ts';
import { helpersOfPerson } from './helpers-of.ts';
import { hiddenFromCaller, mustKnow } from './hidden.ts';
import { refusalToUndo } from './household.rules.ts';
import { byOf, refuseIf } from './household-call.ts';
import { personById } from './person.store.ts';

/**
 * Somebody may collect or act for a person, until further notice or until a day.
 * @throws Refusal households.helperIsSelf, helperAlready, helperMayNothing, helperEndPassed; NotFound person
 */
export async function addHelper(
  call: CommandCall,
  input: InputOf<'households', 'addHelper'>,
): Promise<PersonHelpers> {
  const { tx, now } = call;
  const today = houseDayOf(now);
  await mustKnow(call, input.personId);
  found(await personById(tx, input.personId), 'person');
  const helperPersonId = 'personId' in input.who ? input.who.personId : null;
  if (helperPersonId === input.personId) refuse('households.helperIsSelf');
  if (helperPersonId !== null) {
    await mustKnow(call, helperPersonId);
    found(await personById(tx, helperPersonId), 'person');
  }
  if (!input.mayCollect && !input.mayActFor) refuse('households.helperMayNothing');
  if (input.untilDay !== null && input.untilDay < today) refuse('households.helperEndPassed');
  await refuseSecond(call, input.personId, helperPersonId, today);
  await insertHelper(tx, {
    id: input.helperId,
    person_id: input.personId,
    helper_person_id: helperPersonId,
    helper_name: 'name' in input.who ? input.who.name : null,
    relation: input.relation,
    may_collect: Number(input.mayCollect),
    may_act_for: Number(input.mayActFor),
    from_day: today,
    until_day: input.untilDay,
    added_at: now,
    added_by: byOf(call),
    ended_day: null,
    ended_at: null,
    ended_by: null,
    undone_at: null,
    undone_by: null,
  });
  call.changedFields('helpers');
  return answer(call, input.personId, helperPersonId);
}

/** One agreement at a time with one person; the one before has to end first. */
async function refuseSecond(
  call: CommandCall,
  personId: string,
  helperPersonId: string | null,
  today: string,
): Promise<void> {
  if (helperPersonId === null) return;
  const rows = await helperRows(call.tx, personId);
  if (rows.some((row) => row.helper_person_id === helperPersonId && helperHoldsOn(row, today)))
    refuse('households.helperAlready');
}

export async function undoAddHelper(
  call: CommandCall,
  { helperId }: InputOf<'households', 'undoAddHelper'>,
): Promise<PersonHelpers> {
  const helper = await existing(call, helperId);
  refuseIf(refusalToUndo(houseDayOf(helper.added_at), houseDayOf(call.now)));
  if (helper.ended_at !== null) refuse('households.undoLaterFirst');
  return change(call, helper, { undone_at: call.now, undone_by: byOf(call) });
}

/** From now on not any more. */
export async function endHelper(
  call: CommandCall,
  { helperId }: InputOf<'households', 'endHelper'>,
): Promise<PersonHelpers> {
  const helper = await existing(call, helperId);
  const today = houseDayOf(call.now);
  if (!helperHoldsOn(helper, today)) refuse('households.helperEnded');
  return change(call, helper, { ended_day: today, ended_at: call.now, ended_by: byOf(call) });
}

export async function undoEndHelper(
  call: CommandCall,
  { helperId }: InputOf<'households', 'undoEndHelper'>,
): Promise<PersonHelpers> {
  const helper = await existing(call, helperId);
  const today = houseDayOf(call.now);
  refuseIf(refusalToUndo(helper.ended_day, today));
  await refuseSecond(call, helper.person_id, helper.helper_person_id, today);
  return change(call, helper, { ended_day: null, ended_at: null, ended_by: null });
}

async function existing(call: CommandCall, id: string): Promise<HelperRow> {
  const helper = found(await helperById(call.tx, id), 'helper');
  return found(helper.undone_at === null ? helper : null, 'helper');
}

async function change(
  call: CommandCall,
  helper: HelperRow,
  changes: Partial<HelperRow>,
): Promise<PersonHelpers> {
  await updateHelper(call.tx, helper.id, changes);
  call.changedFields('helpers');
  return answer(call, helper.person_id, helper.helper_person_id);
}

async function answer(
  call: CommandCall,
  personId: string,
  helperPersonId: string | null,
): Promise<PersonHelpers> {
  call.touched('person', personId);
  if (helperPersonId !== null) call.touched('person', helperPersonId);
  return helpersOfPerson(call.tx, personId, call.now, await hiddenFromCaller(call));
}
