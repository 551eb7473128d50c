import { createHash } from 'node:crypto';
import type { Ports } from '#core/ports.ts';
import { memoryKeeper } from '#core/store/keys.ts';

/** A clock that stands still until a test moves it. */
export interface TestClock {
  now(): string;
  set(instant: string): void;
  /** Goes on by so many minutes. */
  pass(minutes: number): void;
}

/** A Monday morning on which the house is open. */
export const testStart = '2026-11-23T09:00:00.000Z';

export function testClock(start = testStart): TestClock {
  let now = Date.parse(start);
  return {
    now: () => new Date(now).toISOString(),
    set: (instant) => {
      now = Date.parse(instant);
    },
    pass: (minutes) => {
      now += minutes * 60_000;
    },
  };
}

/** UUIDv7-shaped ids in a fixed order: `testId(1)` sorts before `testId(2)`. */
export const testId = (n: number): string => `01900000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;

/** Ids 1, 2, 3 … of one series; different series never meet. */
export function testIds(series = 1): { next(): string } {
  let n = 0;
  return { next: () => testId(series * 0x1000000 + ++n) };
}

/** The same "random" bytes in every run. */
export function testRandom(seed = 'deelbalie'): { bytes(count: number): Uint8Array } {
  let n = 0;
  return {
    bytes(count) {
      const blocks: Buffer[] = [];
      while (Buffer.concat(blocks).length < count)
        blocks.push(createHash('sha256').update(`${seed} ${n++}`).digest());
      return new Uint8Array(Buffer.concat(blocks).subarray(0, count));
    },
  };
}

export interface LogLine {
  level: 'info' | 'warn' | 'error';
  event: string;
  facts: object;
}

/** A log that a test can read: to search it for what must never be in there. */
export function testLog() {
  const lines: LogLine[] = [];
  const writer = (level: LogLine['level']) => (facts: object, event: string) =>
    void lines.push({ level, event, facts });
  return { lines, log: { info: writer('info'), warn: writer('warn'), error: writer('error') } };
}

export function fixedPorts(dataFolder: string, changes: Partial<Ports> = {}): Ports {
  return {
    clock: testClock(),
    ids: testIds(2),
    random: testRandom(),
    log: testLog().log,
    keys: memoryKeeper(),
    dataFolder,
    appVersion: '0.0.0-test',
    ...changes,
  };
}
