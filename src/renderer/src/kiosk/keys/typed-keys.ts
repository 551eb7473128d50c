import { useEffect } from 'react';

export interface TypedKeys {
  onKey: (key: string) => void;
  onErase: () => void;
  /** Enter, while no button has the focus that it belongs to. */
  onDone?: (() => void) | undefined;
}

/** What a key of a keyboard types here: a letter, a digit, an erasing; null for everything else. */
export function typedKey({
  key,
  ctrlKey,
  altKey,
  metaKey,
}: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>): 'erase' | { letter: string } | null {
  if (ctrlKey || altKey || metaKey) return null;
  if (key === 'Backspace') return 'erase';
  return /^[\p{L}\p{M}\p{N}’'-]$/u.test(key) ? { letter: key.toLowerCase() } : null;
}

/**
 * A kiosk has no keyboard, but some visitors bring their own and some houses lend one. What they
 * type counts like the keys on the screen. Space and Enter stay with the button that has the focus.
 */
export function useTypedKeys({ onKey, onErase, onDone }: TypedKeys): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (onDone && isDone(event)) {
        event.preventDefault();
        onDone();
        return;
      }
      const typed = typedKey(event);
      if (typed === null) return;
      event.preventDefault();
      if (typed === 'erase') onErase();
      else onKey(typed.letter);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [onKey, onErase, onDone]);
}

const isDone = ({ key, repeat, target }: KeyboardEvent): boolean =>
  key === 'Enter' && !repeat && !(target instanceof Element && target.closest('button, a, [role="button"]'));
