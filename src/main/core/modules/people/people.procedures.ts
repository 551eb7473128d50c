import type { Procedures } from '../../rpc/procedures.ts';
import { peekCode } from '../catalog/index.ts';
import { endCard, giveCard } from './card.service.ts';
import { findDuplicates, judgeDuplicate } from './duplicate.service.ts';
import {
  countNationalNumbers,
  nationalNumberOf,
  removeNationalNumbers,
  setNationalNumber,
  undoRemoveNationalNumbers,
  wipeNationalNumbers,
} from './national-numbers.ts';
import { createPerson, updatePerson } from './person.service.ts';
import { searchPersons } from './person-search.ts';
import { reachOfPerson, setReach } from './reach.service.ts';
import { readPersonFor } from './read-person.ts';
import { usedCards } from './used-codes.ts';

export const peopleProcedures: Procedures<'people'> = {
  search: searchPersons,
  get: (call, { personId }) => readPersonFor(call, personId),
  create: createPerson,
  update: updatePerson,
  giveCard,
  endCard,
  nextCardNumber: async (call) => ({ number: await peekCode(call.db, 'card', usedCards) }),
  findDuplicates,
  judgeDuplicate,
  reach: reachOfPerson,
  setReach,
  nationalNumber: nationalNumberOf,
  setNationalNumber,
  removeNationalNumbers,
  undoRemoveNationalNumbers,
  countNationalNumbers,
  wipeNationalNumbers,
};
