import { useEffect, useState } from 'react';
import { browserClock } from '../../idle/clock.ts';

/** Milliseconds without a sign of life after which what is somebody's own leaves the screen; a touch brings it back. */
const untilCovered = 30_000;

/** Whether what is private is covered now. `factor` for who needs more time; never while it is being read aloud. */
export function useCovered({ factor, isPaused }: { factor: number; isPaused: boolean }): boolean {
  const [isCovered, setCovered] = useState(false);
  useEffect(() => {
    if (isPaused) return undefined;
    let forget = browserClock.after(untilCovered * factor, () => setCovered(true));
    const sign = () => {
      forget();
      forget = browserClock.after(untilCovered * factor, () => setCovered(true));
    };
    const uncover = () => {
      sign();
      setCovered(false);
    };
    document.addEventListener('pointerup', uncover, { capture: true });
    document.addEventListener('keyup', uncover, { capture: true });
    document.addEventListener('wheel', sign, { capture: true, passive: true });
    return () => {
      forget();
      document.removeEventListener('pointerup', uncover, { capture: true });
      document.removeEventListener('keyup', uncover, { capture: true });
      document.removeEventListener('wheel', sign, { capture: true });
    };
  }, [factor, isPaused]);
  return isCovered && !isPaused;
}
