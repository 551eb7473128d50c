/** What happened lately; instants in milliseconds. It survives a restart (see recovery-memory.ts). */
export interface LadderState {
  /** When a kiosk page was lost since this start. */
  losses: readonly number[];
  /** When this app restarted itself. */
  restarts: readonly number[];
}

export type LadderStep =
  | { act: 'reload'; afterMs: number }
  | { act: 'restart' }
  /** Show the still page, and try the kiosk again after a while: nobody may be there to do it. */
  | { act: 'lastResort'; retryAfterMs: number };

export const RELOAD_DELAYS_MS: readonly number[] = [1_000, 5_000, 15_000];
const LOSS_WINDOW_MS = 10 * 60_000;
const RETRY_AFTER_MS = 15 * 60_000;
const RESTARTS_ALLOWED = 3;
const RESTART_WINDOW_MS = 30 * 60_000;

/**
 * The kiosk lost its page (crash, load failure, hang): what now? Reload after 1, 5 and 15 seconds; the fourth loss within ten
 * minutes restarts the app; when three restarts within thirty minutes did not help, a still page sends visitors to the desk.
 * Pure: the caller keeps the returned state and does what the step says.
 */
export function nextStep(state: LadderState, now: number): { step: LadderStep; state: LadderState } {
  const losses = [...within(state.losses, now, LOSS_WINDOW_MS), now];
  const afterMs = RELOAD_DELAYS_MS[losses.length - 1];
  if (afterMs !== undefined) return { step: { act: 'reload', afterMs }, state: { ...state, losses } };
  const restarts = nextRestart(state.restarts, now);
  if (restarts !== undefined) return { step: { act: 'restart' }, state: { losses: [], restarts } };
  return { step: { act: 'lastResort', retryAfterMs: RETRY_AFTER_MS }, state: { ...state, losses } };
}

/** The restarts with the coming one added, or undefined when too many lately did not help. */
export function nextRestart(restarts: readonly number[], now: number): number[] | undefined {
  const recent = within(restarts, now, RESTART_WINDOW_MS);
  return recent.length < RESTARTS_ALLOWED ? [...recent, now] : undefined;
}

/** Instants after now (the clock was set back) count as well: forgetting them could make the ladder endless. */
function within(instants: readonly number[], now: number, window: number): number[] {
  return instants.filter((instant) => now - instant < window);
}

/** Chromium's ERR_ABORTED: a navigation was replaced by another or stopped on purpose, which is no failure. */
const ABORTED = -3;

/** Is this load failure one the ladder should act on? */
export function isRealLoadFailure(errorCode: number, isMainFrame: boolean): boolean {
  return isMainFrame && errorCode !== ABORTED;
}
