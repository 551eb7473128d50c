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
} from 'kysely';
import type { Connection } from './cipher.ts';
import { ConnectionQueue } from './connection-queue.ts';
import { StoreProblem, storeProblemOf } from './problems.ts';
import { LiteralLimitCompiler } from './sqlite-compiler.ts';
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

/** The key was right when the file was opened, so from then on an unreadable page is damage. */
function runtimeProblem(error: unknown): unknown {
  const problem = storeProblemOf(error);
  if (problem?.code === 'wrongKey') return new StoreProblem('damaged', problem.params, error);
  return problem ?? error;
}

class SqliteConnection implements DatabaseConnection {
  readonly #db: Connection;
  readonly #statements: StatementCache;
  #transaction = false;
  /** Why the present transaction is no more, although nobody has ended it yet. */
  #lost: unknown;

  constructor(db: Connection) {
    this.#db = db;
    this.#statements = new StatementCache(db);
  }

  // oxlint-disable-next-line typescript/require-await -- the interface is asynchronous, SQLite is not
  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    // Some errors (a full disk) roll the whole transaction back. Whatever came next would be committed row by row.
    if (this.#lost !== undefined) throw this.#lost;
    try {
      return this.#statements.run<R>(query.sql, query.parameters);
    } catch (error) {
      const problem = runtimeProblem(error);
      if (this.#transaction && !this.#db.inTransaction) this.#lost = problem;
      throw problem;
    }
  }

  async *streamQuery<R>(query: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    try {
      // A fresh statement: an iterated one is busy, and the cached one may be wanted meanwhile.
      for (const row of this.#db.prepare<unknown[], R>(query.sql).iterate(...query.parameters))
        yield { rows: [row] };
    } catch (error) {
      throw runtimeProblem(error);
    }
  }

  begin(sql: string): void {
    this.run(sql);
    this.#transaction = true;
  }

  commit(): void {
    if (this.#lost !== undefined) throw this.#lost;
    this.run('commit');
    this.#transaction = false;
  }

  rollback(): void {
    this.#transaction = false;
    this.#lost = undefined;
    if (this.#db.inTransaction) this.run('rollback');
  }

  run(sql: string): void {
    try {
      this.#statements.run(sql, []);
    } catch (error) {
      throw runtimeProblem(error);
    }
  }
}

/** Milliseconds. */
const closingLimit = 5000;

class SqliteDriver implements Driver {
  readonly #db: Connection;
  readonly #connection: SqliteConnection;
  readonly #queue = new ConnectionQueue();
  readonly #readonly: boolean;

  constructor(db: Connection, readonly: boolean) {
    this.#db = db;
    this.#connection = new SqliteConnection(db);
    this.#readonly = readonly;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    // Reading what is committed is always allowed; waiting here for the connection one already holds would never end.
    if (!this.#readonly && writeScope.getStore()?.active) {
      throw new Error('the outer database was used inside a write; pass the transaction on');
    }
    await this.#queue.take();
    return this.#connection;
  }

  async releaseConnection(): Promise<void> {
    this.#queue.give();
  }

  async beginTransaction(): Promise<void> {
    // As a writer from the start: one that reads first and writes later may be refused halfway.
    this.#connection.begin(this.#readonly ? 'begin' : 'begin immediate');
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
    await this.#queue.drained(closingLimit);
    this.#db.close();
  }
}

/** Kysely on one better-sqlite3 connection. Closing Kysely closes the connection. */
export class SqliteDialect implements Dialect {
  readonly #db: Connection;
  readonly #readonly: boolean;

  constructor(db: Connection, options: { readonly readonly?: boolean } = {}) {
    this.#db = db;
    this.#readonly = options.readonly ?? false;
  }

  createDriver(): Driver {
    return new SqliteDriver(this.#db, this.#readonly);
  }

  createQueryCompiler(): QueryCompiler {
    return new LiteralLimitCompiler();
  }

  createAdapter(): SqliteAdapter {
    return new TransactionalAdapter();
  }

  createIntrospector(db: Kysely<unknown>): DatabaseIntrospector {
    return new SqliteIntrospector(db);
  }
}
