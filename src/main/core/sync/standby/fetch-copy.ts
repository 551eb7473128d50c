import {
  closeSync,
  fsyncSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { BackupNote } from '../../store/backup.ts';
import { hashFile } from '../../store/backup-job.ts';
import { flush, writeWhole } from '../../store/files.ts';
import { asStoreProblem } from '../../store/problems.ts';
import { placeForCopies } from './kept-copies.ts';
import type { OfferedBackup, StandbyLine } from './messages.ts';

/** `gone`: the hub has it no more. `damaged`: what came is not what the hub has. Either way nothing of it is left. */
export type Fetched = 'whole' | 'gone' | 'damaged';

/**
 * Fetches a backup in pieces, to a temporary name; what is here of it already is not asked for twice, also after a restart. It
 * gets its own name when all of it is on the disk and has the hash that the hub noted when it checked it.
 * @throws what the line throws; StoreProblem diskFull, readOnly
 */
export async function fetchCopy(
  dataFolder: string,
  line: Pick<StandbyLine, 'pieceOfBackup'>,
  offered: OfferedBackup,
  signal?: AbortSignal,
): Promise<Fetched> {
  const backups = placeForCopies(dataFolder);
  const file = join(backups, offered.name);
  const part = `${file}.part`;
  for (const name of readdirSync(backups).filter((one) => one.endsWith('.part')))
    if (join(backups, name) !== part) rmSync(join(backups, name), { force: true });
  const isComplete = await fillPart(part, line, offered, signal);
  if (!isComplete || hashFile(part) !== offered.sha256) {
    rmSync(part, { force: true });
    return isComplete ? 'damaged' : 'gone';
  }
  try {
    // Without its file a note says nothing, and the file never stands there without one.
    writeWhole(`${file}.json`, JSON.stringify(noteOf(offered), null, 1));
    renameSync(part, file);
    flush(backups);
  } catch (error) {
    throw asStoreProblem(error);
  }
  return 'whole';
}

/** False when the hub has no more of it. */
async function fillPart(
  part: string,
  line: Pick<StandbyLine, 'pieceOfBackup'>,
  { name, size }: OfferedBackup,
  signal?: AbortSignal,
): Promise<boolean> {
  if ((statSync(part, { throwIfNoEntry: false })?.size ?? 0) > size) rmSync(part);
  const handle = openPart(part);
  try {
    for (let start = statSync(part).size; start < size; ) {
      signal?.throwIfAborted();
      const { base64 } = await line.pieceOfBackup({ name, start });
      const bytes = Buffer.from(base64, 'base64').subarray(0, size - start);
      if (bytes.length === 0) return false;
      write(handle, bytes);
      start += bytes.length;
    }
    fsyncSync(handle);
    return true;
  } finally {
    closeSync(handle);
  }
}

function openPart(part: string): number {
  try {
    return openSync(part, 'a', 0o600);
  } catch (error) {
    throw asStoreProblem(error);
  }
}

function write(handle: number, bytes: Buffer): void {
  try {
    for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done);
  } catch (error) {
    throw asStoreProblem(error);
  }
}

/** How many persons and loans there are is nobody's business here: the counts stay at the hub. */
const noteOf = (offered: OfferedBackup): BackupNote => ({
  version: 1,
  at: offered.madeAt,
  reason: offered.reason,
  bytes: offered.size,
  sha256: offered.sha256,
  schemaVersion: offered.schemaVersion,
  appVersion: offered.appVersion,
  tables: {},
});
