import type { Procedures } from '../../rpc/procedures.ts';
import {
  liftRestriction,
  listRestrictions,
  restrictionOfPerson,
  setReaders,
  setRestriction,
  undoLift,
} from './restriction.service.ts';

export const restrictionsProcedures: Procedures<'restrictions'> = {
  ofPerson: (call, { personId }) => restrictionOfPerson(call, personId),
  list: listRestrictions,
  set: setRestriction,
  setReaders,
  lift: liftRestriction,
  undoLift,
};
