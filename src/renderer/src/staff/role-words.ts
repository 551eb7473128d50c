import type { Role } from '#shared/contract/roles.ts';
import { useText } from '../app/text.ts';

/** What a role is called. A kiosk is a screen, not a person: it has no word here. */
export function useRoleWords(): (role: Role) => string {
  const { t } = useText();
  return (role) => (role === 'kiosk' ? '' : t(($) => $.staff.roles[role]));
}
