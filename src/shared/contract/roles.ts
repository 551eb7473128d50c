/** Roles of the house, from the least to the most trusted. One account has one role. */
export const roles = [
  'kiosk',
  'volunteer',
  'desk',
  'support',
  'caseManager',
  'coordinator',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

const careRoles: ReadonlySet<Role> = new Set(['support', 'caseManager']);
const counterRoles: ReadonlySet<Role> = new Set(['desk', ...careRoles]);

/** Whose work is care: they follow questions and referrals, and accompany people. */
export const isCareRole = (role: Role): boolean => careRoles.has(role);

/** Who receives people and hears what they ask. */
export const isCounterRole = (role: Role): boolean => counterRoles.has(role);

/** Roles a person can sign in with; `kiosk` is a screen, not a person. */
export const staffRoles = roles.filter((role) => role !== 'kiosk');
