import { useEffect } from 'react';
import { useApi } from '../client/api.ts';
import { afterAnswer, afterInput, afterTelling, nextAutoLockStep, startAutoLock } from './auto-lock.ts';
import { useLatest } from './latest.ts';

const inputs = ['keydown', 'pointerdown', 'wheel', 'touchstart'] as const;

/** Locks this screen when nobody touched it for as long as the house allows. Not while it is locked already. */
export function useAutoLock(isOpen: boolean, lock: () => void): void {
  const { client } = useApi();
  const latestLock = useLatest(lock);
  useEffect(() => {
    if (!isOpen) return undefined;
    let state = startAutoLock(Date.now());
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | undefined;

    function look(): void {
      clearTimeout(timer);
      const at = Date.now();
      const step = nextAutoLockStep(state, at);
      if (step.do === 'wait') {
        timer = setTimeout(look, Math.max(50, step.untilAt - at));
        return;
      }
      if (step.do === 'lock') {
        latestLock.current();
        return;
      }
      void tell(at);
    }

    async function tell(at: number): Promise<void> {
      state = afterTelling(state, at);
      try {
        const { lockInSeconds } = await client.session.touch();
        state = afterAnswer(state, Date.now(), lockInSeconds);
      } catch {
        // Away for a moment: what it said before still counts, and the next input tells it again.
      }
      if (!isOver) look();
    }

    const touched = (event: Event) => {
      // Only what a person did: a script's events put nothing off.
      if (!event.isTrusted) return;
      state = afterInput(state, Date.now());
      look();
    };
    for (const input of inputs) window.addEventListener(input, touched, { capture: true, passive: true });
    // Timers stand still while the computer sleeps.
    document.addEventListener('visibilitychange', look);
    look();
    return () => {
      isOver = true;
      clearTimeout(timer);
      for (const input of inputs) window.removeEventListener(input, touched, { capture: true });
      document.removeEventListener('visibilitychange', look);
    };
  }, [isOpen, client, latestLock]);
}
