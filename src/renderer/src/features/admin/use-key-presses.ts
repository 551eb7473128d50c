import { useEffect, useState } from 'react';
import type { PressedKey } from './scanner-reading.ts';

/** This long without a key ends a test scan, in milliseconds. */
const quietMs = 250;
/** Fewer keys than this are a hand, not a scan. */
const fewestKeys = 4;

export interface KeyPresses {
  keys: PressedKey[];
  /** The scanner closed with Enter or Tab. */
  hasEnd: boolean;
}

/**
 * The keys of the last test scan. Listens to keys going up: the desk's own scanner swallows them on the way down, and
 * must go on doing so.
 */
export function useKeyPresses(): KeyPresses | null {
  const [last, setLast] = useState<KeyPresses | null>(null);
  useEffect(() => {
    let keys: PressedKey[] = [];
    let hasEnd = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const finish = () => {
      if (keys.length >= fewestKeys) setLast({ keys, hasEnd });
      keys = [];
      hasEnd = false;
    };
    const keyUp = (event: KeyboardEvent) => {
      if (/^(Shift|Control|Alt|Meta|CapsLock)/.test(event.code)) return;
      if (event.code === 'Enter' || event.code === 'Tab') hasEnd = true;
      else keys.push({ code: event.code, shift: event.shiftKey });
      clearTimeout(timer);
      timer = setTimeout(finish, quietMs);
    };
    window.addEventListener('keyup', keyUp, { capture: true });
    return () => {
      clearTimeout(timer);
      window.removeEventListener('keyup', keyUp, { capture: true });
    };
  }, []);
  return last;
}
