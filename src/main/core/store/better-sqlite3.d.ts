/**
 * The part of better-sqlite3 (with multiple ciphers) that the store uses. The package has typings, but its `exports` hides
 * them; these are narrower on purpose: `backup` and `serialize` are left out, because on an encrypted file the one fails
 * and the other writes plain text.
 */
declare module 'better-sqlite3' {
  namespace SQLite {
    interface RunResult {
      readonly changes: number;
      readonly lastInsertRowid: number | bigint;
    }

    interface Statement<P extends readonly unknown[] = unknown[], R = unknown> {
      /** True for statements that give rows. */
      readonly reader: boolean;
      run(...parameters: P | [P]): RunResult;
      get(...parameters: P | [P]): R | undefined;
      all(...parameters: P | [P]): R[];
      iterate(...parameters: P | [P]): IterableIterator<R>;
      /** Only the first column of each row. */
      pluck(on?: boolean): this;
    }

    interface Options {
      readonly readonly?: boolean;
      readonly fileMustExist?: boolean;
      /** Milliseconds. */
      readonly timeout?: number;
    }

    interface FunctionOptions {
      readonly deterministic?: boolean;
      readonly directOnly?: boolean;
      readonly varargs?: boolean;
    }
  }

  class SQLite {
    constructor(file: string, options?: SQLite.Options);
    readonly open: boolean;
    readonly inTransaction: boolean;
    prepare<P extends readonly unknown[] = unknown[], R = unknown>(sql: string): SQLite.Statement<P, R>;
    transaction<A extends unknown[], T>(run: (...args: A) => T): (...args: A) => T;
    exec(sql: string): this;
    pragma(text: string, options?: { readonly simple?: boolean }): unknown;
    function(name: string, options: SQLite.FunctionOptions, run: (...args: never[]) => unknown): this;
    /** Only in the build with ciphers. Returns SQLite's result code. */
    key?(key: Uint8Array): number;
    close(): this;
  }

  export default SQLite;
}
