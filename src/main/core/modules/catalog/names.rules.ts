import { fold } from '#shared/domain/text-fold.ts';

/**
 * What makes two names the same: case, accents, punctuation and spacing do not count. A name without any letter or digit
 * is compared as it is written.
 */
export function nameKey(name: string): string {
  return fold(name) || name.trim().toLowerCase();
}

/** Kinds of one initiative have different keys, so an import finds a kind again by its name. */
export const kindKey = nameKey;

/** Names of the fields that differ, for the audit; values are compared as they are stored. */
export function changedNames<Row extends object>(before: Row, after: Partial<Row>): string[] {
  const columns = (Object.keys(after) as (keyof Row & string)[]).filter(
    (name) => before[name] !== after[name],
  );
  return fieldNames(columns);
}

/** Columns by the names their fields have in the contract: `loan_days` is `loanDays`. A key is no field of its own. */
export function fieldNames(columns: readonly string[]): string[] {
  return columns
    .filter((column) => !column.endsWith('_key'))
    .map((column) => column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()));
}
