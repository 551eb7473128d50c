import type { ScannerLayout } from './scan-keys.ts';
import { characterOf } from './scan-keys.ts';

/**
 * Tells a scanner from a person by speed, on any screen (assertions W01 to W05 of the kiosk study).
 *
 * A scanner presses a key every 1 to 30 ms, nobody does. The first three characters of a burst could still be
 * two hands rolling over the keys, so they go where the focus is; from the fourth on the burst is certain and
 * every key is swallowed, the closing Enter or Tab included: a scan never presses a button. At that moment
 * `leaked` tells how many characters did reach the focused field, for the renderer to take back out. If no
 * scan comes of it after all, `giveBack` is the whole text, to be typed back, so that nothing typed is lost.
 *
 * The renderer: one capturing `keydown` listener on the window calls `feed` for every key with event.timeStamp
 * as `at`. Then, in this order: type `giveBack` into the focused field, remove `leaked` characters before the
 * caret, stop the event when `swallow`, handle `scan`, and (re)start a timer of `waitMs`, if any, that calls
 * `quiet` and treats its answer alike. Keyup events are not fed.
 *
 * Between two keys their own times count, which the system took when they were pressed. A timer knows no such time:
 * on a busy computer it can go off while the rest of a label still waits to be delivered. So a scanner that is known
 * to close with a key, or not known yet, is given `patienceMs`.
 */
export interface ScanKey {
  /** `event.code`: the physical key. */
  code: string;
  shift: boolean;
  /** State of Caps Lock. It never changes a scan; it only helps to give typed text back as it was. */
  caps: boolean;
  /** Milliseconds from any origin, never going back. */
  at: number;
  /** `event.key`, when known: gives text back exactly, whatever the layout. */
  key?: string;
  /** Ctrl, Alt or Meta is held: a shortcut, never part of a scan. */
  command?: boolean;
  /** `event.repeat`: a key held down, never part of a scan. */
  repeat?: boolean;
}

export interface ScanSettings {
  /** Layout the scanner was set to (see its manual), whatever the computer uses. */
  layout: ScannerLayout;
  /** Longest gap between two keys, in ms, until a burst is certain; and the longest average gap of a scan. */
  maxGapMs: number;
  /** A burst ends when its next key was pressed this many ms later; a certain one may stall up to this long. */
  quietMs: number;
  /** How long to wait for the rest of a label by a scanner that closes with a key, in ms. */
  patienceMs: number;
  /** Fewest characters of a scan, without prefix and suffix; 4 at the least, see `certainAfter`. */
  minLength: number;
  /** Characters the scanner puts in front; taken off, and a burst without them is no scan. Usually empty. */
  prefix: string;
  /**
   * Key that ends a scan at once. Quiet ends one too, so a scanner without suffix works: `patienceMs` later the
   * first time, from then on `quietMs`.
   */
  suffix: 'Enter' | 'Tab' | 'either' | 'none';
}

export const defaultScanSettings: ScanSettings = {
  layout: 'qwerty',
  maxGapMs: 30,
  quietMs: 100,
  patienceMs: 1000,
  minLength: 6,
  prefix: '',
  suffix: 'either',
};

export interface ScanStep {
  /** The key just fed belongs to the scanner: stop the event. */
  swallow: boolean;
  /** Characters to remove before the caret; above 0 only on the step on which a burst becomes certain. */
  leaked: number;
  /** Text to type into the focused field: a burst that was swallowed and is no scan. Often empty. */
  giveBack: string;
  /** A finished scan, upper case, without prefix and suffix. */
  scan: string | null;
  /** A scan is under way: call `quiet` when this many ms pass without another key. Null: nothing to wait for. */
  waitMs: number | null;
}

export interface ScanBurst {
  feed: (key: ScanKey) => ScanStep;
  /** To be called when no key came for `waitMs`; harmless at any other time. */
  quiet: (at: number) => ScanStep;
  /** Forgets a burst under way: the window lost focus, the screen was locked. */
  reset: () => void;
}

/** From this character on a burst is certain: that many short gaps in a row are beyond human hands. */
export const certainAfter = 4;
/** A suffix later than `quietMs` still belongs to the scan that quiet ended, for this many ms. */
const lateSuffixMs = 400;

interface Burst {
  /** What the scanner means. */
  text: string;
  /** What the focused field would have got. */
  typed: string;
  /** Keys pressed, Shift included: on AZERTY a digit takes two. */
  keys: number;
  startedAt: number;
  lastAt: number;
}

const noBurst: Burst = { text: '', typed: '', keys: 0, startedAt: 0, lastAt: Number.NEGATIVE_INFINITY };
const nothing: ScanStep = { swallow: false, leaked: 0, giveBack: '', scan: null, waitMs: null };
const modifierKey = /^(?:(?:Shift|Control|Alt|Meta|OS)(?:Left|Right)|CapsLock|NumLock|Fn)$/;

