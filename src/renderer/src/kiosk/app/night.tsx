import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react';
import type { Openness } from '#shared/contract/catalog.contract.ts';
import { HouseMark } from '../../ui/HouseMark.tsx';
import { usePress } from '../../ui/kiosk/press.ts';
import { browserClock } from '../idle/clock.ts';
import { useSpelling } from '../language/KioskLanguage.tsx';
import { useOpeningWords } from '../parts/OpeningStatus.tsx';
import { useInitiatives } from '../parts/queries.ts';
import { useRun } from '../run/RunContext.ts';
import { isUntouched } from '../run/run.ts';
import { houseOpenness } from '../words/opening-words.ts';
import { isNight, placeAt, untilDark } from './night-rules.ts';

/** Milliseconds between two places of the words: none of them burns into the screen. */
const pace = 60_000;

const everyMinute = (listener: () => void) => browserClock.every(pace, listener);
const minute = (): number => Math.floor(browserClock.now() / pace);

/** Outside the opening hours a screen that nobody touches goes dark; a touch, or a card, and it is as usual. */
export function WithNight({ isOn, children }: { isOn: boolean; children: ReactNode }) {
  const { run } = useRun();
  const initiatives = useInitiatives();
  const openness = initiatives && houseOpenness(initiatives);
  const waits = isOn && openness !== undefined && isNight(openness) && isUntouched(run);
  const [isDark, wake] = useDark(waits);
  return waits && isDark ? <NightPage openness={openness} onTouch={wake} /> : children;
}

/** Dark after a while without a touch, for as long as `waits` holds. */
function useDark(waits: boolean): [boolean, () => void] {
  const [isDark, setDark] = useState(false);
  const [turn, setTurn] = useState(0);
  // oxlint-disable-next-line react/exhaustive-deps -- each touch, a `turn`, begins the wait anew
  useEffect(() => (waits ? browserClock.after(untilDark, () => setDark(true)) : undefined), [waits, turn]);
  return [
    isDark,
    () => {
      setDark(false);
      setTurn((before) => before + 1);
    },
  ];
}

function NightPage({ openness, onTouch }: { openness: Openness; onTouch: () => void }) {
  const { t } = useSpelling();
  const words = useOpeningWords(openness);
  const press = usePress(onTouch);
  const { inline, block } = placeAt(useSyncExternalStore(everyMinute, minute));
  const touch = t(($) => $.kiosk.night.touch);
  useEffect(() => {
    // A keyboard somebody brings wakes it as well.
    document.addEventListener('keyup', onTouch);
    return () => document.removeEventListener('keyup', onTouch);
  }, [onTouch]);
  return (
    <main className="kiosk-night" data-surface="frame">
      <h1 className="visually-hidden">{words}</h1>
      <button {...press} type="button" className="kiosk-night-touch" data-say={`${words}. ${touch}`}>
        <span
          className="kiosk-night-words"
          style={{ insetInlineStart: `${inline}%`, insetBlockStart: `${block}%` }}
        >
          <HouseMark />
          <span className="kiosk-night-open">{words}</span>
          <span>{touch}</span>
        </span>
      </button>
    </main>
  );
}
