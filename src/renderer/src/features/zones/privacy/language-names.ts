import { useText } from '../../../app/text.ts';

/** What a language is called in the language of the screen. */
export function useLanguageNames(): (tag: string) => string {
  const { i18n } = useText();
  const names = new Intl.DisplayNames([i18n.language], { type: 'language' });
  return (tag) => names.of(tag) ?? tag;
}
