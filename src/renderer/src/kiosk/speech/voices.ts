/** What we need to know of a voice of the browser. */
export interface Voice {
  readonly lang: string;
  readonly name: string;
  /** Speaks on this computer; others send the words to a service. */
  readonly localService: boolean;
}

/** Which of several voices of one language: how people speak here. */
const preferred: Record<string, string> = { nl: 'nl-be', fr: 'fr-be', en: 'en-gb', es: 'es-es' };

/**
 * A voice for a language, or null when this computer has none: then nothing is offered to be read aloud. Only voices of this
 * computer: what is on the screen is nobody else's business. Variants of one synthetic voice (`+f3`) are left out.
 */
export function pickVoice<V extends Voice>(voices: readonly V[], language: string): V | null {
  const fitting = voices.filter(
    ({ lang, name, localService }) => localService && baseOf(lang) === language && !name.includes('+'),
  );
  return fitting.find(({ lang }) => tagOf(lang) === preferred[language]) ?? fitting[0] ?? null;
}

/** Some systems write `nl_BE`. */
const tagOf = (lang: string): string => lang.replace('_', '-').toLowerCase();
const baseOf = (lang: string): string => tagOf(lang).split('-')[0] ?? '';
