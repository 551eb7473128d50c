import type { UnmovedReason } from '#shared/contract/calendar-words.ts';
import { useText } from '../../../app/text.ts';

/** How many loans stay as they are, and why. */
export function useUnmovedWords(): (unmoved: { reason: UnmovedReason; loans: number }) => string {
  const { t } = useText();
  return ({ reason, loans }) => t(($) => $.calendar.unmoved[reason], { count: loans });
}
