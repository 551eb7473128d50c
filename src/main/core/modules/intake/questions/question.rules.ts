import type { QuestionAnswer } from '#shared/contract/intake-words.ts';

/** A refusal says why; nothing else needs a reason. */
export const lacksReason = (answer: QuestionAnswer | null, reason: string): boolean =>
  answer === 'refused' && reason === '';

/** Who asked, as the counting sees it. */
export type CountedAsker =
  | { kind: 'person'; personId: string }
  | { kind: 'household'; householdId: string }
  | { kind: 'anonymous' };

/**
 * The unit a question counts for (DOMAIN, "counting unit"): the household the asker belongs to on the day of the question, else the person. Anonymous
 * askers are no unit: they are reported beside the units, never among them.
 */
export function countingUnit(
  asker: CountedAsker,
  householdOn: (personId: string) => string | undefined,
): string | null {
  if (asker.kind === 'anonymous') return null;
  if (asker.kind === 'household') return `household ${asker.householdId}`;
  const householdId = householdOn(asker.personId);
  return householdId === undefined ? `person ${asker.personId}` : `household ${householdId}`;
}

export interface CountedQuestion {
  themeId: string;
  asker: CountedAsker;
  /** Local day of the first contact. */
  day: string;
}

export interface QuestionFigures {
  questions: number;
  identified: number;
  anonymous: number;
  units: number;
  byTheme: Map<string, number>;
}

/** F1, F2 and F3 of a period, over questions that were not entered in error. A question counts once however many contacts it took. */
export function figuresOf(
  questions: readonly CountedQuestion[],
  householdOn: (personId: string, day: string) => string | undefined,
): QuestionFigures {
  const units = new Set<string>();
  const byTheme = new Map<string, number>();
  let anonymous = 0;
  for (const { themeId, asker, day } of questions) {
    byTheme.set(themeId, (byTheme.get(themeId) ?? 0) + 1);
    const unit = countingUnit(asker, (personId) => householdOn(personId, day));
    if (unit === null) anonymous += 1;
    else units.add(unit);
  }
  return {
    questions: questions.length,
    identified: questions.length - anonymous,
    anonymous,
    units: units.size,
    byTheme,
  };
}
