import { type Forms, formsOf } from '#shared/domain/wording/forms.ts';
import ar from '#shared/i18n/ar/kiosk.json' with { type: 'json' };
import bg from '#shared/i18n/bg/kiosk.json' with { type: 'json' };
import de from '#shared/i18n/de/kiosk.json' with { type: 'json' };
import en from '#shared/i18n/en/kiosk.json' with { type: 'json' };
import es from '#shared/i18n/es/kiosk.json' with { type: 'json' };
import faAF from '#shared/i18n/fa-AF/kiosk.json' with { type: 'json' };
import fr from '#shared/i18n/fr/kiosk.json' with { type: 'json' };
import { type KioskTag } from '#shared/i18n/languages.ts';
import nl from '#shared/i18n/nl/kiosk.json' with { type: 'json' };
import pl from '#shared/i18n/pl/kiosk.json' with { type: 'json' };
import ps from '#shared/i18n/ps/kiosk.json' with { type: 'json' };
import pt from '#shared/i18n/pt/kiosk.json' with { type: 'json' };
import ro from '#shared/i18n/ro/kiosk.json' with { type: 'json' };
import ru from '#shared/i18n/ru/kiosk.json' with { type: 'json' };
import so from '#shared/i18n/so/kiosk.json' with { type: 'json' };
import ti from '#shared/i18n/ti/kiosk.json' with { type: 'json' };
import tr from '#shared/i18n/tr/kiosk.json' with { type: 'json' };
import uk from '#shared/i18n/uk/kiosk.json' with { type: 'json' };
import arReviews from './reviews/ar.json' with { type: 'json' };
import bgReviews from './reviews/bg.json' with { type: 'json' };
import deReviews from './reviews/de.json' with { type: 'json' };
import enReviews from './reviews/en.json' with { type: 'json' };
import esReviews from './reviews/es.json' with { type: 'json' };
import faAFReviews from './reviews/fa-AF.json' with { type: 'json' };
import frReviews from './reviews/fr.json' with { type: 'json' };
import plReviews from './reviews/pl.json' with { type: 'json' };
import psReviews from './reviews/ps.json' with { type: 'json' };
import ptReviews from './reviews/pt.json' with { type: 'json' };
import roReviews from './reviews/ro.json' with { type: 'json' };
import ruReviews from './reviews/ru.json' with { type: 'json' };
import soReviews from './reviews/so.json' with { type: 'json' };
import tiReviews from './reviews/ti.json' with { type: 'json' };
import trReviews from './reviews/tr.json' with { type: 'json' };
import ukReviews from './reviews/uk.json' with { type: 'json' };

export type ForeignTag = Exclude<KioskTag, 'nl'>;

const bundles: Record<ForeignTag, unknown> = {
  fr,
  en,
  es,
  ar,
  uk,
  ru,
  tr,
  ro,
  bg,
  pl,
  pt,
  'fa-AF': faAF,
  ps,
  de,
  ti,
  so,
};

/** Reviews of the texts as they come with the application: by key, hashes of what was read and what the reader is. */
export interface ShippedReview {
  dutch: string;
  text: string;
  by: string;
}
const reviews: Record<ForeignTag, { reviews: Record<string, ShippedReview | undefined> }> = {
  fr: frReviews,
  en: enReviews,
  es: esReviews,
  ar: arReviews,
  uk: ukReviews,
  ru: ruReviews,
  tr: trReviews,
  ro: roReviews,
  bg: bgReviews,
  pl: plReviews,
  pt: ptReviews,
  'fa-AF': faAFReviews,
  ps: psReviews,
  de: deReviews,
  ti: tiReviews,
  so: soReviews,
};

/** The Dutch texts of the kiosk: what every language says. */
export const dutchTexts: ReadonlyMap<string, Forms> = formsOf(nl);

const shipped = new Map<ForeignTag, ReadonlyMap<string, Forms>>();

/** The texts of a language as they come with the application. */
export function shippedTexts(language: ForeignTag): ReadonlyMap<string, Forms> {
  let found = shipped.get(language);
  if (!found) {
    found = formsOf(bundles[language]);
    shipped.set(language, found);
  }
  return found;
}

export const shippedReview = (language: ForeignTag, key: string): ShippedReview | undefined =>
  reviews[language].reviews[key];
