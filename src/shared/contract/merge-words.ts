/** Words of merging two persons that screens need without the checks. */

/** What can be taken from either of two persons. A birth date goes with the reason why it is missing. */
export const mergedFields = [
  'name',
  'birthDate',
  'language',
  'phone',
  'email',
  'street',
  'houseNumber',
  'postcode',
  'town',
] as const;
export type MergedField = (typeof mergedFields)[number];

/** What a person has, as far as the caller may know. */
export const heldThings = [
  'loansOpen',
  'loansBefore',
  'holds',
  'reservations',
  'pauses',
  'cards',
  'helpers',
  'questions',
  'referrals',
  'trajectories',
] as const;
export type HeldThing = (typeof heldThings)[number];
