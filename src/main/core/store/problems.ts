/**
 * Everything that can go wrong between the app and its file, as a small closed list. The screen turns a code and its
 * parameters into a sentence in the visitor's language; the English message here is for the log.
 *
 * Parameters never hold contents of the database, keys or codes: at most a file name, a version or a number of bytes.
 */
export type StoreProblemCode =
  | 'wrongKey'
  | 'noKey'
  | 'keyFileOpen'
  | 'wrongCode'
  | 'damaged'
  | 'newerVersion'
  | 'diskFull'
  | 'diskError'
  | 'readOnly'
  | 'alreadyOpen'
  | 'migrationFailed'
  | 'backupFailed'
  | 'databaseGone'
  | 'databaseBusy'
  | 'databaseRefused'
  | 'databaseUnfit'
  | 'databaseNotMigrated'
  | 'movedToServer';

export type ProblemParams = Record<string, string | number>;

const sentences: Record<StoreProblemCode, string> = {
  wrongKey: 'the key does not open this database',
  noKey: 'there is no key for this database; the recovery code can bring it back',
  keyFileOpen: 'the key file can be read by other users of this computer',
  wrongCode: 'the recovery code is not right',
  damaged: 'the database file is damaged',
  newerVersion: 'the database was written by a newer version of the app',
  diskFull: 'the disk is full; nothing was half written',
  diskError: 'the disk reported an error',
  readOnly: 'the data folder cannot be written',
  alreadyOpen: 'another process already has this data folder open',
  migrationFailed: 'the database could not be brought to this version; it was left as it was',
  backupFailed: 'the backup could not be made or did not pass its checks',
  databaseGone: 'the database server does not answer; nothing was half written',
  databaseBusy: 'the database server took too long; nothing was half written',
  databaseRefused: 'the database server does not let this user in, or not at this database',
  databaseUnfit: 'the database on the server cannot hold the data of a house',
  databaseNotMigrated:
    'the database on the server could not be brought to this version; it was left as it was',
  movedToServer: 'this house has moved to a database server; the file is kept and not opened',
};

export class StoreProblem extends Error {
  readonly code: StoreProblemCode;
  readonly params: ProblemParams;

  constructor(code: StoreProblemCode, params: ProblemParams = {}, cause?: unknown) {
    super(sentences[code], cause === undefined ? undefined : { cause });
    this.name = 'StoreProblem';
    this.code = code;
    this.params = params;
  }
}

export const isStoreProblem = (error: unknown, code?: StoreProblemCode): error is StoreProblem =>
  error instanceof StoreProblem && (code === undefined || error.code === code);

/** SQLite result names and operating system codes, longest prefix first; anything unlisted is not a store problem. */
const codesByPrefix: ReadonlyArray<readonly [string, StoreProblemCode]> = [
  ['SQLITE_NOTADB', 'wrongKey'],
  ['SQLITE_CORRUPT', 'damaged'],
  ['SQLITE_IOERR_SHORT_READ', 'damaged'],
  ['SQLITE_IOERR_DATA', 'damaged'],
  ['SQLITE_IOERR_CORRUPTFS', 'damaged'],
  ['SQLITE_FULL', 'diskFull'],
  // The shared-memory file of the WAL could not grow: in practice always a full disk.
  ['SQLITE_IOERR_SHMSIZE', 'diskFull'],
  ['SQLITE_IOERR', 'diskError'],
  ['SQLITE_READONLY', 'readOnly'],
  ['SQLITE_CANTOPEN', 'readOnly'],
  ['SQLITE_PERM', 'readOnly'],
  ['SQLITE_AUTH', 'readOnly'],
  ['ENOSPC', 'diskFull'],
  ['EDQUOT', 'diskFull'],
  ['EFBIG', 'diskFull'],
  ['EROFS', 'readOnly'],
  ['EACCES', 'readOnly'],
  ['EPERM', 'readOnly'],
  ['ENOTDIR', 'readOnly'],
  ['EISDIR', 'readOnly'],
  ['EIO', 'diskError'],
];

/** The `code` of an error from SQLite or the operating system, or an empty text. */
export function errorCode(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}

/** The problem behind an error of SQLite or the operating system; undefined when it is something else. */
export function storeProblemOf(error: unknown, params: ProblemParams = {}): StoreProblem | undefined {
  if (error instanceof StoreProblem) return error;
  const code = errorCode(error);
  if (code === '') return undefined;
  const found = codesByPrefix.find(([prefix]) => code.startsWith(prefix));
  return found && new StoreProblem(found[1], { ...params, reason: code }, error);
}

/** The same error, as a StoreProblem where it is one. To be thrown. */
export const asStoreProblem = (error: unknown, params: ProblemParams = {}): unknown =>
  storeProblemOf(error, params) ?? error;
