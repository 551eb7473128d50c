import type { i18n as I18n } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { RefusalCode, RefusalParams } from '#shared/contract/errors.ts';
import { dayParts } from '#shared/domain/calendar.ts';
import { formatDayLong } from '#shared/domain/day-format.ts';
import { formatEuro } from '#shared/domain/money.ts';
import { failureOf } from '../client/failures.ts';

/** A sentence for whatever went wrong: what happened and what to do, in the language of the screen. */
export function failureText(translator: I18n, error: unknown): string {
  const failure = failureOf(error);
  // Refusals carry their code as data: the key is put together here, and a test checks that each code has its text.
  const say = (key: string, params: object = {}) => String(translator.t(key as never, params as never));
  switch (failure.kind) {
    case 'refused':
      return say(`errors:refused.${failure.reason}`, readable(failure.params, translator.language));
    case 'store':
      return say(`errors:store.${failure.problem}.happened`, failure.params);
    case 'tooManyTries':
      return say('errors:tooManyTries', { count: failure.waitSeconds });
    case 'unexpected':
      return say('errors:unexpected', { reference: failure.reference ?? '–' });
    default:
      return say(`errors:${failure.kind}`);
  }
}

/** The sentence of a refusal that is part of an answer: what one of several could not do. */
export const sentenceOf = (
  translator: I18n,
  { reason, params }: { reason: RefusalCode; params: RefusalParams },
): string =>
  String(translator.t(`errors:refused.${reason}` as never, readable(params, translator.language) as never));

/**
 * A sentence writes amounts and days in the habit of its language: `cents` of a refusal is its `amount`, and a day
 * (`2026-12-01`) is written in words.
 */
function readable(params: RefusalParams, language: string): RefusalParams {
  const { cents } = params;
  const written = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === 'string' && dayParts(value) !== null ? formatDayLong(value, language) : value,
  ]);
  const amount = typeof cents === 'number' ? { amount: formatEuro(cents, language) } : {};
  return { ...Object.fromEntries(written), ...amount };
}

/** `failureText` in the language of the screen. */
export function useFailureText(): (error: unknown) => string {
  const { i18n } = useTranslation();
  return (error) => failureText(i18n, error);
}
