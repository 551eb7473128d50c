import { useState, useSyncExternalStore } from 'react';
import { useStaffSession } from '../session.ts';

/**
 * What somebody was in the middle of: an unfinished form, a typed search. It outlives the page, so that a scan or a
 * question in between loses nothing, and it belongs to one account: a colleague at the same screen never sees it. In
 * memory only: gone when the window closes.
 */
const kept = new Map<string, unknown>();
/** Which of them are unsaved work: a window that closes would lose it. */
const unsaved = new Set<string>();
/** How often a thing was put in place from outside the page that shows it. */
const stamps = new Map<string, number>();
const listeners = new Set<() => void>();

export interface Kept<T> {
  read: () => T | undefined;
  write: (value: T) => void;
  /** Writes what somebody is still working on: until it is forgotten, the browser asks before it closes the page. */
  draft: (value: T) => void;
  forget: () => void;
  /** Puts something else in its place (nothing, with undefined) and has the page that shows it begin anew. */
  put: (value: T | undefined) => void;
}

/** A kept thing of the signed-in person, under a name such as `people.new`. */
export function useKept<T>(name: string): Kept<T> {
  const { account } = useStaffSession();
  return keptOf<T>(account.id, name);
}

/** Like `useState`, but the value is still there when the page comes back. */
export function useKeptState<T>(name: string, initial: T): [T, (value: T) => void] {
  const store = useKept<T>(name);
  const [value, setValue] = useState<T>(() => store.read() ?? initial);
  const set = (next: T) => {
    store.write(next);
    setValue(next);
  };
  return [value, set];
}

/** The value must be of the type that was written under this name; one name has one owner. */
export function keptOf<T>(accountId: string, name: string): Kept<T> {
  const key = `${accountId}/${name}`;
  return {
    read: () => kept.get(key) as T | undefined,
    write: (value) => void kept.set(key, value),
    draft(value) {
      kept.set(key, value);
      unsaved.add(key);
    },
    forget() {
      kept.delete(key);
      unsaved.delete(key);
    },
    put(value) {
      unsaved.delete(key);
      if (value === undefined) kept.delete(key);
      else kept.set(key, value);
      stamps.set(key, (stamps.get(key) ?? 0) + 1);
      for (const listener of listeners) listener();
    },
  };
}

/** Whether anything typed would be lost with the window. */
export const hasUnsavedWork = (): boolean => unsaved.size > 0;

/** A key for the page that shows this kept thing: changes when it was put in place from elsewhere. */
export function useKeptStamp(name: string): number {
  const { account } = useStaffSession();
  return useSyncExternalStore(listen, () => stamps.get(`${account.id}/${name}`) ?? 0);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
