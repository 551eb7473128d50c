import { existsSync } from 'node:fs';
import * as z from 'zod';
import { storeFiles } from './store/files.ts';
import { checkKey } from './store/key-check.ts';
import { type KeyKeeper, memoryKeeper } from './store/keys.ts';
import type { RandomBytes } from './store/recovery-code.ts';
import { type SealedFile, sealedFile } from './sync/trust/sealed-file.ts';

/**
 * When a house comes in the place of another file, the kept key becomes another one, and the two cannot change in one moment.
 * Meanwhile the former key lies here, sealed with the new one, so that a kill at any point leaves a file and a key that belong
 * together.
 */
const changeFile = (
  folder: string,
  next: Uint8Array,
  randomBytes: RandomBytes,
): SealedFile<{ key: string }> =>
  sealedFile({
    file: storeFiles(folder).keyChange,
    purpose: 'former key',
    shape: z.object({ key: z.base64() }),
    keys: memoryKeeper(next),
    randomBytes,
  });

interface KeyChange {
  readonly folder: string;
  readonly keys: KeyKeeper;
  readonly former: Uint8Array;
  readonly next: Uint8Array;
  readonly randomBytes: RandomBytes;
}

/**
 * Keeps the next key for as long as `act` brings its file in; when that fails, the former one is kept again.
 * @throws what `act` throws; StoreProblem noKey, readOnly, diskFull
 */
export async function underNextKey<T>(change: KeyChange, act: () => Promise<T>): Promise<T> {
  const { folder, keys, former, next, randomBytes } = change;
  const note = changeFile(folder, next, randomBytes);
  await note.keep({ key: Buffer.from(former).toString('base64') });
  try {
    await keys.keep(next);
    const done = await act();
    note.remove();
    return done;
  } catch (error) {
    await keys.keep(former);
    note.remove();
    throw error;
  }
}

/** At the start: a change that was cut off is taken as done when its file is in its place, and back otherwise. */
export async function settleKeyChange(
  folder: string,
  keys: KeyKeeper,
  randomBytes: RandomBytes,
): Promise<void> {
  const files = storeFiles(folder);
  if (!existsSync(files.keyChange)) return;
  const kept = await keys.read();
  if (!kept) return;
  const note = changeFile(folder, kept, randomBytes);
  // Sealed with another key than the kept one: that is still the former.
  const former = await note.read().catch(() => null);
  const isDone = !existsSync(files.restoreJournal) && checkKey(files, kept) === 'fits';
  if (former && !isDone) await keys.keep(new Uint8Array(Buffer.from(former.key, 'base64')));
  note.remove();
}
