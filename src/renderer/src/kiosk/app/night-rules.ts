import type { Openness } from '#shared/contract/catalog.contract.ts';

/** Milliseconds without a touch before a screen goes dark: who stands before it when the house closes is not left in the dark. */
export const untilDark = 2 * 60_000;

/** Nobody is received now and somebody will be. A house without hours has no night. */
export const isNight = (openness: Openness): boolean => !openness.open && openness.opensNext !== null;

/** Where the words stand in a minute, in percent of the screen: no two minutes after each other the same. */
export const placeAt = (minute: number): { inline: number; block: number } => ({
  inline: (minute * 13) % 31,
  block: (minute * 29) % 61,
});
