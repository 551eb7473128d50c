import { type LimitNode, SqliteQueryCompiler, ValueNode } from 'kysely';

/**
 * Kysely's text for SQLite, with a limit written out as a number. SQLite looks at the value bound to a `limit ?` while it plans,
 * and so plans the whole statement anew each time one is bound: a prepared list costs its preparation on every use.
 * Page sizes are few, so the texts stay few as well.
 */
export class LiteralLimitCompiler extends SqliteQueryCompiler {
  protected override visitLimit(node: LimitNode): void {
    const { limit } = node;
    if (!ValueNode.is(limit) || !isCount(limit.value)) return super.visitLimit(node);
    this.append(`limit ${limit.value}`);
  }

  /** Our names hold no quotes; looking is quicker than replacing, and a query has dozens of names. */
  protected override sanitizeIdentifier(identifier: string): string {
    return identifier.includes('"') ? super.sanitizeIdentifier(identifier) : identifier;
  }
}

/** A whole number of rows. Anything else stays a bound value, for SQLite to refuse. */
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
