export { type HelpStep, helpSteps } from '../domain/help-steps.ts';

/** How a call ended: helped at the kiosk, nobody there any more, or taken over at the desk. */
export const callEnds = ['done', 'gone', 'takenOver'] as const;
export type CallEnd = (typeof callEnds)[number];

/** What the kiosk may say of its call: nobody answered yet, somebody comes, it is over, a colleague took over. */
export const callStates = ['called', 'coming', 'over', 'takenOver'] as const;
export type CallState = (typeof callStates)[number];
