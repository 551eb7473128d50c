import type { ExchangeTarget, ImportPreview } from '#shared/contract/exchange.contract.ts';

/** Our column to the place of the file's column; null when the file does not have it. */
export type Mapping = Readonly<Record<string, number | null>>;

/** One column of the file serves one of ours: choosing it takes it away from where it was. */
export function withColumn(mapping: Mapping, key: string, index: number | null): Mapping {
  const freed = Object.entries(mapping).map(
    ([other, at]) => [other, index !== null && at === index ? null : at] as const,
  );
  return { ...Object.fromEntries(freed), [key]: index };
}

/** Which of our columns a column of the file serves; null when none. */
export const usedBy = (mapping: Mapping, index: number): string | null =>
  Object.entries(mapping).find(([, at]) => at === index)?.[0] ?? null;

/** A person needs as little as a name, a number or a card. */
const oneOfThese: Partial<Record<ExchangeTarget, readonly string[]>> = {
  persons: ['name', 'givenName', 'familyName', 'number', 'card'],
};

/** By these the core finds again what is there already; the others are found by columns they cannot do without. */
const keysOf: Partial<Record<ExchangeTarget, readonly string[]>> = { persons: ['number', 'card'] };

/** What still has to be chosen before the rows can be looked at. */
export function missingOf(
  { target, columns }: Pick<ImportPreview, 'target' | 'columns'>,
  mapping: Mapping,
): { columns: string[]; needsAPerson: boolean } {
  const has = (key: string) => typeof mapping[key] === 'number';
  const some = oneOfThese[target] ?? [];
  return {
    columns: columns.filter(({ key, required }) => required && !has(key)).map(({ key }) => key),
    needsAPerson: some.length > 0 && !some.some(has),
  };
}

/** False when every row would be something new, because nothing tells who or what it is. */
export const findsAgain = (target: ExchangeTarget, mapping: Mapping): boolean =>
  keysOf[target]?.some((key) => typeof mapping[key] === 'number') ?? true;

export const sameMapping = (one: Mapping, other: Mapping): boolean =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].every(
    (key) => (one[key] ?? null) === (other[key] ?? null),
  );

/** Places of the file's columns that are not read. */
export function unusedColumns(headings: readonly string[], mapping: Mapping): number[] {
  const used = new Set(Object.values(mapping));
  return headings.map((_, index) => index).filter((index) => !used.has(index));
}

/** The first few different values of a column, as they stand in the file. */
export function valuesOf(sample: ImportPreview['sample'], index: number, most = 2): string[] {
  const values = sample.map(({ cells }) => (cells[index] ?? '').trim()).filter((value) => value !== '');
  return [...new Set(values)].slice(0, most);
}
