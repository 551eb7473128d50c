/** The part of Electron's `Input` the decision rests on. */
export interface KeyFacts {
  key: string;
  control: boolean;
  alt: boolean;
  meta: boolean;
}

/** Keys with a name that a scanner sends or somebody with an accessible keyboard needs. */
const NAMED_KEYS: ReadonlySet<string> = new Set([
  'Enter',
  'Tab',
  'Escape',
  'Backspace',
  'Delete',
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
  'PageUp',
  'PageDown',
  'Shift',
  'CapsLock',
  'NumLock',
  'Dead',
]);

/**
 * May this key reach the kiosk's page? Plain characters (a scanner types them, Shift included) and the few named keys above.
 * Nothing with Ctrl, Alt or the system key, no function keys, no browser or media keys: the list says what is allowed, so a
 * key that a future keyboard brings is refused by itself.
 *
 * What the operating system keeps for itself (Ctrl+Alt+Del, most combinations with its own key) never comes here; the guide's
 * set-up of the computer takes care of those.
 */
export function isKioskKeyAllowed(input: KeyFacts): boolean {
  if (input.control || input.alt || input.meta) return false;
  return isOneCharacter(input.key) || NAMED_KEYS.has(input.key);
}

function isOneCharacter(key: string): boolean {
  return [...key].length === 1 && !/\p{Cc}/u.test(key);
}
