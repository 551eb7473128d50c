import { useText } from '../../../app/text.ts';
import { useInitiatives } from '../../catalog/use-initiatives.ts';
import type { PlanValues } from './plan-form.ts';

type Field = keyof PlanValues & string;

/** The fields of a plan in words, for when two people changed it. */
export function usePlanWords() {
  const { t } = useText();
  const initiatives = useInitiatives();
  const labels: Record<Field, string> = {
    initiativeId: t(($) => $.catalog.initiative.one),
    name: t(($) => $.upkeep.plan.name),
    work: t(($) => $.upkeep.plan.work),
    scope: t(($) => $.upkeep.plan.about),
    kinds: t(($) => $.upkeep.plan.kinds),
    items: t(($) => $.upkeep.plan.items),
    instructions: t(($) => $.upkeep.plan.instructions),
    everyDays: t(($) => $.upkeep.plan.everyDays),
    everyLoans: t(($) => $.upkeep.plan.everyLoans),
    firstDay: t(($) => $.upkeep.plan.firstDay),
    isGate: t(($) => $.upkeep.plan.isGate),
    warnDays: t(($) => $.upkeep.plan.warnDays),
  };
  const value = (values: PlanValues, field: Field): string => {
    switch (field) {
      case 'initiativeId':
        return initiatives.find(({ id }) => id === values.initiativeId)?.name ?? '';
      case 'work':
        return values.work === null ? '' : t(($) => $.upkeep.works[values.work ?? 'other']);
      case 'scope':
        return values.scope === null ? '' : t(($) => $.upkeep.plan.scopes[values.scope ?? 'kinds']);
      case 'kinds':
        return values.kinds.map(({ name }) => name).join(', ');
      case 'items':
        return values.items.map(({ barcode }) => barcode).join(', ');
      case 'isGate':
        return t(($) => $.common[values.isGate ? 'yes' : 'no']);
      default:
        return String(values[field] ?? '');
    }
  };
  return { label: (field: Field) => labels[field], value };
}
