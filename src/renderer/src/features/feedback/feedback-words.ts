import { dayParts, feedbackPurposes } from '#shared/contract/feedback-words.ts';
import { kioskLanguages } from '#shared/i18n/languages.ts';
import { useText } from '../../app/text.ts';

/** "november 2026" of `2026-11`. */
export function useMonthWords(): (month: string) => string {
  const { i18n } = useText();
  const format = new Intl.DateTimeFormat(i18n.language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return (month) => format.format(new Date(`${month}-15T12:00:00Z`));
}

/** What a group is called: a purpose, a part of the day, a language by its own name, or the small ones together. */
export function useGroupWords(): (by: 'byPurpose' | 'byPart' | 'byLanguage', key: string) => string {
  const { t } = useText();
  return (by, key) => {
    if (key === 'few') return t(($) => $.feedback.few);
    const purpose = feedbackPurposes.find((one) => one === key);
    if (by === 'byPurpose' && purpose) return t(($) => $.feedback.purpose[purpose]);
    const part = dayParts.find((one) => one === key);
    if (by === 'byPart' && part) return t(($) => $.feedback.part[part]);
    return kioskLanguages.find(({ tag }) => tag === key)?.ownName ?? key;
  };
}
