import { errorCode, StoreProblem, type StoreProblemCode } from '../problems.ts';

/**
 * SQLSTATE classes and codes of the operating system, longest prefix first; anything unlisted (a broken rule of the
 * database, a mistake in a statement) is not a problem of the store.
 */
const codesByPrefix: ReadonlyArray<readonly [string, StoreProblemCode]> = [
  ['08', 'databaseGone'],
  // Ended by hand, by a crash of another backend, starting up, or because we kept a transaction open too long.
  ['57P', 'databaseGone'],
  ['25P03', 'databaseGone'],
  // Whom we speak to is no longer the primary: a new connection finds the one that is.
  ['25006', 'databaseGone'],
  ['ECONN', 'databaseGone'],
  ['EPIPE', 'databaseGone'],
  ['ETIMEDOUT', 'databaseGone'],
  ['EHOST', 'databaseGone'],
  ['ENET', 'databaseGone'],
  ['ENOTFOUND', 'databaseGone'],
  ['EAI_AGAIN', 'databaseGone'],
  // The socket of a server that is not running.
  ['ENOENT', 'databaseGone'],
  // A statement, a lock or a place among the connections took too long to get.
  ['57014', 'databaseBusy'],
  ['55P03', 'databaseBusy'],
  ['53300', 'databaseBusy'],
  ['40', 'databaseBusy'],
  ['53100', 'diskFull'],
  ['58030', 'diskError'],
  ['XX001', 'damaged'],
  ['XX002', 'damaged'],
  ['28', 'databaseRefused'],
  ['3D000', 'databaseRefused'],
  ['42501', 'databaseRefused'],
  ['CERT', 'databaseRefused'],
  ['DEPTH_ZERO', 'databaseRefused'],
  ['SELF_SIGNED', 'databaseRefused'],
  ['UNABLE_TO', 'databaseRefused'],
  ['ERR_TLS', 'databaseRefused'],
];

/** The driver gives these without a code. */
const codesByText: ReadonlyArray<readonly [RegExp, StoreProblemCode]> = [
  [/^Connection terminated|^Client has encountered a connection error|^Client was closed/, 'databaseGone'],
  // Another program changed the tables since this connection prepared its statements: a fresh one has none.
  [/^cached plan must not change result type/, 'databaseGone'],
  [/^Query read timeout|^timeout expired/, 'databaseGone'],
  // All reading connections were in use for too long.
  [/^timeout exceeded when trying to connect/, 'databaseBusy'],
  [/does not support SSL|password must be a string/, 'databaseRefused'],
];

/** The problem behind an error of the server, the line to it or the driver; undefined when it is something else. */
export function serverProblemOf(error: unknown): StoreProblem | undefined {
  if (error instanceof StoreProblem) return error;
  // Several addresses of one name were tried, and each failed.
  if (error instanceof AggregateError) return serverProblemOf(error.errors[0]);
  const code = errorCode(error);
  const byCode = code === '' ? undefined : codesByPrefix.find(([prefix]) => code.startsWith(prefix));
  if (byCode) return new StoreProblem(byCode[1], { reason: code }, error);
  if (!(error instanceof Error)) return undefined;
  const byText = codesByText.find(([pattern]) => pattern.test(error.message));
  return byText && new StoreProblem(byText[1], {}, error);
}
