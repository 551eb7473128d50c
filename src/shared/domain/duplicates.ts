import { isWeakBirthDate } from './partial-date.ts';
import { normalPhone } from './phone.ts';
import { withinOneTypo, words } from './text-fold.ts';

/**
 * Is this new person somebody we already know? Warned about when creating, never decided by the machine.
 */

export interface DuplicateCandidate {
  name: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  birthDate: string | null;
  phone: string | null;
  postcode: string | null;
  houseNumber: string | null;
  /** Codes of all cards the person has or had. */
  cards: readonly string[];
  /** Keyed hashes of national numbers, where the house keeps them. */
  nationalHashes?: readonly string[];
}

export type DuplicateLevel = 'certain' | 'strong' | 'weak';
export type DuplicateReason =
  | 'same-card'
  | 'same-national-number'
  | 'same-name'
  | 'similar-name'
  | 'same-birth-date'
  | 'uncertain-birth-date'
  | 'same-phone'
  | 'same-address';

export interface DuplicateVerdict {
  level: DuplicateLevel;
  /** What agrees, strongest first. Codes for the screen to translate; no values. */
  reasons: DuplicateReason[];
}

/**
 * Compares two persons; null when nothing worth a warning agrees. The order of the two does not matter.
 * - certain: one card or one national number in common;
 * - strong: the same full birth date and the same name (any order, no accents, particles ignored, one typing
 *   error forgiven in a word of five letters or more);
 * - weak: the same telephone, the same postcode and house number, or the same full birth date.
 * 1 January and partial dates stand for "not known" too often: they count only next to the same name, and then
 * weakly. Blanks never match.
 */
export function compareForDuplicate(a: DuplicateCandidate, b: DuplicateCandidate): DuplicateVerdict | null {
  const name = nameReason(a.name, b.name);
  const birth = birthReason(a.birthDate, b.birthDate, name !== null);
  const card = shareCard(a.cards, b.cards);
  const weak: DuplicateReason[] = [];
  if (equal(phoneOf(a), phoneOf(b))) weak.push('same-phone');
  if (equal(addressOf(a), addressOf(b))) weak.push('same-address');
  const number = (a.nationalHashes ?? []).some((hash) => b.nationalHashes?.includes(hash));
  const agreeing = [
    ...(card ? ['same-card' as const] : []),
    ...(number ? ['same-national-number' as const] : []),
    ...(birth ? [birth] : []),
    ...weak,
  ];
  if (agreeing.length === 0) return null;
  const level = card || number ? 'certain' : name !== null && birth === 'same-birth-date' ? 'strong' : 'weak';
  return { level, reasons: name === null ? agreeing : [...agreeing, name] };
}

const particles = new Set(
  'van von vande vanden vander de der den des d t ten ter het la le les du da di el al'.split(' '),
);

/** The words of a name without particles, in alphabetical order; a name of particles only keeps them. */
export function nameKey(name: string): string[] {
  const all = words(name);
  const kept = all.filter((word) => !particles.has(word));
  return (kept.length > 0 ? kept : all).sort();
}

function nameReason(a: string, b: string): 'same-name' | 'similar-name' | null {
  const [left, right] = [nameKey(a), nameKey(b)];
  if (left.length === 0 || right.length === 0) return null;
  const sameName = [nameKey, gluedParticles, (name: string) => [words(name).join('')]].some(
    (spelling) => spelling(a).join(' ') === spelling(b).join(' '),
  );
  if (sameName) return 'same-name';
  return similar(left, right) ? 'similar-name' : null;
}

/** `Van den Berghe` as one word, like `Vandenberghe`, and `D'Hondt` like `Dhondt`; in alphabetical order. */
function gluedParticles(name: string): string[] {
  const result: string[] = [];
  let before = '';
  for (const word of words(name)) {
    before += word;
    if (!particles.has(word)) {
      result.push(before);
      before = '';
    }
  }
  return [...result, before].filter((word) => word !== '').sort();
}

/** One word differs by one typing error, the others are equal, in any order. */
function similar(left: string[], right: string[]): boolean {
  if (left.length !== right.length) return false;
  const rest = [...right];
  const odd = left.filter((word) => {
    const at = rest.indexOf(word);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
  const [x, y] = [odd[0], rest[0]];
  if (odd.length !== 1 || x === undefined || y === undefined) return false;
  return Math.min(x.length, y.length) >= 5 && withinOneTypo(x, y);
}

function birthReason(
  a: string | null,
  b: string | null,
  sameName: boolean,
): 'same-birth-date' | 'uncertain-birth-date' | null {
  if (!a || !b) return null;
  if (!isWeakBirthDate(a) && a === b) return 'same-birth-date';
  if (!sameName || !(isWeakBirthDate(a) || isWeakBirthDate(b))) return null;
  return mayBeSameDay(a, b) ? 'uncertain-birth-date' : null;
}

/** `1990` may be any day of 1990; `1990-01-01` is read as just the year, because that is what it often means. */
function mayBeSameDay(a: string, b: string): boolean {
  const [x, y] = [a, b].map((date) => (date.endsWith('-01-01') ? date.slice(0, 4) : date)) as [
    string,
    string,
  ];
  return x.startsWith(y) || y.startsWith(x);
}

function shareCard(a: readonly string[], b: readonly string[]): boolean {
  const known = new Set(a.map(bareCard).filter((card) => card !== ''));
  return b.some((card) => known.has(bareCard(card)));
}

function bareCard(card: string): string {
  return card.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function phoneOf(person: DuplicateCandidate): string | null {
  return person.phone === null ? null : normalPhone(person.phone);
}

/** Postcode and house number in one spelling: `8500 12 3` for `B-8500` and `12 bus 3`. Null when either is blank. */
function addressOf(person: DuplicateCandidate): string | null {
  const postcode = words(person.postcode ?? '')
    .filter((word) => word !== 'b')
    .join('');
  const number = words(
    (person.houseNumber ?? '').replace(/(\d)(\p{L})/gu, '$1 $2').replace(/(\p{L})(\d)/gu, '$1 $2'),
  )
    .filter((word) => !['bus', 'bte', 'boite', 'box'].includes(word))
    .join(' ');
  return postcode === '' || number === '' ? null : `${postcode} ${number}`;
}

function equal(a: string | null, b: string | null): boolean {
  return a !== null && a === b;
}
