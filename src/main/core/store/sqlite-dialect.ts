import { AsyncLocalStorage } from 'node:async_hooks';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type DatabaseIntrospector,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryCompiler,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type { Connection } from './cipher.ts';
import { asStoreProblem, StoreProblem } from './problems.ts';
import { StatementCache } from './statement-cache.ts';

/** Marks the code that runs inside `store.write`, so that using the outer connection there fails instead of waiting for ever. */
export const writeScope = new AsyncLocalStorage<{ active: boolean }>();

class TransactionalAdapter extends SqliteAdapter {
  // SQLite rolls DDL back with its transaction; Kysely's own adapter says it does not.
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
  // One connection, but the queue for it is ours (below): it can tell a nested use from a waiting one.
  override get supportsMultipleConnections(): boolean {
    return true;
  }
}

class SqliteConnection implements DatabaseConnection {
  readonly #db: Connection;
  readonly #statements: StatementCache;
  transaction = false;

  constructor(db: Connection) {
    this.#db = db;
    this.#statements = new StatementCache(db);
  }

  // oxlint-disable-next-line typescript/require-await -- the interface is asynchronous, SQLite is not
  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    // Some errors (a full disk) roll the whole transaction back. Whatever follows would then be committed row by row.
    if (this.transaction && !this.#db.inTransaction)
      throw new StoreProblem('diskFull', { reason: 'rolled back' });
    try {
      return this.#statements.run<R>(query.sql, query.parameters);
    } catch (error) {
      throw asStoreProblem(error);
    }
  }

  async *streamQuery<R>(query: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    try {
      // A fresh statement: an iterated one is busy, and the cached one may be wanted meanwhile.
      for (const row of this.#db.prepare<unknown[], R>(query.sql).iterate(...query.parameters))
        yield { rows: [row] };
    } catch (error) {
      throw asStoreProblem(error);
    }
  }

  begin(): void {
    this.run('begin immediate');
    this.transaction = true;
  }

  commit(): void {
    try {
      this.run('commit');
    } catch (error) {
      this.rollback();
      throw error;
    }
    this.transaction = false;
  }

  rollback(): void {
    this.transaction = false;
    if (this.#db.inTransaction) this.run('rollback');
  }

  run(sql: string): void {
    try {
      this.#statements.run(sql, []);
    } catch (error) {
      throw asStoreProblem(error);
    }
  }
}

class SqliteDriver implements Driver {
  readonly #db: Connection;
  readonly #connection: SqliteConnection;
  #held = false;
  readonly #waiting: Array<() => void> = [];

  constructor(db: Connection) {
    this.#db = db;
    this.#connection = new SqliteConnection(db);
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    if (writeScope.getStore()?.active) {
      throw new Error('the outer database was used inside a write; pass the transaction on');
    }
    if (this.#held) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#held = true;
    return this.#connection;
  }

  async releaseConnection(): Promise<void> {
    const next = this.#waiting.shift();
    // Handed over directly: `held` stays true, so nobody slips in between.
    if (next) next();
    else this.#held = false;
  }

  async beginTransaction(): Promise<void> {
    this.#connection.begin();
  }

  async commitTransaction(): Promise<void> {
    this.#connection.commit();
  }

  async rollbackTransaction(): Promise<void> {
    this.#connection.rollback();
  }

  async savepoint(_: DatabaseConnection, name: string): Promise<void> {
    this.#connection.run(`savepoint "${name}"`);
  }

  async rollbackToSavepoint(_: DatabaseConnection, name: string): Promise<void> {
    this.#connection.run(`rollback to "${name}"`);
  }

  async releaseSavepoint(_: DatabaseConnection, name: string): Promise<void> {
    this.#connection.run(`release "${name}"`);
  }

  async destroy(): Promise<void> {
    this.#db.close();
  }
}

/** Kysely on one better-sqlite3 connection. Closing Kysely closes the connection. */
export class SqliteDialect implements Dialect {
  readonly #db: Connection;

  constructor(db: Connection) {
    this.#db = db;
  }

  createDriver(): Driver {
    return new SqliteDriver(this.#db);
  }

  createQueryCompiler(): QueryCompiler {
    return new SqliteQueryCompiler();
  }

  createAdapter(): SqliteAdapter {
    return new TransactionalAdapter();
  }

  createIntrospector(db: Kysely<unknown>): DatabaseIntrospector {
    return new SqliteIntrospector(db);
  }
}