/** A decoder with a memory of the burst under way: one per window. */
export function createScanBurst(settings: ScanSettings = defaultScanSettings): ScanBurst {
  let burst = noBurst;
  let suffixGuardUntil = Number.NEGATIVE_INFINITY;
  /** The last scan came without a closing key. */
  let isWithoutSuffix = settings.suffix === 'none';

  function feed(key: ScanKey): ScanStep {
    // A timer can be late on a busy machine: what the clock says counts, not which call came first.
    const ended = endedAfter(settings.quietMs, key.at);
    if (!isCertain(burst) && key.at - burst.lastAt > settings.maxGapMs) burst = noBurst;
    const step = take(key);
    return { ...step, giveBack: ended.giveBack + step.giveBack, scan: ended.scan ?? step.scan };
  }

  const waitMs = (): number | null => {
    if (!isCertain(burst)) return null;
    return isWithoutSuffix ? settings.quietMs : settings.patienceMs;
  };

  const quiet = (at: number): ScanStep => endedAfter(waitMs() ?? settings.quietMs, at);

  /** Ends a burst whose last key was pressed at least `ms` before `at`. */
  function endedAfter(ms: number, at: number): ScanStep {
    if (burst.keys === 0 || at - burst.lastAt < ms) return { ...nothing, waitMs: waitMs() };
    const { lastAt } = burst;
    const step = end();
    if (step.scan === null) return step;
    isWithoutSuffix = true;
    suffixGuardUntil = lastAt + ms + lateSuffixMs;
    return step;
  }

  function take(key: ScanKey): ScanStep {
    if (modifierKey.test(key.code)) return modifier(key);
    if (isSuffix(key, settings.suffix)) return suffix(key);
    const char = key.command || key.repeat ? null : characterOf(key.code, key.shift, settings.layout);
    if (char === null) return abandon();
    burst = lengthened(burst, key, char);
    if (isHopeless(burst, settings)) return { ...abandon(), swallow: true };
    const { length } = burst.text;
    return {
      ...nothing,
      swallow: isCertain(burst),
      leaked: length === certainAfter ? length - 1 : 0,
      waitMs: waitMs(),
    };
  }

  /** Shift itself types nothing and is never swallowed: the system must keep knowing its state. */
  function modifier(key: ScanKey): ScanStep {
    if (!key.repeat && burst.keys > 0) burst = { ...burst, keys: burst.keys + 1, lastAt: key.at };
    return { ...nothing, waitMs: waitMs() };
  }

  function suffix(key: ScanKey): ScanStep {
    if (!isCertain(burst)) {
      burst = noBurst;
      const isLate = key.at <= suffixGuardUntil;
      if (isLate) isWithoutSuffix = settings.suffix === 'none';
      return { ...nothing, swallow: isLate };
    }
    const fast = isFast(burst, settings);
    const step = end();
    // Scanners set to "Enter and Tab" send two; the second one is theirs too.
    if (step.scan !== null) {
      isWithoutSuffix = false;
      suffixGuardUntil = key.at + settings.quietMs;
    }
    return { ...step, swallow: fast };
  }

  /** Ends the burst: a scan, or its text given back. */
  function end(): ScanStep {
    const finished = burst;
    const scan = isCertain(finished) && isFast(finished, settings) ? payload(finished.text, settings) : null;
    if (scan === null) return abandon();
    burst = noBurst;
    return { ...nothing, scan };
  }

  function abandon(): ScanStep {
    const giveBack = isCertain(burst) ? burst.typed : '';
    burst = noBurst;
    return { ...nothing, giveBack };
  }

  return {
    feed,
    quiet,
    reset: () => {
      burst = noBurst;
      suffixGuardUntil = Number.NEGATIVE_INFINITY;
    },
  };
}

function lengthened(burst: Burst, key: ScanKey, char: string): Burst {
  return {
    text: burst.text + char,
    typed: burst.typed + typedCharacter(key, char),
    keys: burst.keys + 1,
    startedAt: burst.keys === 0 ? key.at : burst.startedAt,
    lastAt: key.at,
  };
}

function isCertain(burst: Burst): boolean {
  return burst.text.length >= certainAfter;
}

/** The whole burst at scanner speed on average: one stall is forgiven, a person who goes on typing is not. */
function isFast(burst: Burst, settings: ScanSettings): boolean {
  return burst.lastAt - burst.startedAt <= settings.maxGapMs * (burst.keys - 1);
}

/** Slow enough to be a person whose first letters came in one roll: let go before they notice. */
function isHopeless(burst: Burst, settings: ScanSettings): boolean {
  return isCertain(burst) && burst.lastAt - burst.startedAt > 2 * settings.maxGapMs * (burst.keys - 1);
}

function payload(text: string, settings: ScanSettings): string | null {
  const prefix = settings.prefix.toUpperCase();
  if (!text.startsWith(prefix)) return null;
  const rest = text.slice(prefix.length);
  return rest.length >= settings.minLength ? rest : null;
}

function isSuffix(key: ScanKey, suffix: ScanSettings['suffix']): boolean {
  if (suffix === 'none' || key.command || key.repeat) return false;
  const name = key.code === 'NumpadEnter' ? 'Enter' : key.code;
  return suffix === 'either' ? name === 'Enter' || name === 'Tab' : name === suffix;
}

function typedCharacter(key: ScanKey, decoded: string): string {
  if (key.key !== undefined && [...key.key].length === 1) return key.key;
  return key.shift === key.caps ? decoded.toLowerCase() : decoded;
}
