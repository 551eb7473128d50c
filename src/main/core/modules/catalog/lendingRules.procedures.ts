import type { Procedures } from '../../rpc/procedures.ts';
import { ruleOfInitiative, ruleOfKind, setForInitiative, setForKind } from './lending-rules.service.ts';

/** Rules of lending, per initiative and per kind. */
export const lendingRulesProcedures: Procedures<'lendingRules'> = {
  ofInitiative: ({ db }, { initiativeId }) => ruleOfInitiative(db, initiativeId),
  ofKind: ({ db }, { kindId }) => ruleOfKind(db, kindId),
  setForInitiative,
  setForKind,
};
