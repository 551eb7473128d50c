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
  'house',
  'initiative',
  'things',
  'search',
  'thing',
  'language',
  'other',
] as const;
export type HelpStep = (typeof helpSteps)[number];

/** How a call ended: helped at the kiosk, nobody there any more, or taken over at the desk. */
export const callEnds = ['done', 'gone', 'takenOver'] as const;
export type CallEnd = (typeof callEnds)[number];

/** What the kiosk may say of its call: nobody answered yet, somebody comes, it is over, a colleague took over. */
export const callStates = ['called', 'coming', 'over', 'takenOver'] as const;
export type CallState = (typeof callStates)[number];
