import { isCareRole, type Role } from '#shared/contract/roles.ts';
import type { Executor } from '../../store/database.ts';
import { colleaguesOf } from '../admin/index.ts';

export const isCare = isCareRole;
/** Who has an agenda here. */
export const hasAgenda = (role: Role): boolean => isCareRole(role) || role === 'coordinator';

export interface Colleague {
  id: string;
  name: string;
  role: Role;
}

/** Active colleagues who have an agenda, by name. */
export async function agendaColleagues(ex: Executor): Promise<Colleague[]> {
  return (await colleaguesOf(ex))
    .filter((one) => hasAgenda(one.role))
    .map(({ id, displayName, role }) => ({ id, name: displayName, role }));
}

/** Those of them whose work is care: they can take over cases and stand in. */
export const careColleagues = async (ex: Executor): Promise<Colleague[]> =>
  (await agendaColleagues(ex)).filter((one) => isCare(one.role));
