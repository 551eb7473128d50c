import { spawnSync } from 'node:child_process';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from './temp-folder.ts';

export interface SmallDisk {
  readonly folder: string;
  makeReadOnly(): void;
}

/**
 * A real file system of a few megabytes, gone when the test ends; or in words why this machine does not give one. Only
 * root on Linux may mount.
 */
export function smallDisk(megabytes: number): SmallDisk | string {
  if (process.platform !== 'linux') return 'small file systems are only made on Linux';
  if (process.getuid?.() !== 0) return 'only root may mount a small file system';
  const folder = temporaryFolder('small-disk');
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=700`, 'tmpfs', folder]);
  if (mounted.status !== 0) return `mounting was refused: ${String(mounted.stderr ?? mounted.error).trim()}`;
  onTestFinished(() => void spawnSync('umount', ['-l', folder]));
  return {
    folder,
    makeReadOnly() {
      const done = spawnSync('mount', ['-o', 'remount,ro', folder]);
      if (done.status !== 0) throw new Error(String(done.stderr));
    },
  };
}

/** Says in the test's output what this machine could not show. */
export const couldNotShow = (what: string, why: string): void =>
  void process.stdout.write(`not shown here: ${what}, because ${why}\n`);
