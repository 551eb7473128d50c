import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isRealLoadFailure, type LadderState, type LadderStep, nextStep } from './crash-ladder.ts';

const minute = 60_000;
const start = 1_000_000_000;
const fresh: LadderState = { losses: [], restarts: [] };

/** Loses the page at each instant in turn and gives the steps taken. */
function climb(instants: readonly number[], state = fresh): { steps: LadderStep[]; state: LadderState } {
  const steps = instants.map((now) => {
    const next = nextStep(state, now);
    state = next.state;
    return next.step;
  });
  return { steps, state };
}

const reload = (afterMs: number): LadderStep => ({ act: 'reload', afterMs });

test('the first three losses reload after 1, 5 and 15 seconds, the fourth restarts', () => {
  const { steps, state } = climb([start, start + minute, start + 2 * minute, start + 3 * minute]);
  expect(steps).toEqual([reload(1_000), reload(5_000), reload(15_000), { act: 'restart' }]);
  expect(state).toEqual({ losses: [], restarts: [start + 3 * minute] });
});

test('ten minutes of peace forget a loss', () => {
  expect(climb([start, start + 10 * minute]).steps).toEqual([reload(1_000), reload(1_000)]);
  expect(climb([start, start + 10 * minute - 1]).steps).toEqual([reload(1_000), reload(5_000)]);
});

test('after three restarts within thirty minutes comes the still page, with another try later', () => {
  const restarts = [start, start + 5 * minute, start + 10 * minute];
  const now = start + 11 * minute;
  const { steps } = climb([now, now + 1, now + 2, now + 3], { losses: [], restarts });
  expect(steps.at(-1)).toEqual({ act: 'lastResort', retryAfterMs: 15 * minute });
});

test('a restart more than thirty minutes ago does not count', () => {
  const restarts = [start, start + 5 * minute, start + 10 * minute];
  const now = start + 30 * minute;
  const { steps } = climb([now, now + 1, now + 2, now + 3], { losses: [], restarts });
  expect(steps.at(-1)).toEqual({ act: 'restart' });
});

test('whatever happens, never more than three restarts in any thirty minutes', () => {
  expect(() =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 * minute }), { maxLength: 200 }), (pauses) => {
        let now = start;
        const instants = pauses.map((pause) => (now += pause));
        const { steps } = climb(instants);
        const restarts = instants.filter((_instant, index) => steps[index]?.act === 'restart');
        return restarts.every((instant, index) => (restarts[index + 3] ?? Infinity) - instant >= 30 * minute);
      }),
    ),
  ).not.toThrow();
});

test('a clock that was set back does not make the ladder endless', () => {
  const restarts = [start + 60 * minute, start + 61 * minute, start + 62 * minute];
  const { steps } = climb([start, start + 1, start + 2, start + 3], { losses: [], restarts });
  expect(steps.at(-1)?.act).toBe('lastResort');
});

test.each([
  [-3, true, false],
  [-6, true, true],
  [-6, false, false],
  [-106, true, true],
])('load error %i in the main frame (%s) counts: %s', (code, main, counts) => {
  expect(isRealLoadFailure(code, main)).toBe(counts);
});
