import type { ExchangeTarget } from '#shared/contract/exchange.contract.ts';
import { planArticles } from './imports/articles.ts';
import { planClosings } from './imports/closings.ts';
import { planHouseholds } from './imports/households.ts';
import { planKinds } from './imports/kinds.ts';
import { planKits } from './imports/kits.ts';
import { planLoans } from './imports/loans.ts';
import { planUpkeepPlans } from './imports/plans.ts';
import { planRules } from './imports/rules.ts';
import { planItems } from './items-plan.ts';
import { planPersons } from './persons-plan.ts';
import type { Plan, PlanQuestion } from './plan.ts';

/** Works out what a file would do, for everything that can be read in. */
export const planFor: Readonly<Record<ExchangeTarget, (question: PlanQuestion) => Promise<Plan>>> = {
  items: planItems,
  persons: planPersons,
  kinds: planKinds,
  loans: planLoans,
  households: planHouseholds,
  rules: planRules,
  closings: planClosings,
  kits: planKits,
  articles: planArticles,
  plans: planUpkeepPlans,
};
