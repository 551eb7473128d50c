/** Where a PostgreSQL database is. `url` may hold a password: it goes to the driver and nowhere else. */
export interface PostgresAddress {
  readonly url: string;
  /** Host, port and database, for sentences and logs. */
  readonly shown: string;
}

/** Why an address is not taken, in words for whoever starts the server. Never repeats the address itself. */
export class AddressProblem extends Error {
  override readonly name = 'AddressProblem';
}

/** The environment variable that may hold an address with a password in it. */
export const addressVariable = 'DEELBALIE_DATABASE';

/** Stands in for a host that is not given; an underscore is in no name of a computer. */
const noHost = '_';

/** What may stand behind the `?`. Anything else could switch off what the store relies on. */
const settings = new Set(['host', 'port', 'sslmode', 'sslrootcert', 'sslcert', 'sslkey']);

/**
 * The address from `--database` or from the environment; null when neither is given. Every user of a computer can read the
 * arguments of a running program, so a password there is refused.
 * @throws AddressProblem
 */
export function postgresAddress(
  argument: string | undefined,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): PostgresAddress | null {
  const fromEnvironment = environment[addressVariable]?.trim() || undefined;
  if (argument !== undefined && fromEnvironment !== undefined)
    throw new AddressProblem(`The database is given twice: by --database and by ${addressVariable}.`);
  const text = argument ?? fromEnvironment;
  if (text === undefined) return null;
  const url = parsed(text);
  if (argument !== undefined && (url.password !== '' || url.searchParams.has('password'))) {
    throw new AddressProblem(
      'A password in --database can be read by every user of this computer. Leave it out, and put it in ~/.pgpass, in ' +
        `PGPASSWORD, or put the whole address in ${addressVariable}. Change the password: it has been shown.`,
    );
  }
  refuseUnknown(url);
  refuseOpenLine(url);
  return { url: text, shown: shownOf(url) };
}

function parsed(text: string): URL {
  const isPostgres = /^postgres(ql)?:\/\//.test(text);
  // Without a host the address is one of a socket, which URL does not know: `postgres:///name?host=/run/postgresql`.
  const whole = text.replace(/^(postgres(?:ql)?:\/\/)((?:[^/@]*@)?)\//, `$1$2${noHost}/`);
  if (!isPostgres || !URL.canParse(whole))
    throw new AddressProblem('An address of a database looks like postgres://user@host:5432/name.');
  const url = new URL(whole);
  if (url.pathname.length < 2)
    throw new AddressProblem('The address names no database: postgres://user@host:5432/name.');
  if (url.hostname === noHost && !url.searchParams.get('host')?.startsWith('/'))
    throw new AddressProblem('The address names no host: postgres://user@host:5432/name.');
  return url;
}

function refuseUnknown(url: URL): void {
  for (const name of url.searchParams.keys())
    if (!settings.has(name) && name !== 'password')
      throw new AddressProblem(
        `“${name}” is not a setting of the address. Known: ${[...settings].join(', ')}.`,
      );
}

/** Care data crosses a network only under a certificate that was checked. */
function refuseOpenLine(url: URL): void {
  if (isHere(hostOf(url)) || url.searchParams.get('sslmode') === 'verify-full') return;
  throw new AddressProblem(
    'The database is on another computer: add ?sslmode=verify-full (and sslrootcert=FILE for your own certificate authority).',
  );
}

function isHere(host: string): boolean {
  if (host.startsWith('/') || host === 'localhost') return true;
  const bare = host.replace(/^\[(.*)\]$/, '$1');
  return bare === '::1' || /^127(\.\d{1,3}){3}$/.test(bare);
}

const hostOf = (url: URL): string => url.searchParams.get('host') ?? decodeURIComponent(url.hostname);

function shownOf(url: URL): string {
  const port = url.searchParams.get('port') ?? url.port;
  return `${hostOf(url)}${port === '' ? '' : `:${port}`}${decodeURIComponent(url.pathname)}`;
}
