import { useSyncExternalStore } from 'react';

/** A choice of this computer, not of the worker: it stays when somebody else signs in. */
export function keptHere(key: string) {
  const listeners = new Set<() => void>();
  const read = (): string | null => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const write = (value: string): void => {
    try {
      localStorage.setItem(key, value);
    } catch {
      // Nowhere to keep it: as it was, next time.
    }
    for (const listener of listeners) listener();
  };
  const follow = (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  return (): [string | null, (value: string) => void] => [useSyncExternalStore(follow, read), write];
}
