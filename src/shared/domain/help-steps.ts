/** Where a visitor was at the kiosk when help was called: nothing that says who they are. What has no word of its own is `other`. */
export const helpSteps = [
  'attract',
  'purpose',
  'lending',
  'theme',
  'urgency',
  'talk',
  'review',
  'number',
  'card',
  'secret',
  'mine',
  'alone',
  'house',
  'initiative',
  'things',
  'search',
  'thing',
  'language',
  'feedback',
  'other',
] as const;
export type HelpStep = (typeof helpSteps)[number];
