import type { Urgency } from '#shared/contract/intake-words.ts';
import type { Talk } from '../run/wish.ts';
import type { KioskText } from './kiosk-text.ts';

/** Another day, in a while, at once. */
export const urgencyPictograms: Readonly<Record<Urgency, string>> = {
  calm: 'calendar',
  soon: 'clock',
  now: 'attention',
};

/** How somebody wants to talk, in the words of the choice. */
export function talkWords({ language, interpreter }: Talk, t: KioskText): string {
  if (interpreter) return t(($) => $.kiosk.talk.interpreter);
  return language === 'nl' ? t(($) => $.kiosk.talk.dutch) : t(($) => $.kiosk.talk.own);
}
