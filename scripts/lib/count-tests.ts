export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
  /** Of those that passed: only at the second try. */
  shaky: number;
}

export const noTests: Counts = { passed: 0, failed: 0, skipped: 0, shaky: 0 };

/**
 * Reads how many tests ran from the closing lines of vitest (`Tests  3 failed | 41 passed (44)`) or
 * Playwright (`  12 passed (1.1m)`, `  1 failed`, `  2 flaky`).
 */
export function countTests(output: string): Counts {
  // oxlint-disable-next-line no-control-regex -- colours are control characters
  const lines = output.replaceAll(/\u001B\[[0-9;]*m/g, '').split('\n');
  const vitest = lines.findLast((line) => /^\s*Tests\s/.test(line));
  if (vitest) return countsIn(vitest);
  return countsIn(
    lines.filter((line) => /^\s*\d+ (passed|failed|skipped|flaky|did not run)\b/.test(line)).join('\n'),
  );
}

function countsIn(text: string): Counts {
  const number = (word: string): number =>
    [...text.matchAll(new RegExp(`(\\d+) ${word}`, 'g'))].reduce((sum, match) => sum + Number(match[1]), 0);
  return {
    passed: number('passed') + number('flaky'),
    failed: number('failed') + number('did not run'),
    skipped: number('skipped') + number('todo'),
    shaky: number('flaky'),
  };
}
