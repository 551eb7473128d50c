import type { KioskClock } from '../idle/clock.ts';

/** One thing to say, with the place on the screen it belongs to. */
export interface Line<Place> {
  text: string;
  place: Place;
}

/** What speaks. `whenSaid` may never be called: some systems start and never say they ended. */
export interface Mouth {
  say(text: string, whenSaid: () => void): void;
  hush(): void;
}

export type Reading = 'quiet' | 'reading' | 'paused';

export interface Reader<Place> {
  /**
   * Says these lines one after the other; whatever is being said stops first, so that two voices never mix (S02).
   * `whenDone` is called after the last line, not when it was stopped.
   */
  read(lines: readonly Line<Place>[], whenDone?: () => void): void;
  stop(): void;
  /** Quiet until `goOn`, which begins the line anew that was being said (S01). */
  pause(): void;
  goOn(): void;
  /** On to the next line; after the last it is done. */
  skip(): void;
  /** The same lines from the start, also after the last. */
  repeat(): void;
  reading(): Reading;
  /** Tells of each change of `reading`. */
  subscribe(tell: () => void): () => void;
}

export interface ReaderOptions<Place> {
  mouth: Mouth;
  clock: KioskClock;
  /** The place that is being read; null when it is quiet. */
  onPlace: (place: Place | null) => void;
}

/** Slow speech: letters a second. */
const lettersPerSecond = 12;

/** Longest time in milliseconds to wait for the end of a text (S10): one and a half times what it should take. */
export const patienceFor = (text: string): number => 1500 * (1 + text.length / lettersPerSecond);

/** Reads a screen aloud, and goes on when the voice never says that it is done. */
export function createReader<Place>({ mouth, clock, onPlace }: ReaderOptions<Place>): Reader<Place> {
  const listeners = new Set<() => void>();
  let state: Reading = 'quiet';
  let turn = 0;
  let forget: () => void = () => undefined;
  let lines: readonly Line<Place>[] = [];
  let at = 0;
  let whenDone: () => void = () => undefined;

  function become(next: Reading): void {
    if (state === next) return;
    state = next;
    for (const tell of listeners) tell();
  }

  function hush(): void {
    turn += 1;
    forget();
    mouth.hush();
    onPlace(null);
  }

  function sayFrom(line: number): void {
    hush();
    at = line;
    const now = lines[at];
    if (!now) {
      become('quiet');
      whenDone();
      return;
    }
    become('reading');
    const ofTurn = turn;
    const goFurther = () => {
      if (ofTurn === turn) sayFrom(at + 1);
    };
    onPlace(now.place);
    forget = clock.after(patienceFor(now.text), goFurther);
    mouth.say(now.text, goFurther);
  }

  return {
    read(wanted, done = () => undefined) {
      [lines, whenDone] = [wanted, done];
      sayFrom(0);
    },
    stop() {
      hush();
      become('quiet');
    },
    pause() {
      if (state !== 'reading') return;
      hush();
      become('paused');
    },
    goOn() {
      if (state === 'paused') sayFrom(at);
    },
    skip() {
      if (state !== 'quiet') sayFrom(at + 1);
    },
    repeat: () => sayFrom(0),
    reading: () => state,
    subscribe(tell) {
      listeners.add(tell);
      return () => void listeners.delete(tell);
    },
  };
}
