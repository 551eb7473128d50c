import { useEffect, useRef } from 'react';
import type { HelpCall } from '#shared/contract/kiosks.contract.ts';
import { playTone } from '../../kiosk/speech/tone.ts';
import { useSoundHere } from '../intake/line/sound-here.ts';

/** Rung again after so many milliseconds while nobody goes, and how often at most. */
const ringEvery = 30_000;
const mostRings = 10;

/** What rings now: each call nobody goes to, anew when it is called once more. Empty: silence. */
export const ringingOf = (calls: readonly Pick<HelpCall, 'id' | 'calls' | 'answeredAt'>[]): string =>
  calls
    .filter(({ answeredAt }) => answeredAt === null)
    .map(({ id, calls: times }) => `${id} ${times}`)
    .join(', ');

/** Two soft notes when `ringing` changes, and again now and then as long as it stands. Silent where this computer wants no sound. */
export function useRinging(ringing: string): void {
  const { isOn } = useSoundHere();
  const rings = useRef(0);
  useEffect(() => {
    if (ringing === '' || !isOn) return undefined;
    rings.current = 1;
    playTone();
    const timer = setInterval(() => {
      if (rings.current >= mostRings) return clearInterval(timer);
      rings.current += 1;
      playTone();
    }, ringEvery);
    return () => clearInterval(timer);
  }, [ringing, isOn]);
}
