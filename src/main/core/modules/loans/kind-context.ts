import type { LendingTerms } from '#shared/contract/lendingRules.contract.ts';
import { found } from '../../rpc/refusal.ts';
import type { Executor } from '../../store/database.ts';
import { kindLabels, type LendingRule, lendingRuleOf, lendingTermsOf } from '../catalog/index.ts';

/** A kind with everything it is lent under. */
export interface KindContext {
  kindId: string;
  name: string;
  initiativeId: string;
  initiativeName: string;
  terms: LendingTerms;
  /** Opening hours and closings of its initiative. */
  rule: LendingRule;
}

/** @throws NotFound kind */
export async function kindContext(ex: Executor, kindId: string): Promise<KindContext> {
  const kind = found((await kindLabels(ex, [kindId])).get(kindId), 'kind');
  const of = { kindId, initiativeId: kind.initiativeId };
  return {
    ...of,
    name: kind.name,
    initiativeName: kind.initiativeName,
    terms: await lendingTermsOf(ex, of),
    rule: await lendingRuleOf(ex, of),
  };
}
