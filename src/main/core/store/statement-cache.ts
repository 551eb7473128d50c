import type SQLite from 'better-sqlite3';
import type { QueryResult } from 'kysely';
import type { Connection } from './cipher.ts';

type Prepared = SQLite.Statement<unknown[]>;

/**
 * Prepared statements by their SQL text. Preparing costs several times a simple lookup, and the app repeats a few hundred
 * texts. Bounded, because an `in (…)` list of varying length makes a new text each time; what was not used for longest goes
 * first, so that a day of such lists does not push out what every command asks.
 */
export class StatementCache {
  readonly #db: Connection;
  readonly #limit: number;
  readonly #statements = new Map<string, Prepared>();

  constructor(db: Connection, limit = 500) {
    this.#db = db;
    this.#limit = limit;
  }

  get size(): number {
    return this.#statements.size;
  }

  /** Rows for a query, the number of changed rows for anything else. */
  run<R>(sql: string, parameters: readonly unknown[]): QueryResult<R> {
    const statement = this.#latest(sql) ?? this.#prepare(sql);
    if (statement.reader) return { rows: statement.all(parameters) as R[] };
    const { changes, lastInsertRowid } = statement.run(parameters);
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
  }

  /** A map keeps the order in which its keys were put in: putting back makes it the newest. */
  #latest(sql: string): Prepared | undefined {
    const known = this.#statements.get(sql);
    if (!known) return undefined;
    this.#statements.delete(sql);
    this.#statements.set(sql, known);
    return known;
  }

  #prepare(sql: string): Prepared {
    const statement = this.#db.prepare<unknown[]>(sql);
    if (this.#statements.size >= this.#limit) {
      const oldest = this.#statements.keys().next();
      if (!oldest.done) this.#statements.delete(oldest.value);
    }
    this.#statements.set(sql, statement);
    return statement;
  }
}
