/** A language of the house. Labels come from here: browsers do not know the own names of all of them. */
export interface Language {
  /** BCP 47 tag. */
  readonly tag: string;
  /** What its speakers call it. */
  readonly ownName: string;
  readonly direction: 'ltr' | 'rtl';
  /** Tag for `Intl` formatting: always the Gregorian calendar and Latin digits. */
  readonly format: string;
}

const language = (
  tag: string,
  ownName: string,
  format: string,
  direction: 'ltr' | 'rtl' = 'ltr',
): Language => ({
  tag,
  ownName,
  direction,
  format: `${format}-u-ca-gregory-nu-latn`,
});

/** Languages of the kiosk, in the order of their buttons; Dutch is the base and always first. */
export const kioskLanguages = [
  language('nl', 'Nederlands', 'nl-BE'),
  language('fr', 'Français', 'fr-BE'),
  language('en', 'English', 'en-GB'),
  language('es', 'Español', 'es-ES'),
  language('ar', 'العربية', 'ar', 'rtl'),
  language('uk', 'Українська', 'uk-UA'),
  language('ru', 'Русский', 'ru-RU'),
  language('tr', 'Türkçe', 'tr-TR'),
  language('ro', 'Română', 'ro-RO'),
  language('bg', 'Български', 'bg-BG'),
  language('pl', 'Polski', 'pl-PL'),
  language('pt', 'Português', 'pt-PT'),
  language('fa-AF', 'دری', 'fa-AF', 'rtl'),
  language('ps', 'پښتو', 'ps-AF', 'rtl'),
  language('de', 'Deutsch', 'de-BE'),
  language('ti', 'ትግርኛ', 'ti-ER'),
  language('so', 'Soomaali', 'so-SO'),
] as const;

/** Tags of the kiosk's languages, for checks of what comes in. */
export const kioskTags = [
  'nl',
  'fr',
  'en',
  'es',
  'ar',
  'uk',
  'ru',
  'tr',
  'ro',
  'bg',
  'pl',
  'pt',
  'fa-AF',
  'ps',
  'de',
  'ti',
  'so',
] as const;
export type KioskTag = (typeof kioskTags)[number];

/** Pseudo-languages, made from Dutch, to see what breaks when words get longer or turn round. */
export const pseudoLanguages = [
  language('xx-long', 'Lææææng', 'nl-BE'),
  language('xx-rtl', 'Rëvërs', 'nl-BE', 'rtl'),
];

export const staffLanguages = kioskLanguages.filter(
  ({ tag }) => tag === 'nl' || tag === 'fr' || tag === 'en',
);

/** The language of a tag; Dutch when it is not one of ours. */
export function languageOf(tag: string): Language {
  return [...kioskLanguages, ...pseudoLanguages].find((one) => one.tag === tag) ?? kioskLanguages[0];
}

/** Languages that letters, notices of privacy and other papers of the house are written in; the kiosk has more. */
export const writtenTags = ['nl', 'fr', 'en', 'es', 'ar', 'uk', 'ru', 'tr'] as const;
export const writtenLanguages = writtenTags.map((tag) => languageOf(tag));
