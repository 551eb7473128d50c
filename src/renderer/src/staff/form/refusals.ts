import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form';
import type { RefusalCode } from '#shared/contract/errors.ts';
import { useFailureText } from '../../app/failure-text.ts';
import { failureOf } from '../../client/failures.ts';

/** Which field a refusal of the core belongs to. */
export type RefusalFields<Values extends FieldValues> = Partial<Record<RefusalCode, FieldPath<Values>>>;

/** Another person saved the same thing first; the form shows both instead of an error. */
const changedMeanwhile: ReadonlySet<RefusalCode> = new Set([
  'people.changedMeanwhile',
  'catalog.changedMeanwhile',
  'upkeep.changedMeanwhile',
  'trajectories.noteChangedMeanwhile',
  'privacy.changedMeanwhile',
]);

export const isChangedMeanwhile = (error: unknown): boolean => {
  const failure = failureOf(error);
  return failure.kind === 'refused' && changedMeanwhile.has(failure.reason);
};

/** Puts a refusal of the core beside its field. */
export function useRefusalAtField<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  fields: RefusalFields<Values>,
): (error: unknown) => void {
  const failureText = useFailureText();
  return (error) => {
    const field = fieldOf(error, fields);
    if (field !== undefined) form.setError(field, { type: 'core', message: failureText(error) });
  };
}

/** What is left to say on top of the form: nothing that stands beside a field or as two changes already. */
export function failureOnTop<Values extends FieldValues>(
  error: unknown,
  fields: RefusalFields<Values>,
): unknown {
  if (error === null || error === undefined) return null;
  return fieldOf(error, fields) !== undefined || isChangedMeanwhile(error) ? null : error;
}

function fieldOf<Values extends FieldValues>(
  error: unknown,
  fields: RefusalFields<Values>,
): FieldPath<Values> | undefined {
  const failure = failureOf(error);
  return failure.kind === 'refused' ? fields[failure.reason] : undefined;
}
