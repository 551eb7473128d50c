/** What becomes of two changes made to the same thing at the same time. */
export interface Merge<Values extends object> {
  /** Mine, with what only they changed taken over. */
  values: Values;
  /** Only they changed these; taken over. */
  takenOver: (keyof Values & string)[];
  /** Both changed these, to different things: a person must choose. `values` still has mine. */
  clashes: (keyof Values & string)[];
}

/**
 * Joins my unsaved changes with what a colleague saved meanwhile, field by field. `base` is what I started from. Fields
 * that both changed to the same thing are no clash.
 */
export function mergeChanges<Values extends object>(
  base: Values,
  mine: Values,
  theirs: Values,
): Merge<Values> {
  const names = Object.keys(theirs) as (keyof Values & string)[];
  const changedByThem = names.filter((name) => !isSame(base[name], theirs[name]));
  const clashes = changedByThem.filter(
    (name) => !isSame(base[name], mine[name]) && !isSame(mine[name], theirs[name]),
  );
  const takenOver = changedByThem.filter((name) => isSame(base[name], mine[name]));
  const values = { ...mine };
  for (const name of takenOver) values[name] = theirs[name];
  return { values, takenOver, clashes };
}

/** True for plain values that say the same, whatever the order of their keys. */
export function isSame(a: unknown, b: unknown): boolean {
  return inOrder(a) === inOrder(b);
}

function inOrder(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
