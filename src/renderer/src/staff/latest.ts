import { type RefObject, useLayoutEffect, useRef } from 'react';

/** The newest of something, for callbacks that must not be made anew each time it changes. Not for use while drawing. */
export function useLatest<T>(value: T): RefObject<T> {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return latest;
}
