import { useSyncExternalStore } from 'react';

const lookEveryMs = 20_000;

const everyLook = (listener: () => void) => {
  const timer = setInterval(listener, lookEveryMs);
  return () => clearInterval(timer);
};
/** Whole looks since the epoch: the same number until the next look, so that nothing is drawn in between. */
const look = (): number => Math.floor(Date.now() / lookEveryMs);

/** Whole minutes since a moment, followed while it is on the screen; never below zero, whatever a clock says. */
export function useMinutesSince(at: string): number {
  const now = useSyncExternalStore(everyLook, look) * lookEveryMs;
  return Math.max(0, Math.floor((now - Date.parse(at)) / 60_000));
}
