import type { UpkeepPlan } from '#shared/contract/upkeep.contract.ts';
import type { UpkeepWork } from '#shared/contract/words.ts';

/** A plan as it is typed. */
export interface PlanValues {
  initiativeId: string | null;
  name: string;
  work: UpkeepWork | null;
  scope: UpkeepPlan['scope'] | null;
  kinds: { id: string; name: string }[];
  items: { id: string; barcode: string; kindName: string }[];
  instructions: string;
  everyDays: number | null;
  everyLoans: number | null;
  firstDay: string | null;
  isGate: boolean;
  warnDays: number | null;
}

export const planFieldOrder = [
  'initiativeId',
  'work',
  'name',
  'scope',
  'kinds',
  'items',
  'everyDays',
  'everyLoans',
  'firstDay',
  'warnDays',
  'isGate',
  'instructions',
] as const;

export const emptyPlan = (initiativeId: string | null, today: string): PlanValues => ({
  initiativeId,
  name: '',
  work: null,
  scope: 'kinds',
  kinds: [],
  items: [],
  instructions: '',
  everyDays: null,
  everyLoans: null,
  firstDay: today,
  isGate: false,
  warnDays: 14,
});

export const planValuesOf = (plan: UpkeepPlan): PlanValues => ({
  initiativeId: plan.initiativeId,
  name: plan.name,
  work: plan.work,
  scope: plan.scope,
  kinds: plan.kinds,
  items: plan.items,
  instructions: plan.instructions,
  everyDays: plan.everyDays,
  everyLoans: plan.everyLoans,
  firstDay: plan.firstDay,
  isGate: plan.isGate,
  warnDays: plan.warnDays,
});

export function planFieldsOf(values: PlanValues, today: string) {
  return {
    initiativeId: values.initiativeId ?? '',
    name: values.name.trim(),
    work: values.work ?? 'other',
    scope: values.scope ?? 'kinds',
    kindIds: values.kinds.map(({ id }) => id),
    itemIds: values.items.map(({ id }) => id),
    instructions: values.instructions.trim(),
    everyDays: values.everyDays,
    everyLoans: values.everyLoans,
    firstDay: values.firstDay ?? today,
    isGate: values.isGate,
    warnDays: values.warnDays ?? 0,
  };
}

type Proposal = Pick<PlanValues, 'everyDays' | 'everyLoans' | 'isGate'>;

/** What is usual for a kind of work; put in when the work is chosen, and changed as wished. */
export const usualFor: Record<UpkeepWork, Proposal> = {
  electricalTest: { everyDays: 365, everyLoans: null, isGate: true },
  wash: { everyDays: null, everyLoans: 1, isGate: true },
  recall: { everyDays: null, everyLoans: null, isGate: true },
  inspection: { everyDays: 182, everyLoans: null, isGate: false },
  maintenance: { everyDays: null, everyLoans: 10, isGate: false },
  other: { everyDays: 365, everyLoans: null, isGate: false },
};
