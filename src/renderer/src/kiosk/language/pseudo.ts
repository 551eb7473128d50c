/**
 * Languages nobody speaks, made from Dutch, to see what breaks when words get longer or turn round (L15).
 * Values to fill in (`{{time}}`) stay as they are.
 */

const accented: Record<string, string> = {
  a: 'á',
  c: 'ç',
  e: 'ë',
  i: 'ï',
  n: 'ñ',
  o: 'ø',
  s: 'š',
  u: 'ü',
  y: 'ý',
  A: 'Å',
  D: 'Ð',
  E: 'É',
  O: 'Ø',
  Z: 'Ž',
};

/** `Terug` becomes `[Tërüg~~]`: accents, at least 40 % longer, brackets that show where a text was cut. */
export function pseudo(text: string): string {
  const marked = outsideSlots(text, (part) => [...part].map((letter) => accented[letter] ?? letter).join(''));
  return `[${marked} ${stretch(Math.max(2, Math.ceil(text.length * 0.4) - 3))}]`;
}

/** Dutch letters in right-to-left order: what is not turned round was never translated. */
export const pseudoReversed = (text: string): string => outsideSlots(text, (part) => `\u202e${part}\u202c`);

/** Filler in words, because a page breaks lines between words. */
function stretch(length: number): string {
  return 'lãng ligõt '
    .repeat(Math.ceil(length / 11))
    .slice(0, length)
    .replace(/ $/, 'ñ');
}

function outsideSlots(text: string, change: (part: string) => string): string {
  return text
    .split(/(\{\{[^}]*\}\})/)
    .map((part) => (part.startsWith('{{') || part === '' ? part : change(part)))
    .join('');
}

type Texts = { [key: string]: string | Texts };

/** The same texts, each changed. */
export function changeTexts(
  texts: Readonly<Record<string, unknown>>,
  change: (text: string) => string,
): Texts {
  return Object.fromEntries(
    Object.entries(texts).map(([key, value]) => [
      key,
      typeof value === 'string' ? change(value) : changeTexts(value as Record<string, unknown>, change),
    ]),
  );
}
