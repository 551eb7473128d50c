import { useEffect, useState } from 'react';
import { learn } from '../../../app/i18n.ts';
import { staffNamespaces } from '../../../app/namespaces.ts';
import { useText } from '../../../app/text.ts';

/** Languages the turned screen speaks, whatever the desk speaks. */
export const shownLanguages = ['nl', 'fr', 'en'] as const;
export type ShownLanguage = (typeof shownLanguages)[number];

/** The wanted language once its words are here; until then the one before. */
export function useLearned(wanted: ShownLanguage): ShownLanguage {
  const { i18n } = useText();
  const [learned, setLearned] = useState<ShownLanguage>(
    shownLanguages.find((one) => one === i18n.language) ?? 'nl',
  );
  useEffect(() => {
    let isAsked = true;
    const fetchWords = async () => {
      await learn(i18n, wanted, ['trajectories']);
      if (isAsked) setLearned(wanted);
    };
    void fetchWords();
    return () => {
      isAsked = false;
    };
  }, [i18n, wanted]);
  return learned;
}

/** Texts in a language that was learned. */
export function useWordsIn(language: ShownLanguage): ReturnType<typeof useText>['t'] {
  const { i18n } = useText();
  return i18n.getFixedT(language, staffNamespaces) as ReturnType<typeof useText>['t'];
}
