import { createTranslator } from '../../app/i18n.ts';
import type { KioskText } from './kiosk-text.ts';

/** The kiosk's real words in a language, as a component gets them. */
export async function textsIn(language: string): Promise<KioskText> {
  const translator = await createTranslator(language, ['kiosk']);
  return translator.getFixedT(language, ['kiosk']) as KioskText;
}
