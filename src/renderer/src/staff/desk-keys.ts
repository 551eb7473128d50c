import { useEffect } from 'react';
import { isDeskAway } from './dialog-open.ts';
import { useLatest } from './latest.ts';

/** What has a key of its own at every desk screen. Each carries a modifier, so that no typed letter ever acts. */
export type DeskAct =
  | 'palette'
  | 'search'
  | 'lock'
  | 'hide'
  | 'call'
  | 'finish'
  | 'returns'
  | 'collect'
  | 'past'
  | 'parts'
  | 'renewAll'
  | 'backSame'
  | 'backWorn'
  | 'backBroken';

interface Shortcut {
  /** `event.key`, lower case: the letter as printed on this keyboard. A digit is a place (`event.code`): AZERTY has it shifted. */
  key: string;
  shift: boolean;
  /** As shown to the eye. */
  keys: readonly string[];
  /** As told to assistive technology (`aria-keyshortcuts`). */
  aria: string;
}

export const shortcuts: Record<DeskAct, Shortcut> = {
  palette: { key: 'k', shift: false, keys: ['Ctrl', 'K'], aria: 'Control+K' },
  search: { key: 'f', shift: true, keys: ['Ctrl', 'Shift', 'F'], aria: 'Control+Shift+F' },
  lock: { key: 'l', shift: true, keys: ['Ctrl', 'Shift', 'L'], aria: 'Control+Shift+L' },
  hide: { key: 'h', shift: true, keys: ['Ctrl', 'Shift', 'H'], aria: 'Control+Shift+H' },
  call: { key: 'y', shift: true, keys: ['Ctrl', 'Shift', 'Y'], aria: 'Control+Shift+Y' },
  finish: { key: 'enter', shift: false, keys: ['Ctrl', 'Enter'], aria: 'Control+Enter' },
  returns: { key: 'b', shift: true, keys: ['Ctrl', 'Shift', 'B'], aria: 'Control+Shift+B' },
  collect: { key: 'a', shift: true, keys: ['Ctrl', 'Shift', 'A'], aria: 'Control+Shift+A' },
  past: { key: 'e', shift: true, keys: ['Ctrl', 'Shift', 'E'], aria: 'Control+Shift+E' },
  parts: { key: 'o', shift: true, keys: ['Ctrl', 'Shift', 'O'], aria: 'Control+Shift+O' },
  renewAll: { key: 'g', shift: true, keys: ['Ctrl', 'Shift', 'G'], aria: 'Control+Shift+G' },
  backSame: { key: 'Digit1', shift: true, keys: ['Ctrl', 'Shift', '1'], aria: 'Control+Shift+1' },
  backWorn: { key: 'Digit2', shift: true, keys: ['Ctrl', 'Shift', '2'], aria: 'Control+Shift+2' },
  backBroken: { key: 'Digit3', shift: true, keys: ['Ctrl', 'Shift', '3'], aria: 'Control+Shift+3' },
};

/** These work above an open dialog too: somebody is walking up to the counter, or calls from a kiosk. */
const always: ReadonlySet<DeskAct> = new Set(['lock', 'hide', 'call']);

export type PressedKey = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'repeat'
> &
  Partial<Pick<KeyboardEvent, 'code'>>;

/** The act a key stands for; null for all other keys. Command stands for Control on a Mac. */
export function deskActOf(pressed: PressedKey): DeskAct | null {
  if (pressed.altKey || pressed.repeat || pressed.ctrlKey === pressed.metaKey) return null;
  const found = Object.entries(shortcuts).find(
    ([, { key, shift }]) =>
      (key === pressed.key.toLowerCase() || key === pressed.code) && shift === pressed.shiftKey,
  );
  return (found?.[0] as DeskAct | undefined) ?? null;
}

/** Listens on the whole window, ahead of the page. An act without a function is left to the page. */
export function useDeskKeys(acts: Partial<Record<DeskAct, () => void>>, isDialogOpen: () => boolean): void {
  const latest = useLatest({ acts, isDialogOpen });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const act = event.isTrusted ? deskActOf(event) : null;
      const run = act && latest.current.acts[act];
      if (!act || !run || isDeskAway() || (latest.current.isDialogOpen() && !always.has(act))) return;
      event.preventDefault();
      event.stopPropagation();
      run();
    };
    window.addEventListener('keydown', press, { capture: true });
    return () => window.removeEventListener('keydown', press, { capture: true });
  }, [latest]);
}
