import type { i18n as I18n } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { RefusalParams } from '#shared/contract/errors.ts';
import { formatEuro } from '#shared/domain/money.ts';
import { failureOf } from '../client/failures.ts';

/** A sentence for whatever went wrong: what happened and what to do, in the language of the screen. */
export function failureText(translator: I18n, error: unknown): string {
  const failure = failureOf(error);
  // Refusals carry their code as data: the key is put together here, and a test checks that each code has its text.
  const say = (key: string, params: object = {}) => String(translator.t(key as never, params as never));
  switch (failure.kind) {
    case 'refused':
      return say(`errors:refused.${failure.reason}`, withAmount(failure.params, translator.language));
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

/** A sentence writes an amount in the habit of its language: `cents` of a refusal is its `amount`. */
function withAmount(params: RefusalParams, language: string): RefusalParams {
  const { cents } = params;
  return typeof cents === 'number' ? { ...params, amount: formatEuro(cents, language) } : params;
}

/** `failureText` in the language of the screen. */
export function useFailureText(): (error: unknown) => string {
  const { i18n } = useTranslation();
  return (error) => failureText(i18n, error);
}
