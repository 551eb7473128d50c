import { useQuery } from '@tanstack/react-query';
import type { Initiative } from '#shared/contract/catalog.contract.ts';
import { useApi } from '../../client/api.ts';
import type { SelectOption } from '../../ui/Select.tsx';
import { useMayWrite } from './rights.ts';

const none: readonly Initiative[] = [];

/** All initiatives that are going on, in the house's order; empty until they are there. */
export function useInitiatives(): readonly Initiative[] {
  const { orpc } = useApi();
  return useQuery(orpc.catalog.listInitiatives.queryOptions({ input: {} })).data ?? none;
}

/** The initiatives the signed-in person may put things in, to choose from. */
export function useOwnInitiativeOptions(): readonly SelectOption<string>[] {
  const mayWrite = useMayWrite();
  return useInitiatives()
    .filter(({ id }) => mayWrite(id))
    .map(({ id, name }) => ({ value: id, label: name }));
}
