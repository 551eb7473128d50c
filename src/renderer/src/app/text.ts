import type { i18n as I18n } from 'i18next';
import { useContext, useSyncExternalStore } from 'react';
import { I18nContext, type useTranslation } from 'react-i18next';
import { staffNamespaces } from './namespaces.ts';

/** What `useTranslation` gives for the desk's texts, without its loading state: they are there before the first screen. */
type DeskText = Pick<ReturnType<typeof useTranslation<typeof staffNamespaces>>, 't' | 'i18n'>;

/**
 * The desk's texts: `const { t } = useText(); t(($) => $.loans.due)`. The same object for every component that speaks this language:
 * `useTranslation` asks at each drawing of each component whether each of the files is there, which took a quarter of the time of a scan.
 */
export function useText(): DeskText {
  const translator = useContext(I18nContext)?.i18n;
  if (!translator) throw new Error('desk texts were asked for outside the desk');
  const { subscribe, now } = voiceOf(translator);
  return useSyncExternalStore(subscribe, now);
}

interface Voice {
  subscribe(changed: () => void): () => void;
  now(): DeskText;
}

const voices = new WeakMap<I18n, Voice>();

function voiceOf(translator: I18n): Voice {
  const known = voices.get(translator);
  if (known) return known;
  const speaking = (): DeskText => ({
    t: translator.getFixedT(null, [...staffNamespaces]) as DeskText['t'],
    i18n: translator,
  });
  let text = speaking();
  translator.on('languageChanged', () => {
    text = speaking();
  });
  const voice: Voice = {
    subscribe: (changed) => {
      translator.on('languageChanged', changed);
      return () => translator.off('languageChanged', changed);
    },
    now: () => text,
  };
  voices.set(translator, voice);
  return voice;
}
