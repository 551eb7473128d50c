import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { useIdleWatch } from '../app/idle.tsx';
import { browserClock } from '../idle/clock.ts';
import { useSpelling } from '../language/KioskLanguage.tsx';
import { useRun } from '../run/RunContext.ts';
import { keyOfStep, stepOf } from '../run/run.ts';
import { createReader, type Line, type Mouth } from './reader.ts';
import { pickVoice } from './voices.ts';

const VoiceContext = createContext(false);

/** Whether this computer can read the present language aloud; without a voice the button is on no screen. */
export const useCanReadAloud = (): boolean => useContext(VoiceContext);

/** Time in milliseconds that a new screen gets to fetch what it shows, before it is read. */
const settling = 700;

/** Reads each screen of the run below, as long as the visitor wants it and there is a voice for the language. */
export function WithReadAloud({ children }: { children: ReactNode }) {
  const { run } = useRun();
  const { language } = useSpelling();
  const voice = useVoice(language.tag);
  const idle = useIdleWatch();
  const stepKey = keyOfStep(stepOf(run));
  const reader = useMemo(
    () => (voice ? createReader({ mouth: mouthOf(voice), clock: browserClock, onPlace: mark }) : null),
    [voice],
  );
  const { isReadingMine } = run;
  const isReading = run.isReadingAloud && reader !== null;
  // oxlint-disable-next-line react/exhaustive-deps -- another step or language is another screen to read
  useEffect(() => {
    if (!isReading) return undefined;
    let resume: (() => void) | undefined;
    const forget = browserClock.after(settling, () => {
      resume = idle?.pause('speech');
      reader.read(linesOnScreen(isReadingMine), resume);
    });
    const stop = () => {
      forget();
      reader.stop();
      resume?.();
    };
    // Any act of the visitor silences the voice (S02).
    document.addEventListener('pointerdown', stop, { capture: true, once: true });
    return () => {
      document.removeEventListener('pointerdown', stop, { capture: true });
      stop();
    };
  }, [isReading, isReadingMine, reader, idle, stepKey]);
  return <VoiceContext value={voice !== null}>{children}</VoiceContext>;
}

/** What the page says, in order. What is private stays silent, a secret always; what is one's own is read when one chose that (S04). */
function linesOnScreen(isReadingMine: boolean): Line<Element>[] {
  const silent = isReadingMine ? '[data-private]:not([data-private="mine"])' : '[data-private]';
  return [...document.querySelectorAll('.kiosk main [data-say]')]
    .filter((place) => place.closest(silent) === null)
    .map((place) => ({ text: place.getAttribute('data-say') ?? '', place }));
}

/** Shows what is being read. */
function mark(place: Element | null): void {
  for (const marked of document.querySelectorAll('[data-speaking]')) marked.removeAttribute('data-speaking');
  place?.setAttribute('data-speaking', '');
  place?.scrollIntoView({ block: 'nearest' });
}

const synthesis = typeof speechSynthesis === 'undefined' ? null : speechSynthesis;

function mouthOf(voice: SpeechSynthesisVoice): Mouth {
  return {
    say(text, whenSaid) {
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      utterance.rate = 0.9;
      // oxlint-disable-next-line unicorn/prefer-add-event-listener -- the stand-in for voices in tests knows only these
      utterance.onend = whenSaid;
      // oxlint-disable-next-line unicorn/prefer-add-event-listener -- as above
      utterance.onerror = whenSaid;
      synthesis?.speak(utterance);
    },
    hush: () => synthesis?.cancel(),
  };
}

/** The voice for a language; voices arrive some time after the page. */
function useVoice(language: string): SpeechSynthesisVoice | null {
  const [voice, setVoice] = useState<SpeechSynthesisVoice | null>(null);
  useEffect(() => {
    const look = () =>
      setVoice((before) => sameOrNew(before, pickVoice(synthesis?.getVoices() ?? [], language)));
    look();
    synthesis?.addEventListener('voiceschanged', look);
    return () => synthesis?.removeEventListener('voiceschanged', look);
  }, [language]);
  return voice;
}

/** The browser makes new objects of the same voices at each look. */
const sameOrNew = (before: SpeechSynthesisVoice | null, found: SpeechSynthesisVoice | null) =>
  before?.voiceURI === found?.voiceURI ? before : found;
