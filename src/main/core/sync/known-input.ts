/**
 * Whether the contract kept everything that was asked: what it does not know it leaves out without a word. `known` is what it made
 * of `asked`.
 */
export function isAllKnown(asked: unknown, known: unknown): boolean {
  if (Array.isArray(asked))
    return !Array.isArray(known) || asked.every((one, at) => isAllKnown(one, known[at]));
  if (!isObject(asked) || !isObject(known)) return true;
  return Object.entries(asked).every(
    ([name, value]) => Object.hasOwn(known, name) && isAllKnown(value, known[name]),
  );
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
