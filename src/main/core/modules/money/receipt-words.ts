import en from '#shared/i18n/en/receipt.json' with { type: 'json' };
import fr from '#shared/i18n/fr/receipt.json' with { type: 'json' };
import nl from '#shared/i18n/nl/receipt.json' with { type: 'json' };

/** Words of receipts: Dutch always, and the person's own language beside it where staff have it. */
export type ReceiptWords = typeof nl;
export type ReceiptLanguage = 'nl' | 'fr' | 'en';
export const receiptWords: Record<ReceiptLanguage, ReceiptWords> = { nl, fr, en };

/** The language beside Dutch; null when there is none to print. */
export const besideDutch = (language: string | null): Exclude<ReceiptLanguage, 'nl'> | null =>
  language === 'fr' || language === 'en' ? language : null;
