import { existsSync, readFileSync, statSync } from 'node:fs';
import { keyBytes } from './cipher.ts';
import { storeFiles, writeWhole } from './files.ts';
import { asStoreProblem, StoreProblem } from './problems.ts';

/**
 * Where the data key lives between two starts. A host chooses: Electron the operating system's key store, the web host a
 * key file or an environment variable. Beside it there is always the printed recovery code (`recovery.ts`).
 */
export interface KeyKeeper {
  /** For the settings page: `safeStorage`, `keyFile`, `environment`, `memory`. */
  readonly kind: string;
  /** The key, or null when there is none yet. @throws StoreProblem keyFileOpen, noKey when it is there but unreadable */
  read(): Promise<Uint8Array | null>;
  /** Keeps the key for the next start, replacing an earlier one. @throws StoreProblem readOnly, diskFull, noKey */
  keep(key: Uint8Array): Promise<void>;
}

function fromHex(text: string, where: string): Uint8Array {
  const trimmed = text.trim();
  if (!/^[0-9a-f]+$/i.test(trimmed) || trimmed.length !== keyBytes * 2) {
    throw new StoreProblem('noKey', { reason: 'format', where });
  }
  return new Uint8Array(Buffer.from(trimmed, 'hex'));
}

const toHex = (key: Uint8Array): string => Buffer.from(key).toString('hex');

/**
 * A file `deelbalie.key` that only its owner may read. On Windows the rights of the user's own profile folder apply, and
 * the bits are not looked at.
 */
export function keyFileKeeper(folder: string): KeyKeeper {
  const { keyFile } = storeFiles(folder);
  return {
    kind: 'keyFile',
    async read() {
      if (!existsSync(keyFile)) return null;
      refuseSharedFile(keyFile);
      try {
        return fromHex(readFileSync(keyFile, 'utf8'), keyFile);
      } catch (error) {
        throw asStoreProblem(error, { file: keyFile });
      }
    },
    async keep(key) {
      writeWhole(keyFile, `${toHex(key)}\n`, 0o600);
    },
  };
}

/** @throws StoreProblem keyFileOpen (params file, mode as octal text): a key others can read keeps nothing secret */
function refuseSharedFile(file: string): void {
  if (process.platform === 'win32') return;
  const mode = statSync(file).mode & 0o777;
  if ((mode & 0o077) !== 0)
    throw new StoreProblem('keyFileOpen', { file, mode: mode.toString(8).padStart(3, '0') });
}

/** A key of 64 hexadecimal digits in an environment variable, for services that get their secrets that way. */
export function environmentKeeper(
  name = 'DEELBALIE_KEY',
  environment: Readonly<Record<string, string | undefined>> = process.env,
): KeyKeeper {
  const current = (): Uint8Array | null => {
    const text = environment[name];
    return text === undefined || text.trim() === '' ? null : fromHex(text, name);
  };
  return {
    kind: 'environment',
    read: async () => current(),
    async keep(key) {
      // The variable belongs to whoever starts the service; a key we could not hand back would lock the data for ever.
      const kept = current();
      if (!kept || toHex(kept) !== toHex(key))
        throw new StoreProblem('noKey', { reason: 'environment', where: name });
    },
  };
}

/** Forgets everything with the process: for tests and for invented data. */
export function memoryKeeper(key: Uint8Array | null = null): KeyKeeper {
  let kept = key;
  return {
    kind: 'memory',
    read: async () => kept,
    async keep(fresh) {
      kept = fresh;
    },
  };
}
