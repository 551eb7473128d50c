import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import { I18nextProvider } from 'react-i18next';
import { wallClock } from '#shared/domain/wall-clock.ts';
import { type Language, languageOf } from '#shared/i18n/languages.ts';
import { markDocument } from '../../app/i18n.ts';
import type { KioskText } from '../words/kiosk-text.ts';
import type { WordsIn } from '../words/opening-words.ts';
import type { Translators } from './translators.ts';

interface Spoken {
  language: Language;
  /** One for the whole screen: asked for by each component itself, it took a good part of every touch. */
  t: KioskText;
  /** The Dutch words, for the line above a screen in another language (L02). */
  dutch: KioskText;
}

const SpokenContext = createContext<Spoken | null>(null);

export interface KioskLanguageProps {
  translators: Translators;
  /** The language of the run; the one before stays until its texts are there. */
  tag: string;
  children: ReactNode;
}

/** The language of everything below, of the page itself, and Dutch beside it. */
export function KioskLanguage({ translators, tag, children }: KioskLanguageProps) {
  // Words of the house that change are on the screen at once.
  useSyncExternalStore(translators.subscribe, translators.version);
  const spokenTag = useLoaded(translators, tag);
  // Another one as soon as the house words something else.
  const translator = translators.of(spokenTag) ?? translators.dutch;
  const spoken = useMemo(
    () => ({
      language: languageOf(spokenTag),
      t: translator.getFixedT(null, ['kiosk']) as KioskText,
      dutch: translators.dutch.getFixedT('nl', ['kiosk']) as KioskText,
    }),
    [translators, translator, spokenTag],
  );
  useEffect(() => markDocument(spokenTag), [spokenTag]);
  return (
    <I18nextProvider i18n={translator}>
      <SpokenContext value={spoken}>{children}</SpokenContext>
    </I18nextProvider>
  );
}

/** The wanted language as soon as it can be spoken; until then the one before, and Dutch when it never comes. */
function useLoaded(translators: Translators, tag: string): string {
  const [loaded, setLoaded] = useState('nl');
  useEffect(() => {
    let isWanted = true;
    const take = () => {
      if (isWanted && translators.of(tag)) setLoaded(tag);
    };
    void translators.load(tag).then(take, take);
    return () => {
      isWanted = false;
    };
  }, [translators, tag]);
  return translators.of(tag) ? tag : loaded;
}

export interface Spelling extends Spoken {
  isDutch: boolean;
}

/** The words of this screen: in the visitor's language, and in Dutch. */
export function useSpelling(): Spelling {
  const spoken = useContext(SpokenContext);
  if (!spoken) throw new Error('a kiosk screen was drawn outside KioskLanguage');
  return { ...spoken, isDutch: spoken.language.tag === 'nl' };
}

/** What words about days and hours need, for a house in this time zone. */
export function useWordsIn(timeZone: string): WordsIn {
  const { t, language } = useSpelling();
  // oxlint-disable-next-line react/purity -- the present day: the screen is drawn again with every change of the house
  return { t, language: language.format, today: wallClock(new Date().toISOString(), timeZone).day };
}

/** A text of the house: its translation where there is one, otherwise the Dutch, marked as Dutch (WCAG 3.1.2). */
export function houseText(
  dutch: string,
  translations: Readonly<Record<string, string>>,
  language: Language,
): { text: string; lang: string | undefined } {
  if (language.tag === 'nl') return { text: dutch, lang: undefined };
  const translated = translations[language.tag];
  return translated === undefined || translated === ''
    ? { text: dutch, lang: 'nl' }
    : { text: translated, lang: undefined };
}
