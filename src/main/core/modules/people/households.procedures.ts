import { houseDayOf } from '#shared/domain/house.ts';
import type { Procedures } from '../../rpc/procedures.ts';
import { addHelper, endHelper, undoAddHelper, undoEndHelper } from './helper.service.ts';
import { helpersOfPerson } from './helpers-of.ts';
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

export const householdsProcedures: Procedures<'households'> = {
  ofPerson: (call, { personId }) => householdOfPerson(call.db, personId, call.now),
  matesOf: (call, { personIds }) => matesOf(call.db, personIds, houseDayOf(call.now)),
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
  helpers: (call, { personId }) => helpersOfPerson(call.db, personId, call.now),
  addHelper,
  undoAddHelper,
  endHelper,
  undoEndHelper,
};
