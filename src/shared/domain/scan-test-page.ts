import type { ScanKey, ScanSettings, ScanStep } from './scan-burst.ts';
import { createScanBurst, defaultScanSettings } from './scan-burst.ts';
import type { ScannerLayout } from './scan-keys.ts';

/** For tests of the scan decoder: a page that behaves like the renderer, and hands and scanners that press keys. */

/** A key as pressed: physical key, what the system makes of it, and the ms since the key before. */
export interface Press {
  code: string;
  key: string;
  gap: number;
  shift?: boolean;
  caps?: boolean;
  command?: boolean;
  repeat?: boolean;
}

/** A page with one focused field and one focused button: what arrives there despite the decoder. */
export function page(
  presses: Press[],
  settings: Partial<ScanSettings> = {},
  timers: 'in time' | 'late' = 'in time',
  /** How long after it was pressed the key at this place arrives, in ms: the computer is busy. */
  delays: readonly number[] = [],
) {
  const all = { ...defaultScanSettings, ...settings };
  const decoder = createScanBurst(all);
  const seen = { scans: [] as string[], field: '', presses: 0, swallowed: 0 };
  let at = 5000;
  /** When a key last arrived, and how long to wait from then on. */
  let waiting: { since: number; ms: number } | null = null;
  const apply = (step: ScanStep, now: number, key?: Press) => {
    seen.field += step.giveBack;
    if (step.leaked > 0) seen.field = seen.field.slice(0, -step.leaked);
    if (step.scan !== null) seen.scans.push(step.scan);
    if (key && step.swallow) seen.swallowed += 1;
    if (key && !step.swallow && key.key.length === 1 && !key.command) seen.field += key.key;
    if (key && !step.swallow && (key.code === 'Enter' || key.code === 'Tab')) seen.presses += 1;
    waiting = step.waitMs === null ? null : { since: now, ms: step.waitMs };
  };
  /** A timer that goes off starts no other: nothing is left to wait for after it. */
  const timerUntil = (now: number) => {
    const rings = waiting ? waiting.since + waiting.ms : Number.POSITIVE_INFINITY;
    if (now >= rings) apply(decoder.quiet(rings), rings);
  };
  let now = at;
  for (const [n, press] of presses.entries()) {
    at += press.gap;
    now = Math.max(now, at + (delays[n] ?? 0));
    if (timers === 'in time') timerUntil(now);
    apply(decoder.feed(asKey(press, at)), now, press);
  }
  timerUntil(now + all.patienceMs);
  return seen;
}

export function asKey(
  { code, key, shift = false, caps = false, command = false, repeat = false }: Press,
  at: number,
): ScanKey {
  return { code, key, shift, caps, at, command, repeat };
}

/** What a scanner presses for a text: letters with Shift, and on AZERTY digits with Shift; Shift is a key too. */
export function scanner(
  text: string,
  options: { layout?: ScannerLayout; gap?: number; caps?: boolean; end?: string } = {},
): Press[] {
  const { layout = 'qwerty', gap = 8, caps = false, end = 'Enter' } = options;
  const presses = [...text].flatMap((char): Press[] => {
    const code = physicalKey(char, layout);
    const shift = /[A-Z]/.test(char) || (layout === 'azerty-be' && /\d/.test(char));
    // The system may be on any layout: what it makes of the key is noise to the decoder.
    const press = { code, key: '?', gap, shift, caps };
    return shift ? [{ code: 'ShiftLeft', key: 'Shift', gap, shift, caps }, press] : [press];
  });
  return end === '' ? presses : [...presses, { code: end, key: end, gap, caps }];
}

/** Written out by hand from the two keyboards, apart from the decoder's own table. */
function physicalKey(char: string, layout: ScannerLayout): string {
  const moved: Record<string, string> = {
    A: 'KeyQ',
    Q: 'KeyA',
    Z: 'KeyW',
    W: 'KeyZ',
    M: 'Semicolon',
    '-': 'Equal',
  };
  if (layout === 'azerty-be' && moved[char]) return moved[char];
  if (char === '-') return 'Minus';
  return /\d/.test(char) ? `Digit${char}` : `Key${char.toUpperCase()}`;
}

/** A person typing lower-case text; gaps are taken in turn. */
export function person(text: string, gaps: number[]): Press[] {
  return [...text].map((key, i) => ({
    code: key === ' ' ? 'Space' : `Key${key.toUpperCase()}`,
    key,
    gap: gaps[i % gaps.length] ?? 83,
  }));
}

export const enter = (gap: number): Press => ({ code: 'Enter', key: 'Enter', gap });
