import type { Procedures } from '../../rpc/procedures.ts';
import { mergePersons, undoMerge } from './merge.service.ts';
import { comparePersons, mergesOfPerson } from './merge-view.ts';
import { duplicatePairs } from './pairs.service.ts';

export const mergesProcedures: Procedures<'merges'> = {
  pairs: duplicatePairs,
  compare: comparePersons,
  merge: mergePersons,
  undo: undoMerge,
  ofPerson: (call, { personId }) => mergesOfPerson(call, personId),
};
