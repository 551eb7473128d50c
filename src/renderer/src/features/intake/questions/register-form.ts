import type {
  CareScope,
  ContactChannel,
  ContactLength,
  QuestionAnswer,
  Urgency,
} from '#shared/contract/intake-words.ts';
import type { Asker } from '#shared/contract/questions.contract.ts';

/** A question as it is typed; `open` stands for "not answered yet". */
export interface QuestionValues {
  theme: string | null;
  urgency: Urgency | null;
  answer: QuestionAnswer | 'open' | null;
  reason: string;
  note: string;
  scope: CareScope | null;
}

export interface RegisterValues {
  kind: 'person' | 'anonymous' | null;
  person: { id: string; name: string } | null;
  /** Asked for the household, not for this person alone. */
  forHousehold: boolean;
  people: number | null;
  channel: ContactChannel | null;
  language: string | null;
  interpreter: boolean;
  length: ContactLength | null;
  questions: QuestionValues[];
  /** Earlier questions that came up again. */
  again: string[];
}

export const newQuestionValues = (
  theme: string | null = null,
  urgency: Urgency = 'calm',
): QuestionValues => ({
  theme,
  urgency,
  answer: 'open',
  reason: '',
  note: '',
  scope: 'team',
});

/** Who asks, or null while nobody was chosen. */
export function askerFrom(
  { kind, person, forHousehold, people }: Pick<RegisterValues, 'kind' | 'person' | 'forHousehold' | 'people'>,
  householdId: string | null,
): Asker | null {
  if (kind === 'anonymous') return { kind, people: people ?? 1 };
  if (person === null) return null;
  return forHousehold && householdId !== null
    ? { kind: 'household', householdId, personId: person.id }
    : { kind: 'person', personId: person.id };
}

/** Questions that say something: an empty row below the others is no question. */
export const filledQuestions = (questions: readonly QuestionValues[]): QuestionValues[] =>
  questions.filter(({ theme }) => theme !== null);

/** Earlier questions that come up again: only somebody known has any. */
export const againOf = ({ kind, again }: Pick<RegisterValues, 'kind' | 'again'>): readonly string[] =>
  kind === 'anonymous' ? [] : again;
