import { type Counts, noTests } from './count-tests.ts';
import { installedElectron, noScreenReason } from './electron.ts';
import { say } from './run.ts';

/** The smoke suite of the real desktop app, where its program is present; otherwise one line says why it did not run. */
export async function smokeElectron(): Promise<Counts> {
  const program = installedElectron();
  const reason = program === null ? "Electron's program is not on this machine" : noScreenReason();
  if (program === null || reason !== null) {
    say(`The smoke suite of the desktop app did not run: ${reason}.`);
    return { ...noTests, skipped: 1 };
  }
  const { runElectronSmoke } = await import('../../tests/electron-smoke/run.ts');
  return runElectronSmoke();
}
