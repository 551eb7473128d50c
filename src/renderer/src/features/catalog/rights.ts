import { useStaffSession } from '../../staff/session.ts';

/** Whether the signed-in person may change things of an initiative: volunteers only those of their own. The core checks it again. */
export function useMayWrite(): (initiativeId: string) => boolean {
  const { account } = useStaffSession();
  return (initiativeId) => account.role !== 'volunteer' || account.initiativeIds.includes(initiativeId);
}

/** Whether the signed-in person runs the house: only they change initiatives, hours and closing days. */
export function useIsManagement(): boolean {
  const { role } = useStaffSession().account;
  return role === 'coordinator' || role === 'administrator';
}
