import ar from '#shared/i18n/ar/referralLetters.json' with { type: 'json' };
import en from '#shared/i18n/en/referralLetters.json' with { type: 'json' };
import es from '#shared/i18n/es/referralLetters.json' with { type: 'json' };
import fr from '#shared/i18n/fr/referralLetters.json' with { type: 'json' };
import nl from '#shared/i18n/nl/referralLetters.json' with { type: 'json' };
import ru from '#shared/i18n/ru/referralLetters.json' with { type: 'json' };
import tr from '#shared/i18n/tr/referralLetters.json' with { type: 'json' };
import uk from '#shared/i18n/uk/referralLetters.json' with { type: 'json' };
import type { LetterLanguage } from '../reminders/index.ts';

/** What the other party reads: services write to each other in Dutch. */
export const partyWords = nl.party;
export type PersonWords = typeof nl.person;

/** What the person reads, in each language letters are written in. A test holds them to the Dutch. */
export const personWords: Record<LetterLanguage, PersonWords> = {
  nl: nl.person,
  fr: fr.person,
  en: en.person,
  es: es.person,
  ar: ar.person,
  uk: uk.person,
  ru: ru.person,
  tr: tr.person,
};
