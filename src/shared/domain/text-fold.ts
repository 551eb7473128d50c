/**
 * Text made comparable: what two people would call "the same word" although one of them typed no accents.
 * For searching and matching only, never for showing.
 */

/** Letters that Unicode does not decompose, with the spelling people use when they cannot type them. */
const letters: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ı: 'i',
  ĸ: 'k',
  ς: 'σ',
  ə: 'e',
  // Arabic script: spellings that change with the keyboard or the region.
  ة: 'ه',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ٱ: 'ا',
  ـ: '',
};

/** Combining marks of Latin, Greek and Cyrillic, Hebrew points, Arabic vowel signs. */
const marks = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]/g;
const special = new RegExp(`[${Object.keys(letters).join('')}]`, 'g');

/**
 * Lower case, accents and ligatures folded, Arabic digits to Latin ones, everything that is neither letter nor
 * digit to a single space, no space at the ends. `fold(fold(x))` equals `fold(x)`.
 */
export function fold(text: string): string {
  return latinDigits(text)
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(marks, '')
    .replace(special, (letter) => letters[letter] ?? '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}

/** Arabic and Persian digits as Latin ones: people type numbers on the keyboard they have. */
export function latinDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15));
}

/** The folded words of a text, in order; none for blank text. */
export function words(text: string): string[] {
  const folded = fold(text);
  return folded === '' ? [] : folded.split(' ');
}

/**
 * Typing errors between two texts: a letter added, left out or changed counts 1, and so do two neighbours
 * swapped (Damerau, optimal string alignment), which plain Levenshtein counts as 2. Fold first.
 */
export function typoDistance(a: string, b: string): number {
  const [left, right] = [[...a], [...b]];
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, j) => j);
  for (let i = 1; i <= left.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const same = left[i - 1] === right[j - 1];
      let cost = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1));
      if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]) {
        cost = Math.min(cost, at(beforeLast, j - 2) + 1);
      }
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return at(last, right.length);
}

/** True when at most one typing error (see `typoDistance`) lies between two texts. Linear, for long lists. */
export function withinOneTypo(a: string, b: string): boolean {
  const [short, long] = [...a].length <= [...b].length ? [[...a], [...b]] : [[...b], [...a]];
  if (long.length - short.length > 1) return false;
  let i = 0;
  while (i < short.length && short[i] === long[i]) i += 1;
  if (short.length < long.length) return sameFrom(short, i, long, i + 1);
  if (sameFrom(short, i + 1, long, i + 1)) return true;
  return short[i] === long[i + 1] && short[i + 1] === long[i] && sameFrom(short, i + 2, long, i + 2);
}

function sameFrom(a: string[], i: number, b: string[], j: number): boolean {
  for (; i < a.length && j < b.length; i += 1, j += 1) if (a[i] !== b[j]) return false;
  return i >= a.length && j >= b.length;
}

function at(row: number[], index: number): number {
  return row[index] ?? 0;
}
