import { createHash } from 'node:crypto';
import type { Wording } from '#shared/contract/wording.contract.ts';
import type { WordingState } from '#shared/domain/wording/exchange.ts';
import { type Forms, formProblems, neededForms, tidyForms } from '#shared/domain/wording/forms.ts';

/** Sixteen hexadecimal digits that are another number as soon as a letter changes. */
export const hashOf = (forms: Forms): string =>
  createHash('sha256')
    .update(JSON.stringify(tidyForms(forms)))
    .digest('hex')
    .slice(0, 16);

/** The house's own words for a text, and the Dutch they were written for. */
export interface OwnWords {
  forms: Forms;
  dutchHash: string;
}

export interface Reading {
  id: string | null;
  dutchHash: string;
  textHash: string;
  by: string;
}

export interface Known {
  key: string;
  language: string;
  dutch: Forms;
  shipped: Forms;
  own: OwnWords | null;
  readings: readonly Reading[];
  revision: number;
}

/**
 * What the kiosk shows for a text, and how far it was read. The house's own words win, unless the Dutch has changed since they were
 * written: a foreign text says what the Dutch says (L04). A reading counts for exactly what was read.
 */
export function wordingView({ key, language, dutch, shipped, own, readings, revision }: Known): Wording {
  const dutchHash = hashOf(dutch);
  const isShown = own !== null && own.dutchHash === dutchHash;
  const forms = isShown ? own.forms : shipped;
  const textHash = hashOf(forms);
  const needs = neededForms(dutch, language);
  const reading = readings.find((one) => one.dutchHash === dutchHash && one.textHash === textHash);
  return {
    key,
    dutch,
    forms: tidyForms(forms),
    shipped: tidyForms(shipped),
    needs,
    own: own === null ? 'none' : isShown ? 'shown' : 'outdated',
    revision,
    state: stateOf(formProblems(dutch, forms, needs).length > 0, reading, readings),
    reviewedBy: (reading?.by as Wording['reviewedBy']) ?? null,
    reviewId: reading?.id ?? null,
    dutchHash,
    textHash,
  };
}

function stateOf(
  isBroken: boolean,
  reading: Reading | undefined,
  readings: readonly Reading[],
): WordingState {
  if (isBroken) return 'missing';
  if (reading) return 'reviewed';
  return readings.length > 0 ? 'changed' : 'unreviewed';
}

/** A language is complete or absent: one text that cannot be shown keeps all of it away from visitors. */
export const isComplete = (texts: readonly Pick<Wording, 'state'>[]): boolean =>
  texts.length > 0 && texts.every(({ state }) => state !== 'missing');

/** What visitors may choose: what the house chose, as far as it is complete; Dutch always, first. */
export const offeredLanguages = <Tag extends string>(
  chosen: readonly Tag[],
  complete: ReadonlySet<Tag>,
): Tag[] => chosen.filter((tag) => tag === 'nl' || complete.has(tag));
