import { houseDayOf } from '#shared/domain/house.ts';
import type { Procedures } from '../../rpc/procedures.ts';
import { addHelper, endHelper, undoAddHelper, undoEndHelper } from './helper.service.ts';
import { helpersOfPerson } from './helpers-of.ts';
import { hiddenFromCaller } from './hidden.ts';
import {
  createHousehold,
  endHousehold,
  renameHousehold,
  undoCreateHousehold,
  undoEndHousehold,
} from './household.service.ts';
import { householdOfPerson } from './household.view.ts';
import { matesOf } from './household-mates.ts';
import { addMember, changeRole, endMember, undoAddMember, undoEndMember } from './household-members.ts';
import { addStay, endStay, undoAddStay, undoEndStay } from './household-stays.ts';
import { addUnnamed, endUnnamed, undoAddUnnamed, undoEndUnnamed } from './unnamed-members.ts';

export const householdsProcedures: Procedures<'households'> = {
  ofPerson: async (call, { personId }) =>
    householdOfPerson(call.db, personId, call.now, await hiddenFromCaller(call)),
  matesOf: async (call, { personIds }) =>
    matesOf(call.db, personIds, houseDayOf(call.now), await hiddenFromCaller(call)),
  create: createHousehold,
  undoCreate: undoCreateHousehold,
  rename: renameHousehold,
  end: endHousehold,
  undoEnd: undoEndHousehold,
  addMember,
  undoAddMember,
  endMember,
  undoEndMember,
  changeRole,
  addStay,
  undoAddStay,
  endStay,
  undoEndStay,
  addUnnamed,
  undoAddUnnamed,
  endUnnamed,
  undoEndUnnamed,
  helpers: async (call, { personId }) =>
    helpersOfPerson(call.db, personId, call.now, await hiddenFromCaller(call)),
  addHelper,
  undoAddHelper,
  endHelper,
  undoEndHelper,
};
