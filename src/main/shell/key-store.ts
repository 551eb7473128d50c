import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readJson, writeWhole } from '#core/store/files.ts';
import type { KeyKeeper } from '#core/store/keys.ts';
import { StoreProblem } from '#core/store/problems.ts';
import type { ElectronApi } from './electron-api.ts';

/**
 * Why there is no key, in the parameter `reason` of the store problem `noKey`:
 * - `plainText`: Linux without a keyring; Electron would "encrypt" with a password everybody knows, so we do not store a key at all
 * - `unavailable`: the operating system has no key store, or it is locked
 * - `damaged`: the key file is not ours or is cut off
 * - `foreign`: the key was wrapped on another computer or for another user; the printed recovery code opens the database
 */
export type KeyStoreReason = 'plainText' | 'unavailable' | 'damaged' | 'foreign';

const KEY_BYTES = 32;
const FORMAT = 1;

type SafeStorage = Pick<
  ElectronApi['safeStorage'],
  'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync' | 'getSelectedStorageBackend'
>;

export interface KeyStoreOptions {
  safeStorage: SafeStorage;
  /** The data folder; the wrapped key lies beside the database, in a file that only its owner may read. */
  folder: string;
  platform: NodeJS.Platform;
}

/**
 * Keeps the data key wrapped by the operating system's key store (Keychain, DPAPI, libsecret, KWallet).
 * Use it after `ready`: before that, Linux has not chosen its keyring.
 */
export function safeStorageKeeper({ safeStorage, folder, platform }: KeyStoreOptions): KeyKeeper {
  const file = join(folder, 'deelbalie.wrapped-key.json');

  const requireStore = async (): Promise<void> => {
    if (platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text')
      throw noKey('plainText');
    if (!(await safeStorage.isAsyncEncryptionAvailable())) throw noKey('unavailable');
  };

  const keep = async (key: Uint8Array): Promise<void> => {
    if (key.length !== KEY_BYTES) throw new RangeError(`The data key has ${KEY_BYTES} bytes.`);
    await requireStore();
    const wrapped = await safeStorage.encryptStringAsync(Buffer.from(key).toString('base64'));
    writeWhole(file, JSON.stringify({ format: FORMAT, wrapped: wrapped.toString('base64') }), 0o600);
  };

  return {
    kind: 'safeStorage',
    keep,
    async read() {
      await requireStore();
      const wrapped = readWrapped(file);
      if (wrapped === null) return null;
      const opened = await unwrap(safeStorage, wrapped);
      const key = new Uint8Array(Buffer.from(opened.result, 'base64'));
      if (key.length !== KEY_BYTES) throw noKey('damaged');
      // The operating system has a newer key of its own since: wrap again, so that the old one may go.
      if (opened.shouldReEncrypt) await keep(key);
      return key;
    },
  };
}

function noKey(reason: KeyStoreReason, cause?: unknown): StoreProblem {
  return new StoreProblem('noKey', { reason }, cause);
}

async function unwrap(
  safeStorage: SafeStorage,
  wrapped: Buffer,
): Promise<{ result: string; shouldReEncrypt: boolean }> {
  try {
    return await safeStorage.decryptStringAsync(wrapped);
  } catch (error) {
    throw noKey('foreign', error);
  }
}

/** The wrapped key, or null where there is no file yet. A file that is there but unreadable is never taken for "no key yet". */
function readWrapped(file: string): Buffer | null {
  const content = readJson(file);
  if (content === undefined) {
    if (existsSync(file)) throw noKey('damaged');
    return null;
  }
  if (typeof content === 'object' && content !== null && 'format' in content && 'wrapped' in content) {
    if (content.format === FORMAT && typeof content.wrapped === 'string' && content.wrapped !== '')
      return Buffer.from(content.wrapped, 'base64');
  }
  throw noKey('damaged');
}
