/**
 * When a screen that nobody touches locks, and how often the core hears that somebody is there. The core decides:
 * this only shows its decision in time. All moments in ms from one origin.
 */
export interface AutoLock {
  /** The last touch of a person: a key, a click, a scan. */
  inputAt: number;
  /** When the core was last told, and whether its answer is still on its way. */
  toldAt: number;
  /** When the screen locks unless the core is told again. Null until the core has said so. */
  lockAt: number | null;
}

/** The core is told at most this often. */
export const tellEveryMs = 30_000;

export const startAutoLock = (at: number): AutoLock => ({
  inputAt: at,
  toldAt: Number.NEGATIVE_INFINITY,
  lockAt: null,
});

export const afterInput = (state: AutoLock, at: number): AutoLock => ({ ...state, inputAt: at });
export const afterTelling = (state: AutoLock, at: number): AutoLock => ({ ...state, toldAt: at });
export const afterAnswer = (state: AutoLock, at: number, lockInSeconds: number): AutoLock => ({
  ...state,
  lockAt: at + lockInSeconds * 1000,
});

/** What to do now, and when to look again if nothing happens. */
export type AutoLockStep = { do: 'tell' } | { do: 'lock' } | { do: 'wait'; untilAt: number };

/**
 * Input the core has not heard of is told first, as soon as it may be: a screen in use never locks. A screen without
 * such input locks when its time has passed.
 */
export function nextAutoLockStep(state: AutoLock, at: number): AutoLockStep {
  const mayTellAt = state.toldAt + tellEveryMs;
  if (state.inputAt > state.toldAt)
    return at >= mayTellAt ? { do: 'tell' } : { do: 'wait', untilAt: mayTellAt };
  if (state.lockAt === null) return { do: 'wait', untilAt: mayTellAt };
  return at >= state.lockAt ? { do: 'lock' } : { do: 'wait', untilAt: state.lockAt };
}
