import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { ticketText } from '#shared/domain/number-series.ts';
import { StillThere } from '../../ui/kiosk/StillThere.tsx';
import { browserClock } from '../idle/clock.ts';
import { type IdleLimits, type IdleWatch, watchIdle } from '../idle/idle-watch.ts';
import { useSpelling } from '../language/KioskLanguage.tsx';
import { useRun } from '../run/RunContext.ts';
import { isUntouched, stepOf } from '../run/run.ts';
import { playTone } from '../speech/tone.ts';

const IdleContext = createContext<IdleWatch | null>(null);

/** The watch over this run, to pause it; null while nobody is there. */
export const useIdleWatch = (): IdleWatch | null => useContext(IdleContext);

const signs = ['pointerdown', 'keydown', 'wheel'] as const;

/** Watches over the run below: asks "still there?", ends it when nobody answers. */
export function WithIdleWatch({ limits, children }: { limits: IdleLimits; children: ReactNode }) {
  const { run, act } = useRun();
  const isRunning = !isUntouched(run);
  const { untilAsked, countdown } = limits;
  const [watch, setWatch] = useState<IdleWatch | null>(null);
  useEffect(() => {
    if (!isRunning) return undefined;
    const made = watchIdle({
      clock: browserClock,
      limits: { untilAsked, countdown },
      onOver: () => act({ type: 'end' }),
    });
    const forget = listenForSigns(made);
    // oxlint-disable-next-line react/set-state-in-effect -- the watch lives as long as this effect: it cannot be made while drawing
    setWatch(made);
    return () => {
      forget();
      made.close();
      setWatch(null);
    };
  }, [act, isRunning, untilAsked, countdown]);
  return (
    <IdleContext value={watch}>
      {children}
      {watch ? <AskStillThere watch={watch} secondsTotal={countdown / 1000} /> : null}
    </IdleContext>
  );
}

/** Any touch, key or turn of a wheel, anywhere on the page, is a sign of life. */
function listenForSigns(watch: IdleWatch): () => void {
  const onSign = (event: Event) => {
    // A finger on one of the two answers is not yet an answer: they fire on release.
    if (watch.phase().kind === 'asking' && isOnAnswer(event.target)) return;
    watch.sign();
  };
  for (const sign of signs) document.addEventListener(sign, onSign, { capture: true, passive: true });
  return () => {
    for (const sign of signs) document.removeEventListener(sign, onSign, { capture: true });
  };
}

const isOnAnswer = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('.k-still-buttons') !== null;

function AskStillThere({ watch, secondsTotal }: { watch: IdleWatch; secondsTotal: number }) {
  const { act } = useRun();
  const { t } = useSpelling();
  const words = useWordsOfQuestion();
  const phase = useSyncExternalStore(watch.subscribe, watch.phase);
  const isAsking = phase.kind === 'asking';
  const seconds = isAsking ? phase.secondsLeft : secondsTotal;
  // Ears get the time every ten seconds, with a tone when the question comes and shortly before the end (T01).
  const spoken = Math.ceil(seconds / 10) * 10;
  useEffect(() => {
    if (isAsking) playTone();
  }, [isAsking]);
  useEffect(() => {
    if (isAsking && seconds === 10) playTone();
  }, [isAsking, seconds]);
  return (
    <StillThere
      isOpen={isAsking}
      title={words.title}
      text={words.text}
      secondsLeft={seconds}
      secondsTotal={secondsTotal}
      spokenTime={t(($) => $.kiosk.still.left, { count: spoken })}
      unitLabel={t(($) => $.kiosk.still.unit, { count: seconds })}
      stayLabel={words.stay}
      leaveLabel={words.leave}
      onStay={() => watch.sign()}
      onLeave={() => act({ type: 'end' })}
    />
  );
}

/** "Still there?"; on top of a number it says that number once more instead: covering it would be unkind. */
function useWordsOfQuestion() {
  const { t } = useSpelling();
  const step = stepOf(useRun().run);
  return step?.name === 'number' || step?.name === 'handed'
    ? {
        title: t(($) => $.kiosk.number.remember, { number: ticketText(step.number) }),
        text: t(($) => $.kiosk.number.leaving),
        stay: t(($) => $.kiosk.number.stay),
        leave: t(($) => $.kiosk.number.done),
      }
    : {
        title: t(($) => $.kiosk.still.title),
        text: t(($) => $.kiosk.still.text),
        stay: t(($) => $.kiosk.still.stay),
        leave: t(($) => $.kiosk.still.leave),
      };
}
