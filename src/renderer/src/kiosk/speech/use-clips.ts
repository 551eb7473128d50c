import { useEffect, useState } from 'react';
import { type ClipShelf, clipsFor, isClipList, shelfOf } from '#shared/domain/speech/clips.ts';
import { spokenTexts, type TextTree } from '#shared/domain/speech/spoken-texts.ts';
import type { Language } from '#shared/i18n/languages.ts';

const none: ClipShelf = new Map();
/** Fetched once a language: recordings of the house's sentences, nothing of a visitor. */
const fetched = new Map<string, Promise<ClipShelf>>();

export const clipUrl = (language: string, file: string): string => `/speech/${language}/${file}`;

/** The recordings of a language; an empty shelf while they are on their way and where the house has none. */
export function useClips(language: string): ClipShelf {
  const [found, setFound] = useState<{ language: string; shelf: ClipShelf } | null>(null);
  useEffect(() => {
    let isWanted = true;
    const asked = fetched.get(language) ?? fetchShelf(language);
    fetched.set(language, asked);
    const take = (shelf: ClipShelf) => {
      if (isWanted) setFound({ language, shelf });
    };
    void asked.then(take);
    return () => {
      isWanted = false;
    };
  }, [language]);
  return found?.language === language ? found.shelf : none;
}

async function fetchShelf(language: string): Promise<ClipShelf> {
  try {
    const answer = await fetch(clipUrl(language, 'clips.json'));
    const list: unknown = answer.ok ? await answer.json() : null;
    return isClipList(list) && list.language === language ? shelfOf(list) : none;
  } catch {
    return none;
  }
}

/** A language without a voice is read aloud when this part of its sentences has a recording: else too much would stay silent. */
const enough = 0.95;

export function coversEnough(shelf: ClipShelf, texts: TextTree, { format }: Language): boolean {
  if (shelf.size === 0) return false;
  const all = spokenTexts(texts, [], format);
  return all.filter(({ text }) => clipsFor(text, shelf) !== null).length >= enough * all.length;
}
