import texts from './translations.json' with { type: 'json' };

/** What the invented house's own words are in the other languages of the kiosk; empty for a word without any. */
export function translationsOf(dutch: string): Record<string, string> {
  return (texts as Record<string, Record<string, string>>)[dutch] ?? {};
}
