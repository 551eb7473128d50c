import { type ReactNode, useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextTree } from '#shared/domain/speech/spoken-texts.ts';
import { useIdleWatch } from '../app/idle.tsx';
import { browserClock } from '../idle/clock.ts';
import type { IdleWatch } from '../idle/idle-watch.ts';
import { useSpelling } from '../language/KioskLanguage.tsx';
import { useRun } from '../run/RunContext.ts';
import { keyOfStep, stepOf } from '../run/run.ts';
import { mouthWith, playAloud } from './clip-mouth.ts';
import { mouthOf, useComputerVoice } from './computer-voice.ts';
import { createReader, type Reader } from './reader.ts';
import {
  isStillFetching,
  lineNow,
  lineOfFocus,
  linesOfQuestion,
  linesOnScreen,
  mark,
} from './spoken-lines.ts';
import { clipUrl, coversEnough, useClips } from './use-clips.ts';
import { type Voice, VoiceProvider } from './VoiceContext.ts';

/** Time in milliseconds that a new screen gets to draw what it shows, before it is read; the same again as long as it still fetches, so many times. */
const settling = 700;
const mostWaits = 15;

/** Reads each screen of the run below, as long as the visitor wants it and this language can be spoken here. */
export function WithReadAloud({ children }: { children: ReactNode }) {
  const { run } = useRun();
  const { reader, canRead } = useReader();
  const idle = useIdleWatch();
  const isReading = run.isReadingAloud && canRead;
  useReadEachScreen(isReading ? reader : null, idle);
  useReadFocus(isReading ? reader : null);
  useReadQuestion(isReading ? reader : null, idle);
  const state = useSyncExternalStore(reader.subscribe, reader.reading);
  // The same function as long as the voice is the same: who says something once must not say it again.
  const say = useCallback((text: string) => reader.read([lineNow(text)]), [reader]);
  const voice = useMemo<Voice>(
    () => ({
      canRead,
      controls: isReading
        ? {
            isPaused: state === 'paused',
            pauseOrGoOn: state === 'paused' ? reader.goOn : reader.pause,
            repeat: reader.repeat,
            skip: reader.skip,
          }
        : null,
      say: isReading ? say : null,
    }),
    [canRead, isReading, state, reader, say],
  );
  return <VoiceProvider value={voice}>{children}</VoiceProvider>;
}

/** The reader of the present language: its recordings first, then a voice of this computer. */
function useReader(): { reader: Reader<Element>; canRead: boolean } {
  const { language } = useSpelling();
  const { i18n } = useTranslation();
  const voice = useComputerVoice(language.tag);
  const shelf = useClips(language.tag);
  const reader = useMemo(
    () =>
      createReader<Element>({
        mouth: mouthWith(
          shelf,
          (file) => clipUrl(language.tag, file),
          playAloud,
          voice === null ? null : mouthOf(voice),
        ),
        clock: browserClock,
        onPlace: mark,
      }),
    [shelf, voice, language.tag],
  );
  const hasClips = useMemo(
    () => coversEnough(shelf, i18n.getResourceBundle(i18n.language, 'kiosk') as TextTree, language),
    [shelf, i18n, language],
  );
  return { reader, canRead: voice !== null || hasClips };
}

function useReadEachScreen(reader: Reader<Element> | null, idle: IdleWatch | null): void {
  const { run } = useRun();
  const { isReadingMine } = run;
  const stepKey = keyOfStep(stepOf(run));
  // oxlint-disable-next-line react/exhaustive-deps -- another step is another screen to read
  useEffect(() => {
    if (reader === null) return undefined;
    let resume: (() => void) | undefined;
    let waits = 0;
    let forget = browserClock.after(settling, begin);
    function begin() {
      waits += 1;
      if (isStillFetching() && waits < mostWaits) {
        forget = browserClock.after(settling, begin);
        return;
      }
      resume = idle?.pause('speech');
      reader?.read(linesOnScreen(isReadingMine), resume);
    }
    const stop = () => {
      forget();
      reader.stop();
      resume?.();
    };
    // Any touch silences the voice (S02); only its own buttons do with it what they say.
    const touch = (event: Event) => {
      if (!isOnVoice(event.target)) stop();
    };
    document.addEventListener('pointerdown', touch, { capture: true });
    return () => {
      document.removeEventListener('pointerdown', touch, { capture: true });
      stop();
    };
  }, [reader, isReadingMine, idle, stepKey]);
}

const isOnVoice = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('.k-voice') !== null;

/** With the screen off, the keys lead from button to button, and each says what it is (A02). */
function useReadFocus(reader: Reader<Element> | null): void {
  const { isReadingMine } = useRun().run;
  useEffect(() => {
    if (reader === null) return undefined;
    let isByKey = false;
    const key = ({ key: pressed }: KeyboardEvent) => {
      isByKey = pressed === 'Tab' || pressed.startsWith('Arrow');
    };
    const touch = () => {
      isByKey = false;
    };
    const focus = ({ target }: FocusEvent) => {
      const line = isByKey ? lineOfFocus(target, isReadingMine) : null;
      if (line !== null && !isOnVoice(target)) reader.read([line]);
    };
    document.addEventListener('keydown', key, { capture: true });
    document.addEventListener('pointerdown', touch, { capture: true });
    document.addEventListener('focusin', focus);
    return () => {
      document.removeEventListener('keydown', key, { capture: true });
      document.removeEventListener('pointerdown', touch, { capture: true });
      document.removeEventListener('focusin', focus);
    };
  }, [reader, isReadingMine]);
}

const never = () => () => undefined;

/** "Still there?" is spoken too, without holding its own clock (T01). */
function useReadQuestion(reader: Reader<Element> | null, idle: IdleWatch | null): void {
  const isAsking = useSyncExternalStore(idle?.subscribe ?? never, () => idle?.phase().kind === 'asking');
  useEffect(() => {
    if (reader === null || !isAsking) return undefined;
    reader.read(linesOfQuestion());
    return () => reader.stop();
  }, [reader, isAsking]);
}
