import { useQuery } from '@tanstack/react-query';
import { type PlanMark, planLandmarks } from '#shared/domain/house-plan.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import type { SelectOption } from '../../ui/Select.tsx';

export type PlanThing = Pick<PlanMark, 'what' | 'refId'>;

/** One text for a thing, to choose it by: `desk`, `kiosk:…`, `initiative:…`. */
export const keyOf = ({ what, refId }: PlanThing): string => (refId === null ? what : `${what}:${refId}`);

export interface PlanNames {
  /** Null for something that is no more: a kiosk that was ended, an initiative that stopped. */
  of: (thing: PlanThing) => string | null;
  things: ReadonlyMap<string, PlanThing>;
  options: readonly SelectOption<string>[];
}

/** Everything that can stand on the plan, by the names of the house. */
export function usePlanNames(): PlanNames {
  const { t } = useText();
  const { orpc } = useApi();
  const initiatives = useQuery(orpc.catalog.listInitiatives.queryOptions({ input: {} })).data ?? [];
  const kiosks = useQuery(orpc.admin.listKiosks.queryOptions()).data ?? [];
  const all: (PlanThing & { name: string })[] = [
    ...initiatives.map(({ id, name }) => ({ what: 'initiative' as const, refId: id, name })),
    ...kiosks.map(({ id, name }) => ({
      what: 'kiosk' as const,
      refId: id,
      name: t(($) => $.admin.plan.kiosk, { name }),
    })),
    ...planLandmarks.map((what) => ({ what, refId: null, name: t(($) => $.admin.plan.landmarks[what]) })),
  ];
  const names = new Map(all.map((one) => [keyOf(one), one.name]));
  return {
    of: (thing) => names.get(keyOf(thing)) ?? null,
    things: new Map(all.map(({ what, refId }) => [keyOf({ what, refId }), { what, refId }])),
    options: all.map((one) => ({ value: keyOf(one), label: one.name })),
  };
}
