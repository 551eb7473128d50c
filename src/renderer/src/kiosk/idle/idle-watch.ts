import type { KioskClock } from './clock.ts';

/** How long nothing may happen, in milliseconds. The countdown is at least 20 s (WCAG 2.2.1, T01). */
export interface IdleLimits {
  untilAsked: number;
  countdown: number;
}

/** What stops the clock: speech that plays, something that prints, staff who were called (T03). */
export type PauseReason = 'speech' | 'print' | 'helpComing';

export type IdlePhase = { kind: 'awake' } | { kind: 'asking'; secondsLeft: number };

export interface IdleWatch {
  /** Somebody is there: any touch, key or scan. Starts the time anew, also during the countdown (T02). */
  sign(): void;
  /** Holds the time until the given function is called; afterwards it starts anew. */
  pause(reason: PauseReason): () => void;
  phase(): IdlePhase;
  /** Tells of each change of the phase. */
  subscribe(tell: () => void): () => void;
  close(): void;
}

export interface IdleWatchOptions {
  clock: KioskClock;
  limits: IdleLimits;
  /** The countdown ran out. Called once; the watch is then closed. */
  onOver: () => void;
}

const tick = 250;
const awake: IdlePhase = { kind: 'awake' };

/** Watches over one run: asks "still there?" after a while without a sign of life, and ends it when nobody answers. */
export function watchIdle({ clock, limits, onOver }: IdleWatchOptions): IdleWatch {
  let since = clock.now();
  let phase: IdlePhase = awake;
  const pauses = new Set<object>();
  const listeners = new Set<() => void>();
  const stop = clock.every(tick, look);

  function become(next: IdlePhase): void {
    if (isSame(phase, next)) return;
    phase = next;
    for (const tell of listeners) tell();
  }

  function look(): void {
    if (pauses.size > 0) since = clock.now();
    const next = phaseAfter(clock.now() - since, limits);
    if (next !== 'over') return become(next);
    stop();
    onOver();
  }

  function sign(): void {
    since = clock.now();
    become(awake);
  }

  return {
    sign,
    pause(reason) {
      const token = { reason };
      pauses.add(token);
      sign();
      return () => {
        if (pauses.delete(token)) since = clock.now();
      };
    },
    phase: () => phase,
    subscribe(tell) {
      listeners.add(tell);
      return () => void listeners.delete(tell);
    },
    close: stop,
  };
}

/** Where a run stands after this many milliseconds without a sign of life. */
export function phaseAfter(quiet: number, limits: IdleLimits): IdlePhase | 'over' {
  const asked = quiet - limits.untilAsked;
  if (asked < 0) return awake;
  if (asked >= limits.countdown) return 'over';
  return { kind: 'asking', secondsLeft: Math.ceil((limits.countdown - asked) / 1000) };
}

/** The house's own time before asking, and the countdown: 30 s, or for who needs more time 60 s after three times as long. */
export function limitsFor(idleSeconds: number, hasMoreTime: boolean): IdleLimits {
  const factor = hasMoreTime ? 3 : 1;
  return { untilAsked: idleSeconds * 1000 * factor, countdown: hasMoreTime ? 60_000 : 30_000 };
}

/** Nobody reads a number for longer than this; afterwards the screen asks, with the number in the question. */
const numberSeconds = 45;

/** Once the number is there, nothing is left to answer: the screen is free again sooner, with the same time to answer. */
export const limitsForNumber = (idleSeconds: number, hasMoreTime: boolean): IdleLimits =>
  limitsFor(Math.min(idleSeconds, numberSeconds), hasMoreTime);

const isSame = (a: IdlePhase, b: IdlePhase): boolean =>
  a.kind === b.kind && (a.kind === 'awake' || (b.kind === 'asking' && a.secondsLeft === b.secondsLeft));
