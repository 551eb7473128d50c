import { rmSync } from 'node:fs';
import { storeFiles } from './files.ts';
import { asStoreProblem } from './problems.ts';

/**
 * Removes the data of the house from this computer: the file with its log, the backups (a standby's, too), what was kept aside,
 * the recovery file. The lock stays with whoever holds it. What is on the disk after that was written with a key that is replaced.
 * @throws StoreProblem readOnly, diskError
 */
export function eraseFiles(folder: string): void {
  const files = storeFiles(folder);
  const { database, wal, shm, keyCheck, recovery, moved, restoreJournal, keyChange } = files;
  const all = [database, wal, shm, keyCheck, recovery, moved, restoreJournal, keyChange];
  const folders = [files.backups, files.restoring, files.aside, files.standby];
  try {
    for (const path of [...all, ...folders]) rmSync(path, { recursive: true, force: true });
  } catch (error) {
    throw asStoreProblem(error, { folder });
  }
}
