import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { HouseInitiative, HouseThing } from '#shared/contract/catalog.contract.ts';
import type { HouseService } from '#shared/contract/directory.contract.ts';
import type { Availability } from '#shared/contract/loans.contract.ts';
import type { MenuOfPlace } from '#shared/contract/menu.contract.ts';
import type { Theme } from '#shared/contract/questions.contract.ts';
import { useApi } from '../../client/api.ts';
import { failureOf } from '../../client/failures.ts';

/** What opens and closes by the clock is asked again this often, in milliseconds; a change comes by itself. */
const clockPace = 20_000;
/** How many things one page of the core gives; a house has some hundreds of kinds. */
const pageOfThings = 500;
/** How many kinds may be asked at once. */
const askedAtOnce = 200;

/** All initiatives, with who is open now; undefined until they are there. */
export function useInitiatives(): readonly HouseInitiative[] | undefined {
  const { orpc } = useApi();
  return useQuery(orpc.catalog.house.queryOptions({ refetchInterval: clockPace })).data;
}

export interface FoundThings {
  things: readonly HouseThing[];
  total: number;
}

/** Things by words, or of one initiative; the ones before stay until the new ones are there. */
export function useThings(asked: {
  text?: string;
  initiativeId?: string;
  limit?: number;
}): FoundThings | undefined {
  const { orpc } = useApi();
  const { text = '', initiativeId, limit = pageOfThings } = asked;
  return useQuery(
    orpc.catalog.browse.queryOptions({
      input: { text, limit, ...(initiativeId === undefined ? {} : { initiativeId }) },
      placeholderData: keepPreviousData,
    }),
  ).data;
}

/** One thing, and whether it is still there. */
export function useThing(kindId: string): { thing: HouseThing | undefined; isGone: boolean } {
  const { orpc } = useApi();
  const { data, error } = useQuery(orpc.catalog.thing.queryOptions({ input: { kindId } }));
  return { thing: data, isGone: error !== null && failureOf(error).kind === 'notFound' };
}

/** Of each kind what is known; `isUnknown`: nobody answers, so that only the desk can say it. */
export interface Whereabouts {
  readonly of: ReadonlyMap<string, Availability>;
  readonly isUnknown: boolean;
}

/** How many of each kind are in the house. True within a second of a hand-over: the change feed asks again. */
export function useAvailability(kindIds: readonly string[]): Whereabouts {
  const { orpc } = useApi();
  const parts = useMemo(() => inParts(kindIds), [kindIds]);
  return useQueries({
    queries: parts.map((ids) => ({
      ...orpc.loans.availability.queryOptions({ input: { kindIds: ids } }),
      placeholderData: keepPreviousData,
    })),
    combine: joinAvailability,
  });
}

const joinAvailability = (
  answers: readonly { data: readonly Availability[] | undefined; isError: boolean }[],
): Whereabouts => ({
  of: new Map(answers.flatMap(({ data }) => data ?? []).map((one) => [one.kindId, one])),
  isUnknown: answers.some(({ isError }) => isError),
});

function inParts(ids: readonly string[]): string[][] {
  const parts: string[][] = [];
  for (let at = 0; at < ids.length; at += askedAtOnce) parts.push(ids.slice(at, at + askedAtOnce));
  return parts;
}

/** Whether a number leads anywhere now; true until the core says otherwise. */
export function useGivesNumbers(): boolean {
  const { orpc } = useApi();
  return useQuery(orpc.tickets.reception.queryOptions()).data?.givesNumbers ?? true;
}

/** What a question can be about, in the house's order; undefined until they are there. */
export function useThemes(): readonly Theme[] | undefined {
  const { orpc } = useApi();
  return useQuery(orpc.questions.themes.queryOptions({ input: {} })).data;
}

/** What there is to eat today; undefined until it is there. */
export function useMenu(): readonly MenuOfPlace[] | undefined {
  const { orpc } = useApi();
  return useQuery(orpc.menu.today.queryOptions()).data;
}

/** Partners of the house that anybody may look at; undefined until they are there. */
export function useServices(): readonly HouseService[] | undefined {
  const { orpc } = useApi();
  return useQuery(orpc.directory.forVisitors.queryOptions()).data;
}
