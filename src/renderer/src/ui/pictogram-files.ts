/** Every drawing of the one set in `resources/pictograms`, by name. Each is a small file, fetched when it is shown. */
const files = import.meta.glob<string>('../../../../resources/pictograms/*.svg', {
  query: '?url',
  import: 'default',
  eager: true,
});

const addresses = new Map(
  Object.entries(files).map(([path, address]) => [
    path.slice(path.lastIndexOf('/') + 1, -'.svg'.length),
    address,
  ]),
);

/** Drawn in place of a name that is not in the set: a neutral box with a question mark. */
export const fallbackPictogram = 'unknown';

/** Drawings that point along the reading direction or hold a question mark (`resources/README.md`). */
const mirrored: ReadonlySet<string> = new Set([
  'back',
  'next',
  'borrow',
  'bring-back',
  'read-aloud',
  'sound-off',
  'question',
  'unknown',
  'digital-help',
]);

export const pictogramNames: readonly string[] = [...addresses.keys()];

/** Where the drawing of this name is, and whether a right-to-left page mirrors it. Never fails: names are data. */
export function pictogramOf(name: string): { address: string; mirrors: boolean } {
  const known = addresses.has(name) ? name : fallbackPictogram;
  return { address: addresses.get(known) ?? '', mirrors: mirrored.has(known) };
}

/** Names of the drawings that start with a word, such as `theme-`: what somebody may choose from. */
export const pictogramsOf = (start: string): string[] =>
  [...addresses.keys()].filter((name) => name.startsWith(start)).toSorted();
