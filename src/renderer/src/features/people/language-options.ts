import { useMemo } from 'react';
import { useText } from '../../app/text.ts';
import type { SelectOption } from '../../ui/Select.tsx';
import { noLanguage } from './person-form.ts';
import { languageNames, spokenLanguages } from './spoken-languages.ts';

/** Languages to choose from: each by its own name, with its name on this screen below; "not known" first. */
export function useLanguageOptions(): readonly SelectOption<string>[] {
  const { t, i18n } = useText();
  const notKnown = t(($) => $.common.unknown);
  return useMemo(
    () => [
      { value: noLanguage, label: notKnown },
      ...spokenLanguages.map(({ tag }) => {
        const { own, here } = languageNames(tag, i18n.language);
        return { value: tag, label: own, hint: here ?? undefined };
      }),
    ],
    [i18n.language, notKnown],
  );
}
