import { isCareRole, isCounterRole, type Role, roles } from '#shared/contract/roles.ts';
import type { IconName } from '../ui/Icon.tsx';

/** A place in the desk's left rail. `key` is also its word in `staff.json` under `places`. */
export interface Place {
  key:
    | 'today'
    | 'line'
    | 'questions'
    | 'agenda'
    | 'trajectories'
    | 'referrals'
    | 'directory'
    | 'feedback'
    | 'themes'
    | 'scales'
    | 'notices'
    | 'privacyTexts'
    | 'lend'
    | 'returns'
    | 'late'
    | 'waiting'
    | 'people'
    | 'things'
    | 'money'
    | 'upkeep'
    | 'stock'
    | 'labels'
    | 'initiatives'
    | 'calendar'
    | 'import'
    | 'attention'
    | 'computers'
    | 'accounts'
    | 'settings'
    | 'backup'
    | 'audit';
  to:
    | '/'
    | '/line'
    | '/questions'
    | '/agenda'
    | '/trajectories'
    | '/referrals'
    | '/directory'
    | '/feedback'
    | '/themes'
    | '/scales'
    | '/notices'
    | '/privacy-texts'
    | '/lend'
    | '/returns'
    | '/late'
    | '/waiting'
    | '/people'
    | '/things'
    | '/money'
    | '/upkeep'
    | '/stock'
    | '/labels'
    | '/initiatives'
    | '/calendar'
    | '/import'
    | '/attention'
    | '/computers'
    | '/accounts'
    | '/settings'
    | '/backup'
    | '/audit';
  icon: IconName;
  group: 'work' | 'house';
  roles: readonly Role[];
}

const everybody: readonly Role[] = [
  'volunteer',
  'desk',
  'support',
  'caseManager',
  'coordinator',
  'administrator',
];
/** Who sits at the counter of the whole house. */
const frontDesk: readonly Role[] = ['desk', 'support', 'caseManager', 'coordinator', 'administrator'];
/** Who receives people and may hear what they ask. */
const counter: readonly Role[] = roles.filter(isCounterRole);
/** Whose work is care. */
const careTeam: readonly Role[] = roles.filter(isCareRole);
const reception: readonly Role[] = [...counter, 'coordinator'];
const management: readonly Role[] = ['coordinator', 'administrator'];

/** In the order of the rail. What a role may not use is not shown; the core refuses it in any case. */
export const places: readonly Place[] = [
  { key: 'today', to: '/', icon: 'today', group: 'work', roles: everybody },
  { key: 'line', to: '/line', icon: 'callPerson', group: 'work', roles: reception },
  { key: 'questions', to: '/questions', icon: 'note', group: 'work', roles: counter },
  { key: 'referrals', to: '/referrals', icon: 'forward', group: 'work', roles: careTeam },
  {
    key: 'agenda',
    to: '/agenda',
    icon: 'calendar',
    group: 'work',
    roles: [...careTeam, 'coordinator'],
  },
  { key: 'trajectories', to: '/trajectories', icon: 'people', group: 'work', roles: careTeam },
  { key: 'notices', to: '/notices', icon: 'eye', group: 'work', roles: [...careTeam, 'coordinator'] },
  { key: 'lend', to: '/lend', icon: 'loan', group: 'work', roles: everybody },
  { key: 'returns', to: '/returns', icon: 'return', group: 'work', roles: everybody },
  { key: 'late', to: '/late', icon: 'alarm', group: 'work', roles: everybody },
  { key: 'waiting', to: '/waiting', icon: 'wait', group: 'work', roles: everybody },
  { key: 'people', to: '/people', icon: 'person', group: 'work', roles: everybody },
  { key: 'things', to: '/things', icon: 'item', group: 'work', roles: everybody },
  { key: 'money', to: '/money', icon: 'euro', group: 'work', roles: frontDesk },
  { key: 'upkeep', to: '/upkeep', icon: 'tools', group: 'work', roles: everybody },
  { key: 'stock', to: '/stock', icon: 'stock', group: 'work', roles: everybody },
  { key: 'labels', to: '/labels', icon: 'print', group: 'work', roles: everybody },
  { key: 'attention', to: '/attention', icon: 'warning', group: 'work', roles: frontDesk },
  { key: 'initiatives', to: '/initiatives', icon: 'initiative', group: 'house', roles: everybody },
  { key: 'calendar', to: '/calendar', icon: 'clock', group: 'house', roles: everybody },
  { key: 'directory', to: '/directory', icon: 'list', group: 'house', roles: frontDesk },
  { key: 'feedback', to: '/feedback', icon: 'smile', group: 'house', roles: management },
  { key: 'themes', to: '/themes', icon: 'filter', group: 'house', roles: management },
  { key: 'scales', to: '/scales', icon: 'levels', group: 'house', roles: management },
  { key: 'privacyTexts', to: '/privacy-texts', icon: 'lock', group: 'house', roles: management },
  { key: 'import', to: '/import', icon: 'import', group: 'house', roles: management },
  { key: 'accounts', to: '/accounts', icon: 'switchUser', group: 'house', roles: management },
  { key: 'settings', to: '/settings', icon: 'settings', group: 'house', roles: management },
  { key: 'computers', to: '/computers', icon: 'computers', group: 'house', roles: ['administrator'] },
  { key: 'backup', to: '/backup', icon: 'backup', group: 'house', roles: management },
  { key: 'audit', to: '/audit', icon: 'audit', group: 'house', roles: management },
];

export const placesFor = (role: Role): readonly Place[] =>
  places.filter((place) => place.roles.includes(role));

/** The place a page belongs to: the one whose address begins it. */
export function placeAt(pathname: string): Place | undefined {
  return places.find(({ to }) =>
    to === '/' ? pathname === '/' : pathname === to || pathname.startsWith(`${to}/`),
  );
}
