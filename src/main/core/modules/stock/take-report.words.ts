import en from '#shared/i18n/en/stock.json' with { type: 'json' };
import fr from '#shared/i18n/fr/stock.json' with { type: 'json' };
import nl from '#shared/i18n/nl/stock.json' with { type: 'json' };

export type ReportWords = Pick<typeof nl, 'report' | 'outcomes' | 'acts'>;

/** The words of a report, the same as on the screen. */
export const reportWords = (language: 'nl' | 'fr' | 'en'): ReportWords => ({ nl, fr, en })[language];
