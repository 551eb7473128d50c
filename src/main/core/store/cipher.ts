import SQLite from 'better-sqlite3';

/**
 * The only file that knows about encryption. Cipher: chacha20-poly1305 per page of SQLite3 Multiple Ciphers, so that a
 * flipped bit or swapped pages are refused when read. The key is 32 random bytes given raw: no passphrase derivation
 * (that happens once, where the key is wrapped), which opens a file in a millisecond or two.
 *
 * Plain better-sqlite3 has no `key`; then this file refuses, rather than writing people's data in the clear.
 */
export const cipherName = 'chacha20';
export const keyBytes = 32;

export type Connection = SQLite;

export interface ConnectionOptions {
  readonly readonly?: boolean;
  readonly fileMustExist?: boolean;
  /** How long a statement waits for another connection's lock, in milliseconds. */
  readonly busyTimeout?: number;
}

/**
 * Opens one encrypted connection and reads its first page, so that a wrong key shows here and not later.
 * @throws SqliteError with code SQLITE_NOTADB when the key does not fit or the first page is damaged.
 */
export function openEncrypted(file: string, key: Uint8Array, options: ConnectionOptions = {}): Connection {
  if (key.length !== keyBytes)
    throw new RangeError(`a database key has ${keyBytes} bytes, not ${key.length}`);
  const connection = new SQLite(file, {
    readonly: options.readonly ?? false,
    fileMustExist: options.fileMustExist ?? false,
    timeout: options.busyTimeout ?? 5000,
  });
  try {
    if (typeof connection.key !== 'function') throw new Error('this build of SQLite cannot encrypt');
    connection.pragma(`cipher = '${cipherName}'`);
    connection.key(Buffer.from(`raw:${Buffer.from(key).toString('hex')}`, 'latin1'));
    connection.prepare('select count(*) from sqlite_master').get();
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** Version of the cipher library and of SQLite itself, for the about page and the log. */
export function versions(connection: Connection): { sqlite: string; cipher: string } {
  const row = connection
    .prepare<[], { sqlite: string; cipher: string }>(
      'select sqlite_version() as sqlite, sqlite3mc_version() as cipher',
    )
    .get();
  return { sqlite: row?.sqlite ?? '', cipher: `${cipherName}, ${row?.cipher ?? ''}` };
}
