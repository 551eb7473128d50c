import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

// A short one, so that the harness itself does not rot. A long one is for whoever changes something here: see docs/maintainers/sync.md.
test('a hub and its devices as real programs, killed and cut off for a while: nothing is lost', {
  timeout: 180_000,
}, () => {
  const script = join(import.meta.dirname, '../../scripts/sync-torture.ts');
  const args = [script, '--minutes', '0.15', '--seed', '11', '--devices', '4'];
  const run = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect(run.stderr).toBe('');
  expect(JSON.parse(run.stdout)).toMatchObject({
    lost: 0,
    doubleOpenLoans: 0,
    unattended: 0,
    careMarkersOnKiosks: 0,
    leftOver: 0,
    converged: true,
    unexpected: 0,
  });
  expect(run.status).toBe(0);
});
