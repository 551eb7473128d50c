import { useSyncExternalStore } from 'react';

const everyMs = 20_000;

function subscribe(listener: () => void): () => void {
  const timer = setInterval(listener, everyMs);
  return () => clearInterval(timer);
}

/** Now, as UTC text, going forward in steps: for words such as "3 minutes ago". */
export function useNow(): string {
  return new Date(useSyncExternalStore(subscribe, nowInSteps)).toISOString();
}

/** The same answer within a step, as React asks of a store. */
const nowInSteps = (): number => Math.floor(Date.now() / everyMs) * everyMs;
