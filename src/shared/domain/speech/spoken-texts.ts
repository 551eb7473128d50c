import { phraseOf } from './phrase.ts';

/** Something a kiosk says: where it stands in the texts (`number.ahead_few`) and the words to record. */
export interface SpokenText {
  readonly key: string;
  readonly text: string;
}

/** Texts as they lie in a language file: sentences in groups. */
export interface TextTree {
  readonly [name: string]: string | TextTree;
}

/** Groups of the kiosk that only staff see: nobody needs them read aloud. */
const forStaff: ReadonlySet<string> = new Set(['setUp', 'leave']);
/** Counts, hours and days are said with these; a larger number is said by a voice of the computer or not at all. */
export const largestNumber = 199;

/**
 * Everything a kiosk may have to say in one language, each phrase once: the sentences of its file, cut where a value is filled in; names the
 * application brings (themes); months and days of the week; numbers.
 *
 * @param format tag for `Intl`, with the Gregorian calendar and Latin digits
 */
export function spokenTexts(
  texts: TextTree,
  names: readonly SpokenText[],
  format: string,
): readonly SpokenText[] {
  const all = [...sentences(texts), ...names, ...daysAndMonths(format), ...numbers()];
  const seen = new Set<string>();
  return all.filter(({ text }) => {
    const phrase = phraseOf(text);
    if (phrase === '' || seen.has(phrase)) return false;
    seen.add(phrase);
    return true;
  });
}

function sentences(texts: TextTree, group = ''): SpokenText[] {
  return Object.entries(texts).flatMap(([name, value]) => {
    const key = group === '' ? name : `${group}.${name}`;
    if (typeof value !== 'string') return forStaff.has(key) ? [] : sentences(value, key);
    return value
      .split(/\{\{[^}]*\}\}/)
      .map((text) => text.trim())
      .filter((text) => /[\p{L}\p{N}]/u.test(text))
      .map((text) => ({ key, text }));
  });
}

function daysAndMonths(format: string): SpokenText[] {
  const word = (key: string, options: Intl.DateTimeFormatOptions, day: number) => {
    const formatter = new Intl.DateTimeFormat(format, { timeZone: 'UTC', day: 'numeric', ...options });
    const parts = formatter.formatToParts(new Date(day));
    return parts
      .filter(({ type, value }) => (type === 'weekday' || type === 'month') && /\p{L}/u.test(value))
      .map(({ value }) => ({ key, text: value }));
  };
  // 4 January 2026 was a Sunday.
  const days = Array.from({ length: 7 }, (_, at) =>
    word(`day.${at}`, { weekday: 'long', month: 'numeric' }, Date.UTC(2026, 0, 4 + at)),
  );
  const months = Array.from({ length: 12 }, (_, at) =>
    word(`month.${at + 1}`, { month: 'long' }, Date.UTC(2026, at, 1)),
  );
  return [...days, ...months].flat();
}

const numbers = (): SpokenText[] =>
  Array.from({ length: largestNumber + 1 }, (_, at) => ({ key: `count.${at}`, text: String(at) }));
