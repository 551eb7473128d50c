/** Fixed words of the contract that screens list too. Without zod, so that a screen does not load it for a list of words. */

export const offerKinds = ['lend', 'swap', 'give', 'sell', 'advice', 'activity', 'meal', 'repair'] as const;
export const conditions = ['new', 'good', 'used', 'worn', 'broken'] as const;
export const itemStates = ['inUse', 'retired', 'lost'] as const;
export const retireReasons = ['broken', 'usedUp', 'sold', 'givenAway', 'lost', 'other'] as const;

/** What a file can be read into or written from. */
export const exchangeTargets = ['items', 'persons'] as const;
export type ExchangeTarget = (typeof exchangeTargets)[number];

export const householdRoles = ['adult', 'child', 'other'] as const;
export type HouseholdRole = (typeof householdRoles)[number];

/** What somebody who collects or acts for another is to that person. */
export const helperRelations = [
  'partner',
  'parent',
  'child',
  'family',
  'neighbour',
  'friend',
  'interpreter',
  'volunteer',
  'other',
] as const;
export type HelperRelation = (typeof helperRelations)[number];

/** Why lending is paused. Never shown outside the desk. */
export const blockReasons = [
  'lateReturns',
  'notReturned',
  'damage',
  'unpaid',
  'agreements',
  'ownRequest',
  'other',
] as const;
export type BlockReason = (typeof blockReasons)[number];
