import { hashKey, type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { SessionStatus, SignedInAccount } from '#shared/contract/session.contract.ts';
import { useApi } from '../client/api.ts';
import { forgetVisit } from '../features/loans/visit/kept-visit.ts';

/** What this place is and who is signed in; kept true by the change feed and by every session act. */
export function useSessionStatus() {
  const { orpc, client } = useApi();
  const clearFor = useClearFor();
  return useQuery({
    ...orpc.session.status.queryOptions(),
    queryFn: async ({ signal }) => {
      const status = await client.session.status(undefined, { signal });
      clearFor(status);
      return status;
    },
  });
}

/** Puts the answer of a session act (sign in, lock, switch) in place at once. */
export function useTakeStatus(): (status: SessionStatus) => void {
  const { orpc } = useApi();
  const queries = useQueryClient();
  const clearFor = useClearFor();
  return (status) => {
    clearFor(status);
    queries.setQueryData(orpc.session.status.queryKey(), status);
  };
}

/** Whose answers are kept, by query client. */
const keptFor = new WeakMap<QueryClient, string | null>();

/**
 * What one person saw is not there for the next one, who may see less; nor is the page they were on. A change of person is
 * heard of in two ways, by the answer of the act and by the change feed: whichever comes first clears.
 */
function useClearFor(): (status: SessionStatus) => void {
  const { orpc } = useApi();
  const queries = useQueryClient();
  return (status) => {
    const before = keptFor.get(queries) ?? null;
    const after = status.account?.id ?? null;
    if (before === after) return;
    keptFor.set(queries, after);
    // At a switch the next one may go on with the visit, after choosing to; at sign-out nothing of it stays.
    if (after === null) forgetVisit();
    if (before !== null) window.history.replaceState(null, '', '#/');
    const statusHash = hashKey(orpc.session.status.queryKey());
    queries.removeQueries({ predicate: (query) => query.queryHash !== statusHash });
  };
}

export interface StaffSession {
  account: SignedInAccount;
  house: NonNullable<SessionStatus['house']>;
  isDemo: boolean;
}

const StaffSessionContext = createContext<StaffSession | null>(null);
export const StaffSessionProvider = StaffSessionContext.Provider;

/** Who is signed in at this desk. Only below the session gate. */
export function useStaffSession(): StaffSession {
  const session = useContext(StaffSessionContext);
  if (!session) throw new Error('a desk screen was drawn outside the session gate');
  return session;
}
