import type { Compilable, CompiledQuery, DialectAdapter, Insertable, Selectable } from 'kysely';
import type { Database, Executor } from './database.ts';

/** Stands in a query for a value that is given each time. */
class Slot {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/** Names a value of the query: `where('id', '=', value('id'))`. Only for values, never for what shapes the text. */
export type Slots<V> = <K extends keyof V & string>(name: K) => V[K];

/**
 * A query put together once; afterwards only its values change. Kysely takes longer to write the text of a small query than
 * SQLite to answer it, and every command asks the same dozen. Kept per opened database (its adapter is new each
 * time it is opened), so that each engine gets its own text and nothing outlives a restore.
 */
export function compiledOnce<V extends object, R>(
  build: (db: Executor, value: Slots<V>) => Compilable<R>,
): (db: Executor, values: V) => Promise<R[]> {
  const queries = new WeakMap<DialectAdapter, CompiledQuery<R>>();
  return async (db, values) => {
    const { adapter } = db.getExecutor();
    const query = queries.get(adapter) ?? build(db, (name) => new Slot(name) as never).compile();
    queries.set(adapter, query);
    const { rows } = await db.executeQuery<R>({
      ...query,
      parameters: query.parameters.map((parameter) =>
        parameter instanceof Slot ? values[parameter.name as keyof V] : parameter,
      ),
    });
    return rows;
  };
}

/** Beyond this many ids a query is rare enough to be put together anew. */
const mostIds = 8;

/**
 * A query about some ids (`where('id', 'in', ids)`), put together once for each number of them up to eight: one hand-over
 * asks about one to a few things. More of them work as well.
 */
export function compiledForIds<R>(
  build: (db: Executor, ids: readonly string[]) => Compilable<R>,
): (db: Executor, ids: readonly string[]) => Promise<R[]> {
  type Ask = (db: Executor, values: Record<string, string>) => Promise<R[]>;
  const bySize = new Map<number, Ask>();
  return async (db, ids) => {
    const size = ids.length;
    if (size === 0) return [];
    if (size > mostIds) return (await db.executeQuery<R>(build(db, ids).compile())).rows;
    const ask =
      bySize.get(size) ??
      compiledOnce<Record<string, string>, R>((one, value) =>
        build(
          one,
          ids.map((_, n) => value(String(n))),
        ),
      );
    bySize.set(size, ask);
    return ask(db, Object.fromEntries(ids.entries()));
  };
}

/** Writes one row with all its columns: every column must be given, so that the text is always the same. */
export function rowWriter<T extends keyof Database & string>(
  table: T,
): (db: Executor, row: Selectable<Database[T]>) => Promise<void> {
  let columns: readonly string[] | undefined;
  const write = compiledOnce((db: Executor, value: Slots<Record<string, unknown>>) =>
    db
      .insertInto(table)
      .values(
        Object.fromEntries((columns ?? []).map((name) => [name, value(name)])) as Insertable<Database[T]>,
      ),
  );
  return async (db, row) => {
    columns ??= Object.keys(row);
    await write(db, row as Record<string, unknown>);
  };
}
