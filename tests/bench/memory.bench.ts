import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCore } from '#core/core.ts';
import { demoPort } from '#core/demo/index.ts';
import { systemClock, systemRandom } from '#core/node-ports.ts';
import { keyFileKeeper } from '#core/store/keys.ts';
import { projectRoot } from '../../scripts/lib/run.ts';
import { fixedPorts } from '../support/fixed-ports.ts';
import type { Bench } from './bench.ts';

const scale = Number(process.env['DEELBALIE_BENCH_SCALE'] ?? 100);

/** Memory of a process with the core open on a large house and a day's questions asked, against a process with the same file open bare. */
export const bench: Bench = {
  group: 'memory',
  async run(report) {
    const folder = mkdtempSync(join(tmpdir(), 'deelbalie-bench-'));
    const core = await createCore(
      fixedPorts(folder, {
        clock: systemClock,
        random: systemRandom,
        keys: keyFileKeeper(folder),
        demo: demoPort({ scale }),
      }),
    );
    const row = await core.inside
      .store()
      .reader.selectFrom('loan')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    await core.close();
    const megabytes = (what: 'core' | 'bare'): number => {
      const { stdout } = spawnSync(process.execPath, ['tests/bench/memory-child.ts', what, folder], {
        cwd: projectRoot,
        encoding: 'utf8',
      });
      return Number(stdout.trim());
    };
    report({
      name: `memory of the core at scale ${scale}`,
      unit: 'MB',
      samples: [megabytes('core'), megabytes('core'), megabytes('core')],
      baselineSamples: [megabytes('bare'), megabytes('bare'), megabytes('bare')],
      rows: Number(row.n),
    });
    rmSync(folder, { recursive: true, force: true });
  },
};
