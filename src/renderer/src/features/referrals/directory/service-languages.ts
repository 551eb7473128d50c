import { spokenLanguages } from '../../people/spoken-languages.ts';

/** "Nederlands, Frans" for tags of languages, in the language of the screen. */
export const languageWords = (tags: readonly string[], screen: string): string =>
  tags.map((tag) => nameOf(tag, screen) ?? tag).join(', ');

/** Tags of the languages that were typed by name in the language of the screen, by own name or by code; undefined when one is none. */
export function languagesFrom(text: string, screen: string): string[] | undefined {
  const tags: string[] = [];
  for (const part of text.split(/[,;\n]+/)) {
    const words = part.trim();
    if (words === '') continue;
    const whole = tagOf(words, screen);
    // No comma between them: codes and names of one word.
    const found = whole ? [whole] : words.split(/\s+/).map((word) => tagOf(word, screen));
    for (const tag of found) {
      if (tag === undefined) return undefined;
      tags.push(tag);
    }
  }
  return [...new Set(tags)];
}

const tagLike = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

function tagOf(words: string, screen: string): string | undefined {
  const named = tagsByName(screen).get(words.toLocaleLowerCase(screen));
  return named ?? (tagLike.test(words) ? words : undefined);
}

/** Names in a language never change while the screen stands: one map for each. */
const known = new Map<string, ReadonlyMap<string, string>>();

function tagsByName(screen: string): ReadonlyMap<string, string> {
  const before = known.get(screen);
  if (before) return before;
  const names = new Map<string, string>();
  const words = new Intl.DisplayNames([screen], { type: 'language', fallback: 'none' });
  for (const tag of twoLetterTags) {
    // Old codes stand for new ones (iw for he): the name leads to the one of now.
    const name = Intl.getCanonicalLocales(tag)[0] === tag ? words.of(tag) : undefined;
    if (name !== undefined) names.set(name.toLocaleLowerCase(screen), tag);
  }
  for (const { tag, ownName } of spokenLanguages) {
    names.set(ownName.toLowerCase(), tag);
    const name = nameOf(tag, screen);
    if (name !== undefined) names.set(name.toLocaleLowerCase(screen), tag);
  }
  known.set(screen, names);
  return names;
}

/** Undefined for what is the tag of no language. */
function nameOf(tag: string, screen: string): string | undefined {
  return new Intl.DisplayNames([screen], { type: 'language', fallback: 'none' }).of(tag);
}

const letters = [...'abcdefghijklmnopqrstuvwxyz'];
const twoLetterTags = letters.flatMap((first) => letters.map((second) => `${first}${second}`));
