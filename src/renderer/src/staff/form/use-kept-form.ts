import { useEffect } from 'react';
import { type DefaultValues, type FieldValues, type UseFormReturn, useForm } from 'react-hook-form';
import { type Kept, useKept } from './kept.ts';

export interface KeptForm<Values extends FieldValues> {
  form: UseFormReturn<Values>;
  kept: Kept<Values>;
}

/**
 * A form that picks up where its person left it. Checked when saved, then again as it is put right; what is typed is
 * kept at once under `name` until `kept.forget()`.
 */
export function useKeptForm<Values extends FieldValues>(name: string, initial: Values): KeptForm<Values> {
  const kept = useKept<Values>(name);
  const form = useForm<Values>({
    defaultValues: (kept.read() ?? initial) as DefaultValues<Values>,
    shouldFocusError: false,
  });
  useKeeping(form, kept.draft);
  return { form, kept };
}

/** Calls `keep` with a copy of all values each time something is typed or set. */
export function useKeeping<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  keep: (values: Values) => void,
): void {
  useEffect(() =>
    form.subscribe({ formState: { values: true }, callback: ({ values }) => keep(structuredClone(values)) }),
  );
}
