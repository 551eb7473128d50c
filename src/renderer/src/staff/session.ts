import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { SessionStatus, SignedInAccount } from '#shared/contract/session.contract.ts';
import { useApi } from '../client/api.ts';

/** What this place is and who is signed in; kept true by the change feed and by every session act. */
export function useSessionStatus() {
  const { orpc } = useApi();
  return useQuery(orpc.session.status.queryOptions());
}

/** Puts the answer of a session act (sign in, lock, switch) in place at once. */
export function useTakeStatus(): (status: SessionStatus) => void {
  const { orpc } = useApi();
  const queries = useQueryClient();
  return (status) => queries.setQueryData(orpc.session.status.queryKey(), status);
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
