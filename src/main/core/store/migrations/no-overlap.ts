import { type Kysely, sql } from 'kysely';
import type { AnySchema, Engine } from '../engine.ts';

export interface NoOverlap {
  readonly table: string;
  /** Two live rows with the same values here may not share a day. */
  readonly same: readonly string[];
  readonly from: string;
  /** Name of the column with the end; empty there means: for ever. */
  readonly to: string;
  /** True when the day in `to` itself still counts. */
  readonly toIncluded: boolean;
  /** Condition of a row that counts, with `{row}` for its name. */
  readonly live: string;
}

/**
 * Makes the database itself refuse two spans of days that overlap. No unique index can say this, and PostgreSQL's exclusion
 * constraint has no twin in SQLite: both engines get a trigger. A migration that makes the table anew must ask again.
 */
export async function forbidOverlap(db: Kysely<AnySchema>, engine: Engine, rule: NoOverlap): Promise<void> {
  const name = `${rule.table}_no_overlap`;
  if (engine.name === 'sqlite') {
    for (const act of ['insert', 'update'])
      await sql
        .raw(
          `create trigger ${name}_${act} after ${act} on ${rule.table} when ${live(rule, 'new')}
             and exists (${clash(rule)})
           begin select raise(abort, '${name}'); end`,
        )
        .execute(db);
    return;
  }
  await sql
    .raw(
      `create function ${name}() returns trigger as $$
       begin
         if ${live(rule, 'new')} and exists (${clash(rule)}) then
           raise exception '${name}' using errcode = '23P01', constraint = '${name}';
         end if;
         return new;
       end $$ language plpgsql`,
    )
    .execute(db);
  await sql
    .raw(
      `create trigger ${name} after insert or update on ${rule.table} for each row execute function ${name}()`,
    )
    .execute(db);
}

const live = (rule: NoOverlap, row: string): string => rule.live.replaceAll('{row}', row);

/** Another live row of the same kind that shares a day. A span of no days at all shares none. */
function clash({ table, same, from, to, toIncluded, live: counts }: NoOverlap): string {
  const end = (row: string) => `coalesce(${row}.${to}, '9999-12-31')`;
  const before = toIncluded ? '<=' : '<';
  return `select 1 from ${table} other where other.id <> new.id
    and ${same.map((column) => `other.${column} = new.${column}`).join(' and ')}
    and ${counts.replaceAll('{row}', 'other')}
    and other.${from} ${before} ${end('other')} and new.${from} ${before} ${end('new')}
    and other.${from} ${before} ${end('new')} and new.${from} ${before} ${end('other')}`;
}
