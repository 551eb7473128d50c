import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely';
import type { Pool, PoolClient } from 'pg';
import { errorCode, isStoreProblem, StoreProblem } from '../problems.ts';
import { PreparedNames } from './prepared-names.ts';
import { serverProblemOf } from './problems.ts';

/** Hears whether the server answered or was gone. */
export interface Watcher {
  answered(): void;
  gone(): void;
}

/** The same for every connection: the driver knows which of them has which. */
const names = new PreparedNames();

/** One connection of the pool, for as long as somebody has it. */
export class PgConnection implements DatabaseConnection {
  readonly #pool: Pool;
  readonly #watch: Watcher;
  #client: PoolClient;
  #released = false;
  readonly #repeatable: boolean;
  /** Not to be used again: the line is gone, or nobody knows what state it is in. */
  #broken = false;
  inTransaction = false;

  /** `repeatable`: only reads come here, so that a statement outside a transaction may be asked twice. */
  constructor(pool: Pool, client: PoolClient, watch: Watcher, repeatable: boolean) {
    this.#pool = pool;
    this.#repeatable = repeatable;
    this.#client = client;
    this.#watch = watch;
    client.on('error', this.#fell);
  }

  /** A line that falls while nothing is asked is told as an event, and one that nobody hears ends the process. */
  readonly #fell = (): void => {
    this.#broken = true;
  };

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    try {
      return await this.run<R>(query.sql, query.parameters);
    } catch (error) {
      // A pooled connection whose server was restarted meanwhile.
      if (!isStoreProblem(error, 'databaseGone') || this.inTransaction || !this.#repeatable) throw error;
      await this.replace();
      return this.run<R>(query.sql, query.parameters);
    }
  }

  async run<R>(text: string, values: readonly unknown[] = []): Promise<QueryResult<R>> {
    if (this.#broken) throw this.#problem(new StoreProblem('databaseGone'));
    try {
      const name = names.nameOf(text, values.length);
      const result = await this.#client.query<R & object>({
        text,
        values: [...values],
        ...(name !== undefined && { name }),
      });
      this.#watch.answered();
      const changes = result.command !== 'SELECT' && result.rowCount !== null;
      return { rows: result.rows ?? [], ...(changes && { numAffectedRows: BigInt(result.rowCount ?? 0) }) };
    } catch (error) {
      throw this.#problem(error);
    }
  }

  /** Several statements in one go, without parameters. Gives the tag of the last one. */
  async script(text: string): Promise<string> {
    if (this.#broken) throw this.#problem(new StoreProblem('databaseGone'));
    try {
      const result: unknown = await this.#client.query(text);
      this.#watch.answered();
      const last: unknown = Array.isArray(result) ? result.at(-1) : result;
      return typeof last === 'object' && last !== null && 'command' in last ? String(last.command) : '';
    } catch (error) {
      throw this.#problem(error);
    }
  }

  async *streamQuery<R>(query: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    yield await this.executeQuery<R>(query);
  }

  /** Another connection in the place of this one. @throws StoreProblem databaseGone and others */
  async replace(): Promise<void> {
    this.#let(true);
    this.#client = await connected(this.#pool, this.#watch);
    this.#client.on('error', this.#fell);
    this.#released = false;
    this.#broken = false;
  }

  /** Whatever a lost transaction left is ended by the server with the connection. */
  discard(): void {
    this.#broken = true;
  }

  release(): void {
    if (!this.#released) this.#let(this.#broken);
  }

  #let(destroy: boolean): void {
    this.#released = true;
    // A client that is thrown away may still report its end: that is heard for ever.
    if (!destroy) this.#client.off('error', this.#fell);
    this.#client.release(destroy);
  }

  #problem(error: unknown): unknown {
    // A write on the reading line is our own mistake, not a server that became a standby.
    if (this.#repeatable && errorCode(error) === '25006') return error;
    const problem = serverProblemOf(error);
    if (problem?.code === 'databaseGone') {
      this.#broken = true;
      this.#watch.gone();
    }
    return problem ?? error;
  }
}

/** @throws StoreProblem databaseGone, databaseBusy, databaseRefused */
export async function connected(pool: Pool, watch: Watcher): Promise<PoolClient> {
  try {
    return await pool.connect();
  } catch (error) {
    const problem = serverProblemOf(error);
    if (problem?.code === 'databaseGone') watch.gone();
    throw problem ?? error;
  }
}
