import type { LendingTerms } from '#shared/contract/lendingRules.contract.ts';
import type { Executor } from '../../store/database.ts';
import { type LendingRule, lendingRuleOf, lendingTermsOf } from '../catalog/index.ts';

/** What a kind is lent under: its terms, and the days its initiative is open. */
export interface KindTerms {
  terms: LendingTerms;
  rule: LendingRule;
}

export type TermsOf = (item: { kindId: string; initiativeId: string }) => Promise<KindTerms>;

/** Three drills of one kind ask for their terms once. */
export function termsOnce(ex: Executor): TermsOf {
  const known = new Map<string, Promise<KindTerms>>();
  return ({ kindId, initiativeId }) => {
    const terms = known.get(kindId) ?? ask(ex, { kindId, initiativeId });
    known.set(kindId, terms);
    return terms;
  };
}

async function ask(ex: Executor, of: { kindId: string; initiativeId: string }): Promise<KindTerms> {
  return { terms: await lendingTermsOf(ex, of), rule: await lendingRuleOf(ex, of) };
}
