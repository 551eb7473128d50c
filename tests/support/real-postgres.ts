import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { PostgresAddress } from '#core/store/pg/address.ts';
import { postgresPrograms } from './postgres-programs.ts';

/** Why tests on a real server cannot run here, said aloud once; null when they can. For `describe.skipIf`. */
export function noPostgres(): string | null {
  const reason = reasonAgainst();
  if (reason && !said) process.stderr.write(`\nSKIPPED on a real PostgreSQL: ${reason}\n`);
  said ||= reason !== null;
  return reason;
}
let said = false;

function reasonAgainst(): string | null {
  if (process.platform === 'win32') return 'the cluster of the tests speaks through a Unix socket.';
  if (!postgresPrograms())
    return 'no PostgreSQL 15 or newer is installed (Debian: apt-get install postgresql).';
  if (isRoot() && !account())
    return 'a server refuses to run as root, and there is no user “postgres” or “nobody”.';
  return null;
}

const isRoot = (): boolean => process.getuid?.() === 0;

/** Whom the server runs as when the tests run as root. */
function account(): { uid: number; gid: number } | null {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  const line = ['postgres', 'nobody']
    .map((name) => lines.find((one) => one.startsWith(`${name}:`)))
    .find(Boolean);
  const [, , uid, gid] = (line ?? '').split(':');
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : null;
}

export interface RealPostgres {
  /** A new, empty database of a user without special rights. */
  database(options?: { template?: string; sorting?: string }): Promise<PostgresAddress>;
  /** Statements of the server's own administrator. */
  administer<T extends object>(text: string, values?: unknown[]): Promise<T[]>;
  /** Ends every connection to a database, as an administrator or a crash would. Gives how many there were. */
  endConnections(address: PostgresAddress): Promise<number>;
  /** Stops as a power cut does: nothing is finished, nothing is said. The next start recovers. */
  stopAtOnce(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

interface Cluster {
  readonly programs: string;
  readonly folder: string;
  readonly owner: { uid: number; gid: number } | null;
  /** Whether commits wait for the disk: only a measurement needs it. */
  readonly flushes: boolean;
  child: ChildProcess | null;
}

let shared: Promise<RealPostgres> | undefined;

/** One cluster for all tests of a process; it ends with the process, however that ends. */
export const realPostgres = (): Promise<RealPostgres> => (shared ??= startPostgresServer());

/** A cluster of one's own, in a temporary folder, reached through a socket in it: nothing listens on a network. */
export async function startPostgresServer({ flushes = false } = {}): Promise<RealPostgres> {
  const programs = postgresPrograms();
  if (!programs) throw new Error('no PostgreSQL is installed; ask noPostgres() first');
  const folder = mkdtempSync(join(tmpdir(), 'deelbalie-pg-'));
  const owner = isRoot() ? account() : null;
  const cluster: Cluster = { programs, folder, owner, flushes, child: null };
  for (const name of ['', 'data', 'socket']) {
    if (name) mkdirSync(join(folder, name), { mode: 0o700 });
    if (owner) chownSync(join(folder, name), owner.uid, owner.gid);
  }
  execFileSync(
    join(programs, 'initdb'),
    [
      '-D',
      join(folder, 'data'),
      '-U',
      'postgres',
      '-A',
      'trust',
      '-E',
      'UTF8',
      '--locale=C.UTF-8',
      '--no-sync',
    ],
    { ...owner, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  await start(cluster);
  await administer(cluster, 'create role house login nosuperuser nocreatedb nocreaterole');
  return over(cluster);
}

function over(cluster: Cluster): RealPostgres {
  let made = 0;
  return {
    async database({ template = 'template0', sorting = 'C.UTF-8' } = {}) {
      made += 1;
      const name = `house${made}`;
      await administer(
        cluster,
        `create database ${name} owner house template ${template} encoding 'UTF8' lc_collate '${sorting}' lc_ctype '${sorting}'`,
      );
      return { url: urlOf(cluster, 'house', name), shown: `test/${name}` };
    },
    administer: (text, values) => administer(cluster, text, values),
    async endConnections(address) {
      const rows = await administer(
        cluster,
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and pid <> pg_backend_pid()',
        [nameOf(address)],
      );
      return rows.length;
    },
    stopAtOnce: () => end(cluster, 'SIGQUIT'),
    start: () => start(cluster),
    stop: () => end(cluster, 'SIGINT'),
  };
}

/** The name of the database an address leads to. */
export const nameOf = (address: PostgresAddress): string => /@\/(\w+)\?/.exec(address.url)?.[1] ?? '';

const urlOf = ({ folder }: Cluster, user: string, database: string): string =>
  `postgres://${user}@/${database}?host=${join(folder, 'socket')}`;

async function administer<T extends object>(
  cluster: Cluster,
  text: string,
  values: unknown[] = [],
): Promise<T[]> {
  const client = new Client({ connectionString: urlOf(cluster, 'postgres', 'postgres') });
  // The server may be stopped on purpose while this one is connected.
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query<T>(text, values)).rows;
  } finally {
    await client.end();
  }
}

/** The shell around the server waits for the end of its input: that comes when the tests end, also when they are killed. */
const guarded = `"$@" & server=$!; read -r _; kill -INT $server 2>/dev/null; wait $server; cd /; rm -rf "$0"`;

async function start(cluster: Cluster): Promise<void> {
  const { folder, programs, owner, flushes } = cluster;
  const settings = [
    'listen_addresses=',
    `unix_socket_directories=${join(folder, 'socket')}`,
    `fsync=${flushes ? 'on' : 'off'}`,
    // After a crash: all at once, and not file by file of every database there is.
    `recovery_init_sync_method=${process.platform === 'linux' ? 'syncfs' : 'fsync'}`,
    'shared_buffers=64MB',
    'max_connections=60',
    'autovacuum=off',
  ].flatMap((setting) => ['-c', setting]);
  const log = openSync(join(folder, 'log'), 'a');
  cluster.child = spawn(
    'sh',
    ['-c', guarded, folder, join(programs, 'postgres'), '-D', join(folder, 'data'), ...settings],
    { ...owner, cwd: folder, stdio: ['pipe', log, log] },
  );
  cluster.child.unref();
  await answers(cluster);
}

async function answers(cluster: Cluster): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      await administer(cluster, 'select 1');
      return;
    } catch (error) {
      if (tries > 1200)
        throw new Error(`PostgreSQL did not start; see ${cluster.folder}/log`, { cause: error });
      await pause(50);
    }
  }
}

/** Ends the server, not the shell that guards the folder: that one lives until the tests end. */
async function end({ folder }: Cluster, signal: 'SIGQUIT' | 'SIGINT'): Promise<void> {
  const file = join(folder, 'data', 'postmaster.pid');
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  process.kill(pid, signal);
  for (let tries = 0; tries < 300 && isAlive(pid); tries += 1) await pause(20);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // Its shell still has to take note of an end.
    const stat = `/proc/${pid}/stat`;
    return !existsSync(stat) || readFileSync(stat, 'utf8').split(') ')[1]?.[0] !== 'Z';
  } catch {
    return false;
  }
}
