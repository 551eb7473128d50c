import {
  AbortedTransactionError,
  type DatabaseConnection,
  type DatabaseIntrospector,
  type Dialect,
  type Driver,
  type Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryCompiler,
  type TransactionSettings,
} from 'kysely';
import type { Pool } from 'pg';
import { ConnectionQueue } from '../connection-queue.ts';
import { isStoreProblem } from '../problems.ts';
import { writeScope } from '../sqlite-dialect.ts';
import { connected, PgConnection, type Watcher } from './connection.ts';

export interface DialectOptions {
  readonly pool: Pool;
  readonly watch: Watcher;
  readonly readonly?: boolean;
  /**
   * Asked first in every transaction. For the writer it takes the row of the one counter: commits then happen in the order the
   * counter says, and two that want the same things wait for each other here and nowhere else, so none can deadlock.
   */
  readonly firstStatement?: string;
}

/** Milliseconds. */
const closingLimit = 5000;

class PgDriver implements Driver {
  readonly #options: DialectOptions;
  /** Our own line before the one writing connection: that of the pool gives up on those who wait long behind an import. */
  readonly #queue = new ConnectionQueue();

  constructor(options: DialectOptions) {
    this.#options = options;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<PgConnection> {
    // The writer is one connection: waiting here for the one that this write already holds would never end.
    if (!this.#options.readonly && writeScope.getStore()?.active)
      throw new Error('the outer database was used inside a write; pass the transaction on');
    const { pool, watch, readonly = false } = this.#options;
    if (!readonly) await this.#queue.take();
    try {
      return new PgConnection(pool, await connected(pool, watch), watch, readonly);
    } catch (error) {
      if (!readonly) this.#queue.give();
      throw error;
    }
  }

  async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    const one = own(connection);
    const text = beginning(settings, this.#options.firstStatement);
    try {
      await one.script(text);
    } catch (error) {
      if (isStoreProblem(error, 'databaseGone')) {
        // The server was restarted while nobody asked anything: nothing was begun, so begin on a fresh line.
        await one.replace();
        await one.script(text);
      } else {
        // The first statement may have failed after `begin`.
        one.discard();
        throw error;
      }
    }
    one.inTransaction = true;
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    const one = own(connection);
    const tag = await one.script('commit');
    one.inTransaction = false;
    // A transaction in which a statement failed is rolled back by `commit`, without an error.
    if (tag === 'ROLLBACK') throw new AbortedTransactionError();
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    const one = own(connection);
    one.inTransaction = false;
    try {
      await one.script('rollback');
    } catch {
      // The server rolls back what it has of a connection that ends; why it failed is told already.
      one.discard();
    }
  }

  async savepoint(connection: DatabaseConnection, name: string): Promise<void> {
    await own(connection).script(`savepoint "${name}"`);
  }

  async rollbackToSavepoint(connection: DatabaseConnection, name: string): Promise<void> {
    await own(connection).script(`rollback to "${name}"`);
  }

  async releaseSavepoint(connection: DatabaseConnection, name: string): Promise<void> {
    await own(connection).script(`release "${name}"`);
  }

  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    own(connection).release();
    if (!this.#options.readonly) this.#queue.give();
  }

  async destroy(): Promise<void> {
    await this.#queue.drained(closingLimit);
    await this.#options.pool.end();
  }
}

function own(connection: DatabaseConnection): PgConnection {
  if (!(connection instanceof PgConnection)) throw new Error('a connection of another driver');
  return connection;
}

function beginning({ isolationLevel, accessMode }: TransactionSettings, first: string | undefined): string {
  const level = isolationLevel ? ` isolation level ${isolationLevel}` : '';
  const begin = `begin${level}${accessMode ? ` ${accessMode}` : ''}`;
  return first === undefined ? begin : `${begin}; ${first}`;
}

/** Kysely on a pool of `pg`. Closing Kysely closes the pool. */
export class PgDialect implements Dialect {
  readonly #options: DialectOptions;

  constructor(options: DialectOptions) {
    this.#options = options;
  }

  createDriver(): Driver {
    return new PgDriver(this.#options);
  }

  createQueryCompiler(): QueryCompiler {
    return new PostgresQueryCompiler();
  }

  createAdapter(): PostgresAdapter {
    return new PostgresAdapter();
  }

  createIntrospector(db: Kysely<unknown>): DatabaseIntrospector {
    return new PostgresIntrospector(db);
  }
}
