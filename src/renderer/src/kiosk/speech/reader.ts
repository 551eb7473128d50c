import type { KioskClock } from '../idle/clock.ts';

/** One thing to say, with the place on the screen it belongs to. */
export interface Line<Place> {
  text: string;
  place: Place;
}

/** The voice of this computer. `whenSaid` may never be called: some systems start and never say they ended. */
export interface Mouth {
  say(text: string, whenSaid: () => void): void;
  hush(): void;
}

export interface Reader<Place> {
  /**
   * Says these lines one after the other; whatever is being said stops first, so that two voices never mix (S02).
   * `whenDone` is called after the last line, not when it was stopped.
   */
  read(lines: readonly Line<Place>[], whenDone?: () => void): void;
  stop(): void;
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
  let reading = 0;
  let forget: () => void = () => undefined;

  function stop(): void {
    reading += 1;
    forget();
    mouth.hush();
    onPlace(null);
  }

  function next(lines: readonly Line<Place>[], at: number, whenDone: () => void): void {
    forget();
    const line = lines[at];
    if (!line) {
      onPlace(null);
      whenDone();
      return;
    }
    const ofReading = reading;
    let isSaid = false;
    const goOn = () => {
      if (isSaid || ofReading !== reading) return;
      isSaid = true;
      next(lines, at + 1, whenDone);
    };
    onPlace(line.place);
    forget = clock.after(patienceFor(line.text), goOn);
    mouth.say(line.text, goOn);
  }

  return {
    read(lines, whenDone = () => undefined) {
      stop();
      next(lines, 0, whenDone);
    },
    stop,
  };
}
