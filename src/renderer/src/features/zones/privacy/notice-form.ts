import type { NoticeText, PrivacyNotice } from '#shared/contract/privacy.contract.ts';
import { writtenTags } from '#shared/i18n/languages.ts';

export type Language = NoticeText['language'];
/** A version as a form: a title and a text for each language there is a place for. */
export type NoticeValues = Record<Language, { title: string; body: string }>;

export const languages = [...writtenTags];

export const valuesOf = (texts: readonly NoticeText[]): NoticeValues =>
  Object.fromEntries(
    languages.map((language) => {
      const { title = '', body = '' } = texts.find((one) => one.language === language) ?? {};
      return [language, { title, body }];
    }),
  ) as NoticeValues;

/** Languages in which something was written, tidied; half of one stays, so that it is asked for and not lost. */
export const textsOf = (values: NoticeValues): NoticeText[] =>
  languages.flatMap((language) => {
    const { title, body } = { title: values[language].title.trim(), body: values[language].body.trim() };
    return title === '' && body === '' ? [] : [{ language, title, body }];
  });

export const isEmpty = ({ title, body }: NoticeValues[Language]): boolean =>
  title.trim() === '' && body.trim() === '';

/** Languages with a title and no text, or a text and no title. */
export const halfWritten = (values: NoticeValues): Language[] =>
  languages.filter((language) => {
    const { title, body } = values[language];
    return (title.trim() === '') !== (body.trim() === '');
  });

/** Shown to people already: what stands in this language cannot change. */
export const isKept = (notice: PrivacyNotice, language: Language): boolean =>
  notice.publishedAt !== null && notice.texts.some((text) => text.language === language);
