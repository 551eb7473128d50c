import type { ReminderStep } from '#shared/contract/reminder-settings.contract.ts';
import ar from '#shared/i18n/ar/letters.json' with { type: 'json' };
import en from '#shared/i18n/en/letters.json' with { type: 'json' };
import es from '#shared/i18n/es/letters.json' with { type: 'json' };
import fr from '#shared/i18n/fr/letters.json' with { type: 'json' };
import { writtenTags } from '#shared/i18n/languages.ts';
import nl from '#shared/i18n/nl/letters.json' with { type: 'json' };
import ru from '#shared/i18n/ru/letters.json' with { type: 'json' };
import tr from '#shared/i18n/tr/letters.json' with { type: 'json' };
import uk from '#shared/i18n/uk/letters.json' with { type: 'json' };

export type LetterWords = typeof nl;
/** The languages letters are written in, Dutch first. */
export const letterLanguages = writtenTags;
export type LetterLanguage = (typeof letterLanguages)[number];

/** The words of letters, in every language of the house. A test holds them to the Dutch. */
export const letterWords: Record<LetterLanguage, LetterWords> = { nl, fr, en, es, ar, uk, ru, tr };

/** A person's language as far as letters are written in it; null for Dutch, unknown and any other. */
export function letterLanguageOf(language: string | null): LetterLanguage | null {
  const found = letterLanguages.find((tag) => tag === language);
  return found === undefined || found === 'nl' ? null : found;
}

export type UsualText = keyof LetterWords['steps'];

/** Which of our texts a step starts with: before and on the day it is the day that speaks, afterwards the tone. */
export function usualTextOf(step: Pick<ReminderStep, 'days' | 'tone'>): UsualText {
  if (step.days < 0) return 'before';
  return step.days === 0 ? 'today' : step.tone;
}
