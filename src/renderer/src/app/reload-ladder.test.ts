import { expect, test } from 'vitest';
import { nextReload } from './reload-ladder.ts';

test('the first reload comes at once, the next ones later each time, and what is long ago counts no more', () => {
  let kept = '';
  const now = 1_000_000;
  const waited = Array.from({ length: 7 }, (_, turn) => {
    const { pause, keep } = nextReload(kept, now + turn);
    kept = keep;
    return pause;
  });
  expect(waited).toEqual([300, 1000, 5000, 15_000, 60_000, 60_000, 60_000]);
  expect(nextReload(kept, now + 11 * 60_000).pause).toBe(300);
});

test('whatever stands in the name of the window is no reload', () => {
  expect(nextReload('something else', 1_000_000)).toEqual({ pause: 300, keep: 'reloads:1000000' });
});
