import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { fallbackPictogram, pictogramNames, pictogramOf } from './pictogram-files.ts';

test('the whole set is there, each drawing at an address of its own', () => {
  expect(pictogramNames.length).toBeGreaterThan(100);
  expect(new Set(pictogramNames.map((name) => pictogramOf(name).address)).size).toBe(pictogramNames.length);
});

test.each(['', 'no-such-drawing', '../../etc/passwd', 'Drill'])(
  'a name that is not in the set (%j) shows the neutral drawing',
  (name) => {
    expect(pictogramOf(name)).toEqual(pictogramOf(fallbackPictogram));
    expect(pictogramOf(name).address).not.toBe('');
  },
);

test('on a right-to-left page those drawings are mirrored that the guide to the set names, and no others', () => {
  const guide = readFileSync(
    fileURLToPath(new URL('../../../../resources/README.md', import.meta.url)),
    'utf8',
  );
  const [, listed = ''] = /Right-to-left:([\s\S]*?)mirror those/.exec(guide) ?? [];
  const named = [...listed.matchAll(/`([\w-]+)`/g)].map(([, name]) => name);
  expect(pictogramNames.filter((name) => pictogramOf(name).mirrors).toSorted()).toEqual(named.toSorted());
});
