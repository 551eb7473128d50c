import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { QueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { Contract } from '#shared/contract/index.ts';
import type { Place } from './place.ts';
import { connect } from './transport.ts';

export type Client = ContractRouterClient<Contract>;

/** Everything a screen needs to speak with the core. */
export interface Api {
  place: Place;
  client: Client;
  /** `orpc.loans.today.queryOptions()` and its like, for react-query. */
  orpc: ReturnType<typeof createTanstackQueryUtils<Client>>;
  queries: QueryClient;
}

export async function createApi(place: Place): Promise<Api> {
  const client: Client = createORPCClient(await connect(place));
  const queries = new QueryClient({
    defaultOptions: {
      // The core is on this machine or next door: a browser that believes it is offline must not wait.
      queries: {
        networkMode: 'always',
        retry: false,
        staleTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
  return { place, client, orpc: createTanstackQueryUtils(client), queries };
}

const ApiContext = createContext<Api | null>(null);

export const ApiProvider = ApiContext.Provider;

export function useApi(): Api {
  const api = useContext(ApiContext);
  if (!api) throw new Error('a screen was drawn outside ApiProvider');
  return api;
}
