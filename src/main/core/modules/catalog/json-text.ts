/** Translations as their column holds them. Blank ones are left out: an empty text is no translation. */
export function translationsText(translations: Readonly<Record<string, string>>): string {
  const filled = Object.entries(translations).filter(([, text]) => text !== '');
  return JSON.stringify(Object.fromEntries(filled));
}

export function readTranslations(text: string): Record<string, string> {
  return JSON.parse(text) as Record<string, string>;
}
