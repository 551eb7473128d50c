import type { ReferralDirection } from '#shared/contract/referral-words.ts';
import { refuse } from '../../../rpc/refusal.ts';
import { closedProblem, serviceTitle } from './service.rules.ts';
import type { ServiceRow } from './service.store.ts';

/**
 * Nobody is referred to a service that is set aside, has ended or is closed for now. Who was sent to us by one that has closed since is welcome.
 * @throws Refusal directory.isAside, hasEnded, isClosed
 */
export function refuseClosed(service: ServiceRow, direction: ReferralDirection): void {
  const problem = closedProblem(service);
  if (problem && (direction === 'out' || problem === 'directory.isAside'))
    refuse(problem, { name: serviceTitle(service) });
}
