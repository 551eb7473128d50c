import { createORPCClient } from '@orpc/client';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, test, vi } from 'vitest';
import type { Api, Client } from '../../client/api.ts';
import { closeVisit, forgetAnswers } from './wipe.ts';

const marker = 'MARKER-7391';

function apiWithoutCore(): Pick<Api, 'orpc' | 'queries'> {
  const client: Client = createORPCClient({ call: () => Promise.reject(new Error('no core here')) });
  return { orpc: createTanstackQueryUtils(client), queries: new QueryClient() };
}

test('after a run no answer and no word of the visitor is left, only what hangs on the wall', async () => {
  const { orpc, queries } = apiWithoutCore();
  queries.setQueryData(orpc.catalog.house.queryKey(), []);
  queries.setQueryData(orpc.catalog.browse.queryKey({ input: { text: marker } }), { things: [], total: 0 });
  queries.setQueryData(orpc.mine.read.queryKey(), {
    until: marker,
    loans: [],
    ready: [],
    appointments: [],
    waiting: [],
    reserved: [],
    broughtBack: [],
    alone: { lends: false, takesBack: false },
  });
  queries.setQueryData(orpc.loans.availability.queryKey({ input: { kindIds: [marker] } }), []);
  queries.getMutationCache().build(queries, { mutationKey: [marker] }, {
    variables: { secret: marker },
  } as never);

  forgetAnswers({ orpc, queries });

  const kept = queries
    .getQueryCache()
    .getAll()
    .map(({ queryKey }) => JSON.stringify(queryKey));
  expect(kept).toHaveLength(1);
  expect(kept[0]).toContain('house');
  expect(queries.getMutationCache().getAll()).toEqual([]);
  queries.clear();
});

test('an answer that is still shown at the end leaves the memory with its screen', async () => {
  vi.useFakeTimers();
  const { orpc, queries } = apiWithoutCore();
  // As long as a browser keeps them by itself.
  queries.setDefaultOptions({ queries: { staleTime: Number.POSITIVE_INFINITY, gcTime: 300_000 } });
  const queryKey = orpc.loans.availability.queryKey({ input: { kindIds: [marker] } });
  queries.setQueryData(queryKey, []);
  const close = new QueryObserver(queries, { queryKey }).subscribe(() => undefined);

  forgetAnswers({ orpc, queries });
  close();
  await vi.advanceTimersByTimeAsync(1);

  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

test('the core is told at each end; whether it hears it or not, nobody at the screen is told of a failure', async () => {
  const told: unknown[] = [];
  const client: Client = createORPCClient({
    call: (path) => {
      told.push(path);
      return Promise.reject(new Error('no core here'));
    },
  });
  closeVisit({ client });
  await Promise.resolve();
  expect(told).toEqual([['mine', 'close']]);
});
