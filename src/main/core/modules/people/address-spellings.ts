import { words } from '#shared/domain/text-fold.ts';

/**
 * The spellings of one address that people commonly type, to look it up by an index on the columns as they were typed.
 * Whether two addresses are really the same is decided by `compareForDuplicate`.
 */

/** `8500`, `B-8500`, `B 8500` for any of them; none for blank text. */
export function postcodeSpellings(postcode: string): string[] {
  const bare = words(postcode)
    .filter((word) => word !== 'b')
    .join('');
  if (bare === '') return [];
  return [...new Set([postcode.trim(), bare, `B-${bare}`, `B ${bare}`])];
}

const joints = [' ', '/', '-', ' bus ', '/bus ', ' Bus ', ' bte ', ' / ', ', bus '];

/** `12a`, `12 A`, `12/3`, `12 bus 3` and their like; none for blank text. */
export function houseNumberSpellings(houseNumber: string): string[] {
  const parts = words(houseNumber.replace(/(\d)(?=\p{L})|(\p{L})(?=\d)/gu, '$& ')).filter(
    (word) => !['bus', 'bte', 'boite', 'box'].includes(word),
  );
  if (parts.length === 0) return [];
  // Written together, `12` and `3` would be another house.
  const ways = /\d \d/.test(parts.join(' ')) ? joints : ['', ...joints];
  const spellings = ways.flatMap((joint) => [parts.join(joint), parts.map(upper).join(joint)]);
  return [...new Set([houseNumber.trim(), ...spellings])];
}

const upper = (text: string): string => text.toUpperCase();
