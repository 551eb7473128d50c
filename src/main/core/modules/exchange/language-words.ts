import { languageTag } from '#shared/contract/base.ts';
import { fold } from '#shared/domain/text-fold.ts';

/** Languages as people write them in a list, Dutch and English names beside the tag. */
const languageWords: Readonly<Record<string, readonly string[]>> = {
  nl: ['nederlands', 'dutch', 'vlaams'],
  fr: ['frans', 'french', 'francais'],
  en: ['engels', 'english'],
  de: ['duits', 'german'],
  es: ['spaans', 'spanish'],
  pt: ['portugees', 'portuguese'],
  it: ['italiaans', 'italian'],
  ar: ['arabisch', 'arabic'],
  uk: ['oekraiens', 'ukrainian'],
  ru: ['russisch', 'russian'],
  tr: ['turks', 'turkish'],
  ro: ['roemeens', 'romanian'],
  bg: ['bulgaars', 'bulgarian'],
  pl: ['pools', 'polish'],
  'fa-AF': ['dari', 'farsi', 'perzisch', 'persian'],
  ps: ['pasjtoe', 'pashto'],
  ti: ['tigrinya'],
  so: ['somali', 'somalisch'],
};

const tagByWord = new Map(
  Object.entries(languageWords).flatMap(([tag, words]) =>
    [...words, tag.toLowerCase()].map((word) => [word, tag] as const),
  ),
);

/** The tag of a language written as a word or a tag; null when nobody knows it. */
export function languageIn(text: string): string | null {
  const known = tagByWord.get(fold(text)) ?? tagByWord.get(text.trim().toLowerCase());
  if (known) return known;
  const parsed = languageTag.safeParse(text.trim());
  return parsed.success ? parsed.data : null;
}
