import type { i18n as I18n } from 'i18next';
import { markDocument, speak } from '../app/i18n.ts';
import { staffNamespaces } from '../app/namespaces.ts';

/** The desk speaks the language of whoever signed in. */
export async function speakToStaff(translator: I18n, language: string): Promise<void> {
  await speak(translator, language, staffNamespaces);
  markDocument(language);
}
