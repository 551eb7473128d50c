import type { i18n as I18n } from 'i18next';
import { markDocument, type Namespace, speak } from '../app/i18n.ts';

/** Everything the desk says. */
export const staffNamespaces: readonly Namespace[] = [
  'common',
  'errors',
  'session',
  'staff',
  'admin',
  'catalog',
  'people',
  'loans',
  'labels',
  'exchange',
];

/** The desk speaks the language of whoever signed in. */
export async function speakToStaff(translator: I18n, language: string): Promise<void> {
  await speak(translator, language, staffNamespaces);
  markDocument(language);
}
