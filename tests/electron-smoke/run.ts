import { type Counts, countTests, noTests } from '../../scripts/lib/count-tests.ts';
import { installedElectron, noScreenReason } from '../../scripts/lib/electron.ts';
import { projectTool, runAndKeep, say } from '../../scripts/lib/run.ts';

/**
 * Runs the smoke suite on the real Electron, where its program is (`node_modules/electron/dist` or `ELECTRON_OVERRIDE_DIST_PATH`) and a
 * window can open. Otherwise one line says why it did not run, and it counts as skipped.
 */
export async function runElectronSmoke(): Promise<Counts> {
  const program = installedElectron();
  const reason = program === null ? 'Electron’s program is not on this machine' : noScreenReason();
  if (program === null || reason !== null) {
    say(`The smoke suite of the desktop app did not run: ${reason}.`);
    return { ...noTests, skipped: 1 };
  }
  const { code, output } = await runAndKeep(
    projectTool('playwright'),
    ['test', '--config', 'tests/electron-smoke/playwright.config.ts'],
    { env: { ...process.env, DEELBALIE_ELECTRON: program, NO_COLOR: '1' } },
  );
  const counts = countTests(output);
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}
