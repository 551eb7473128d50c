import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type AutoLock,
  afterAnswer,
  afterInput,
  afterTelling,
  nextAutoLockStep,
  startAutoLock,
  tellEveryMs,
} from './auto-lock.ts';

const minutes = (n: number) => n * 60_000;
const lockAfter = minutes(5);

/** A screen with a core that locks after five minutes and answers at once. */
function screen(inputs: readonly number[]) {
  let state: AutoLock = startAutoLock(0);
  const told: number[] = [];
  const waiting = [...inputs];
  let at = 0;
  for (;;) {
    const step = nextAutoLockStep(state, at);
    if (step.do === 'lock') return { lockedAt: at, told };
    if (step.do === 'tell') {
      told.push(at);
      state = afterAnswer(afterTelling(state, at), at, lockAfter / 1000);
      continue;
    }
    const [next] = waiting;
    if (next !== undefined && next <= step.untilAt) {
      waiting.shift();
      at = Math.max(at, next);
      state = afterInput(state, at);
    } else {
      at = step.untilAt;
    }
  }
}

test('the core is told that somebody is there as soon as the desk opens', () => {
  expect(nextAutoLockStep(startAutoLock(1000), 1000)).toEqual({ do: 'tell' });
});

test('a screen nobody touches locks when the time of the house has passed', () => {
  expect(screen([])).toEqual({ lockedAt: lockAfter, told: [0] });
});

test('input puts the lock off; the core hears of it at most every thirty seconds', () => {
  const { lockedAt, told } = screen([1000, 2000, 3000]);
  expect(told).toEqual([0, tellEveryMs]);
  expect(lockedAt).toBe(tellEveryMs + lockAfter);
});

test('a screen that slept past its time locks when it wakes', () => {
  const state = afterAnswer(afterTelling(startAutoLock(0), 0), 0, 300);
  expect(nextAutoLockStep(state, minutes(600))).toEqual({ do: 'lock' });
});

test('input before the core has answered is told later, not forgotten', () => {
  const state = afterInput(afterTelling(startAutoLock(0), 0), 10);
  expect(nextAutoLockStep(state, 20)).toEqual({ do: 'wait', untilAt: tellEveryMs });
  expect(nextAutoLockStep(state, tellEveryMs)).toEqual({ do: 'tell' });
});

test('whatever is pressed and when: never told too often, never locked while in use, locked in the end', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: minutes(4) }), { maxLength: 60 }), (gaps) => {
      let at = 0;
      const inputs = gaps.map((gap) => (at += gap));
      const { lockedAt, told } = screen(inputs);
      const last = inputs.at(-1) ?? 0;
      expect(lockedAt - last).toBeGreaterThanOrEqual(lockAfter - tellEveryMs);
      expect(lockedAt - last).toBeLessThanOrEqual(lockAfter + tellEveryMs);
      told
        .slice(1)
        .forEach((moment, i) => expect(moment - (told[i] ?? 0)).toBeGreaterThanOrEqual(tellEveryMs));
    }),
  );
});
