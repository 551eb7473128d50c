import type { LifeDomain } from '#shared/contract/intake-words.ts';
import type { Theme } from '#shared/contract/questions.contract.ts';
import { type KioskTag, kioskTags } from '#shared/i18n/languages.ts';

export const none = '-';
/** Languages a theme has a name in, beside Dutch: those of the kiosk. */
type Tag = Exclude<KioskTag, 'nl'>;
export const otherLanguages = kioskTags.filter((tag): tag is Tag => tag !== 'nl');

/** A theme as it is typed: a name per language, codes with a space between. */
export type ThemeValues = Record<Tag | 'nl', string> & {
  pictogram: string | null;
  lifeDomain: LifeDomain | typeof none | null;
  gravity: string;
  sort: number | null;
  active: boolean;
  successor: string | null;
};

export function themeValues(theme: Theme | null, nextPlace: number): ThemeValues {
  const named = (tag: Tag): string => theme?.nameTranslations[tag] ?? '';
  return {
    nl: theme?.name ?? '',
    ...(Object.fromEntries(otherLanguages.map((tag) => [tag, named(tag)])) as Record<Tag, string>),
    pictogram: theme?.pictogram ?? 'theme-other',
    lifeDomain: theme?.lifeDomain ?? none,
    gravity: theme?.gravity.join(' ') ?? '',
    sort: theme?.sort ?? nextPlace,
    active: theme?.active ?? true,
    successor: theme?.successorId ?? none,
  };
}

/** The form as the core takes it: a language left empty has no name of its own; languages the form does not show stay. */
export function themeInput(values: ThemeValues, theme: Theme | null) {
  const typed = otherLanguages.map((tag): [string, string] => [tag, values[tag].trim()]);
  const names = { ...theme?.nameTranslations, ...Object.fromEntries(typed) };
  return {
    name: values.nl.trim(),
    nameTranslations: Object.fromEntries(Object.entries(names).filter(([, name]) => name !== '')),
    pictogram: values.pictogram ?? 'theme-other',
    gravity: values.gravity
      .split(/[\s,;]+/)
      .filter((code) => code !== '')
      .slice(0, 6),
    lifeDomain: values.lifeDomain === none ? null : values.lifeDomain,
    sort: values.sort ?? 0,
    active: values.active,
    successorId: values.active || values.successor === none ? null : values.successor,
  };
}
