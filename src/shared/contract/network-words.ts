/** What a computer may hold at most, whoever signs in there. `standby`: the hub's backups, sealed, and nothing of the house it could show. */
export const deviceRoles = ['kiosk', 'desk', 'shop', 'support', 'standby'] as const;
export type DeviceRole = (typeof deviceRoles)[number];

/**
 * How a computer stands with its hub.
 * - `together`: it has heard of it just now
 * - `filling`: what it may hold comes in for the first time, or anew
 * - `away`: nobody answers; work goes on and is kept here
 * - `foreign`: somebody answers who is not the hub of this house
 * - `unknown`: the hub does not know this computer (any more); it has to be paired again, and keeps everything
 * - `outdated`: the hub and this computer are of versions that do not understand each other
 * - `sentAway`: an administrator has ended it; it erases what it holds
 */
export const contactStates = [
  'together',
  'filling',
  'away',
  'foreign',
  'unknown',
  'outdated',
  'sentAway',
] as const;
export type ContactState = (typeof contactStates)[number];

/** Why joining a house came to nothing. */
export const joinFailures = [
  'unreachable',
  'notHub',
  'closed',
  'proof',
  'taken',
  'digits',
  'refused',
  'revoked',
  'holdsData',
  'failed',
] as const;
export type JoinFailure = (typeof joinFailures)[number];

/**
 * What is wrong with a hub that does not serve. `superseded`: another computer took over from this one. `twin`: another one
 * says that it is the same hub, so that both stop until somebody says which goes on.
 */
export const hubProblems = ['portTaken', 'noRoot', 'superseded', 'twin', 'failed'] as const;
export type HubProblem = (typeof hubProblems)[number];

/** How many things wait for a person, and how long the oldest has. Yellow from the first, red after three days. */
export const attentionAges = ['none', 'new', 'late'] as const;
export type AttentionAge = (typeof attentionAges)[number];

/** What a hub listens on unless somebody chose otherwise. */
export const usualHubPort = 4390;

export const networkNotices = [
  'paired',
  'pairingFailed',
  'revoked',
  'switchedOn',
  'switchedOff',
  'tookOver',
] as const;
export type NetworkNotice = (typeof networkNotices)[number];
