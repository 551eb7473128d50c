import { useSyncExternalStore } from 'react';

/** Which place this screen stands at. Of the computer, not of the worker: it stays when somebody else signs in. */
const key = 'deelbalie.receptionPoint';
const listeners = new Set<() => void>();

const read = (): string | null => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
};

function choose(pointId: string): void {
  try {
    localStorage.setItem(key, pointId);
  } catch {
    // Nowhere to keep it: asked again next time.
  }
  for (const listener of listeners) listener();
}

const follow = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** The place this screen calls people to, and how to choose another. Null: not chosen yet. */
export const useMyPoint = (): [string | null, (pointId: string) => void] => [
  useSyncExternalStore(follow, read),
  choose,
];
