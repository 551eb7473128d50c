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

/** Roles a person can sign in with; `kiosk` is a screen, not a person. */
export const staffRoles = roles.filter((role) => role !== 'kiosk');
