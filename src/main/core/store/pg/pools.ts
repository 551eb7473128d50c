import { Pool, types } from 'pg';
import type { PostgresAddress } from './address.ts';

/** Milliseconds. Whatever holds the counter longer than these is ended by the server, so that the house goes on. */
export interface Patience {
  /** For one statement of a write, with its wait for the counter. */
  readonly statement: number;
  /** Between two statements of an open transaction. */
  readonly idle: number;
  /** For one question: a report of a whole year may take a while. */
  readonly read: number;
  /** For a connection. */
  readonly connect: number;
}

export const usualPatience: Patience = { statement: 8000, idle: 8000, read: 15_000, connect: 5000 };

/** For bringing a database to a version and for filling one: nobody waits behind these. */
const noHurry = 30 * 60_000;

/** Whole numbers arrive as numbers: row counts and cents stay far below 2^53. */
const asNumber = (text: string): number => Number(text);
const ownTypes = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (format !== 'binary' && (oid === types.builtins.INT8 || oid === types.builtins.NUMERIC))
      return asNumber;
    return types.getTypeParser(oid, format === 'binary' ? 'binary' : 'text') as (text: string) => unknown;
  },
};

interface PoolOptions {
  readonly max: number;
  readonly statement: number;
  readonly settings: readonly string[];
  readonly name: string;
}

/** One writer: a second one would only wait for the counter. What is confirmed has reached the disk of the server. */
export function writerPool(address: PostgresAddress, patience: Patience): Pool {
  return poolOf(address, patience, {
    max: 1,
    statement: patience.statement,
    settings: ['default_transaction_read_only=off', 'synchronous_commit=on'],
    name: 'deelbalie writer',
  });
}

/** Nothing can be written by mistake on these. */
export function readerPool(address: PostgresAddress, patience: Patience): Pool {
  return poolOf(address, patience, {
    max: 4,
    statement: patience.read,
    settings: ['default_transaction_read_only=on'],
    name: 'deelbalie reader',
  });
}

/** One connection for work before the house opens, which may take long. */
export function builderPool(address: PostgresAddress, patience: Patience): Pool {
  return poolOf(
    address,
    { ...patience, idle: noHurry },
    { max: 1, statement: noHurry, settings: ['synchronous_commit=on'], name: 'deelbalie builder' },
  );
}

function poolOf(address: PostgresAddress, patience: Patience, options: PoolOptions): Pool {
  const pool = new Pool({
    connectionString: address.url,
    max: options.max,
    // Connections are few and stay open.
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: patience.connect,
    application_name: options.name,
    statement_timeout: options.statement,
    idle_in_transaction_session_timeout: patience.idle,
    // A line that silently leads nowhere: the server would have ended the statement long before.
    query_timeout: options.statement + patience.connect,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    options: options.settings.map((setting) => `-c ${setting}`).join(' '),
    types: ownTypes,
  });
  // A connection that falls is left out, by the pool while it is idle and by `PgConnection` while it is used. But the news may come in
  // between, in one piece with what was waited for, and unheard it would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => void client.on('error', () => {}));
  return pool;
}
