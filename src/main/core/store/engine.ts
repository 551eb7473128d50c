import type { Kysely } from 'kysely';
import { errorCode } from './problems.ts';

/** What differs between the two engines; everything else is the same SQL through Kysely. */
export type EngineName = 'sqlite' | 'postgres';

export type ConstraintKind = 'unique' | 'foreignKey' | 'check' | 'notNull';

export interface Violation {
  readonly kind: ConstraintKind;
  /** Name of the index or check, or on SQLite the columns as `table.column`, as far as the engine says. */
  readonly detail: string;
}

export interface Engine {
  readonly name: EngineName;
  /** Column type for bytes, as Kysely's `sql.raw` text. */
  readonly bytesType: 'blob' | 'bytea';
  /** Which rule of the database a failed statement broke; undefined for any other error. */
  violation(error: unknown): Violation | undefined;
}

/** A schema nobody declared: what a migration sees, because table types describe only the newest version. */
export type AnySchema = Record<string, Record<string, unknown>>;

export interface Migration {
  /** `0001-first-words`; also the file name without its ending. */
  readonly name: string;
  up(db: Kysely<AnySchema>, engine: Engine): Promise<void>;
}

const sqliteKinds: Record<string, ConstraintKind> = {
  SQLITE_CONSTRAINT_UNIQUE: 'unique',
  SQLITE_CONSTRAINT_PRIMARYKEY: 'unique',
  SQLITE_CONSTRAINT_ROWID: 'unique',
  SQLITE_CONSTRAINT_FOREIGNKEY: 'foreignKey',
  SQLITE_CONSTRAINT_CHECK: 'check',
  SQLITE_CONSTRAINT_NOTNULL: 'notNull',
};

const postgresKinds: Record<string, ConstraintKind> = {
  '23505': 'unique',
  '23503': 'foreignKey',
  '23514': 'check',
  '23502': 'notNull',
};

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

export const sqliteEngine: Engine = {
  name: 'sqlite',
  bytesType: 'blob',
  violation(error) {
    const kind = sqliteKinds[errorCode(error)];
    if (!kind || !(error instanceof Error)) return undefined;
    return { kind, detail: error.message.replace(/^[A-Z ]+ constraint failed:? ?/i, '') };
  },
};

export const postgresEngine: Engine = {
  name: 'postgres',
  bytesType: 'bytea',
  violation(error) {
    const kind = postgresKinds[errorCode(error)];
    if (!kind || typeof error !== 'object' || error === null) return undefined;
    return { kind, detail: 'constraint' in error ? text(error.constraint) : '' };
  },
};
