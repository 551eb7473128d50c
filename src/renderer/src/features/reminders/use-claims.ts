import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Claim } from '#shared/contract/claims.contract.ts';
import { useApi } from '../../client/api.ts';

/** What was said of loans, by loan; a loan of which nothing was said is not in it. */
export type ClaimsByLoan = ReadonlyMap<string, readonly Claim[]>;

const none: ClaimsByLoan = new Map();

/** What was said of all loans of a list, in one question. Stays the same object until something changes. */
export function useClaimsOf(loanIds: readonly string[]): ClaimsByLoan {
  const { orpc } = useApi();
  const query = useQuery(
    orpc.reminders.claimsOf.queryOptions({
      input: { loanIds: [...loanIds] },
      enabled: loanIds.length > 0,
      placeholderData: (earlier) => earlier,
    }),
  );
  // Never as `select` of the query: beside placeholder data it makes another map at each drawing, and the screen draws without end.
  return useMemo(() => (query.data ? byLoan(query.data) : none), [query.data]);
}

function byLoan(claims: readonly Claim[]): ClaimsByLoan {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) groups.set(claim.loanId, [...(groups.get(claim.loanId) ?? []), claim]);
  return groups;
}
