import { useQuery } from '@tanstack/react-query';
import { isCareRole } from '#shared/contract/roles.ts';
import type { Trajectory } from '#shared/contract/trajectories.contract.ts';
import { type Client, useApi } from '../../client/api.ts';
import { useStaffSession } from '../../staff/session.ts';

type Acts = Client['trajectories'];
/** What an act of the trajectories takes. */
export type ActInput<Name extends keyof Acts> = Parameters<Acts[Name]>[0];
export type Given<Name extends keyof Acts> = Omit<ActInput<Name>, 'commandId'>;

/** Colleagues whose work it is to accompany people. */
export function useCompanions(): { id: string; name: string }[] {
  const { orpc } = useApi();
  const colleagues = useQuery(orpc.session.colleagues.queryOptions()).data ?? [];
  return colleagues
    .filter(({ role }) => isCareRole(role))
    .map(({ id, displayName }) => ({ id, name: displayName }));
}

/** Who may do something in a trajectory: its team, the signed-in person first. */
export function useOwners(trajectory: Trajectory): { id: string; name: string }[] {
  const { account } = useStaffSession();
  const team = trajectory.team.map(({ accountId, name }) => ({ id: accountId, name }));
  return team.toSorted((a, b) => Number(b.id === account.id) - Number(a.id === account.id));
}
