import { useLayoutEffect } from 'react';
import { useRun } from '../run/RunContext.ts';
import { useVoice } from '../speech/VoiceContext.ts';

/**
 * Five keys that do everything (A13): a tactile pad is a small keyboard. Up and down go from one thing to the next, Enter does it (the browser's
 * own), Escape is Back, Home reads aloud and reads once more. Two more for who has them: End pauses and goes on, Page Down skips.
 */
export type PadAct = 'next' | 'previous' | 'back' | 'read' | 'pause' | 'skip';

const acts: Readonly<Record<string, PadAct>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Escape: 'back',
  Home: 'read',
  End: 'pause',
  PageDown: 'skip',
};

export const padAct = ({
  key,
  ctrlKey,
  altKey,
  metaKey,
}: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>): PadAct | null =>
  ctrlKey || altKey || metaKey ? null : (acts[key] ?? null);

/** Listens to the pad while a run or the first screen is shown. A dialog above everything keeps the keys for itself. */
export function usePadKeys(): void {
  const { act, run } = useRun();
  const { canRead, controls } = useVoice();
  const hasTrail = run.trail.length > 0;
  // With the first paint, not after it: who hears nothing yet may press as soon as the screen stands there.
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const pressed = padAct(event);
      if (pressed === null || isInField(event.target)) return;
      if (pressed === 'next' || pressed === 'previous') {
        event.preventDefault();
        moveFocus(pressed);
        return;
      }
      if (event.repeat || openDialog() !== null) return;
      if (pressed === 'back' && hasTrail) act({ type: 'back' });
      if (pressed === 'read' && controls === null && canRead) act({ type: 'readAloud' });
      else if (pressed === 'read') controls?.repeat();
      if (pressed === 'pause') controls?.pauseOrGoOn();
      if (pressed === 'skip') controls?.skip();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [act, hasTrail, canRead, controls]);
}

const isInField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select') !== null;

const openDialog = (): Element | null => document.querySelector('.kiosk dialog[open]');

/** Round and round through everything that can be pressed, in the order of the page. */
function moveFocus(to: 'next' | 'previous'): void {
  const all = [
    ...(openDialog() ?? document).querySelectorAll<HTMLElement>('.kiosk button, .kiosk a[href]'),
  ].filter((one) => one.checkVisibility());
  if (all.length === 0) return;
  const now = all.indexOf(document.activeElement as HTMLElement);
  const start = now === -1 && to === 'previous' ? 0 : now;
  all[(start + (to === 'next' ? 1 : -1) + all.length) % all.length]?.focus();
}
