import { useEffect, useState } from 'react';
import {
  type DefaultValues,
  type FieldPath,
  type FieldValues,
  type PathValue,
  type UseFormReturn,
  useForm,
} from 'react-hook-form';
import { useKept } from './kept.ts';
import { mergeChanges } from './merge.ts';
import { useKeeping } from './use-kept-form.ts';

/** What is saved now: its revision and its fields in the shape of the form. */
export interface Saved<Values extends FieldValues> {
  revision: number;
  values: Values;
}

interface Draft<Values extends FieldValues> extends Saved<Values> {
  /** What the person started from, or what they were last shown of others' changes. */
  base: Values;
  /** Fields a colleague changed too, with the colleague's value. */
  clashes: Partial<Values>;
}

export interface Edit<Values extends FieldValues> {
  form: UseFormReturn<Values>;
  /** The revision to save against. */
  revision: number;
  /** Fields that both changed, with what the colleague saved: nothing may be saved before each is chosen. */
  clashes: Partial<Values>;
  /** Fields only a colleague changed; taken over. */
  takenOver: (keyof Values & string)[];
  choose: (field: keyof Values & string, whose: 'mine' | 'theirs') => void;
  /** The draft is saved or given up. */
  forget: () => void;
}

/** Whether the signed-in person was changing this thing and left without saving. */
export function useHasDraft(name: string): boolean {
  return useKept(name).read() !== undefined;
}

/**
 * Changing a saved thing. What is typed survives leaving the page; what a colleague saves meanwhile is joined in as it
 * arrives, and where both changed the same field the person chooses.
 */
export function useEdit<Values extends FieldValues>(name: string, saved: Saved<Values>): Edit<Values> {
  const kept = useKept<Draft<Values>>(name);
  const [start] = useState(() => kept.read());
  const [base, setBase] = useState<Saved<Values>>(
    start ? { revision: start.revision, values: start.base } : saved,
  );
  const [clashes, setClashes] = useState<Partial<Values>>(start?.clashes ?? {});
  const [takenOver, setTakenOver] = useState<(keyof Values & string)[]>([]);
  const form = useForm<Values>({
    defaultValues: (start?.values ?? saved.values) as DefaultValues<Values>,
    shouldFocusError: false,
  });
  useKeeping(form, (values) => kept.draft({ revision: base.revision, base: base.values, values, clashes }));

  useEffect(() => {
    const draft = kept.read();
    if (draft) kept.write({ ...draft, revision: base.revision, base: base.values, clashes });
    // oxlint-disable-next-line react/exhaustive-deps -- the store is the same one; only what was decided is noted
  }, [base, clashes]);

  if (saved.revision !== base.revision) {
    const merge = mergeChanges(base.values, form.getValues(), saved.values);
    setClashes({ ...clashes, ...pick(saved.values, merge.clashes) });
    setTakenOver(merge.takenOver);
    setBase(saved);
  }
  useEffect(() => {
    for (const field of takenOver) put(form, field, base.values[field]);
  }, [form, takenOver, base]);

  return {
    form,
    revision: base.revision,
    clashes,
    takenOver,
    choose(field, whose) {
      if (whose === 'theirs') put(form, field, clashes[field]);
      setClashes((before) =>
        pick(
          before,
          Object.keys(before).filter((one) => one !== field),
        ),
      );
    },
    forget: kept.forget,
  };
}

function put<Values extends FieldValues>(form: UseFormReturn<Values>, field: string, value: unknown): void {
  form.setValue(field as FieldPath<Values>, structuredClone(value) as PathValue<Values, FieldPath<Values>>, {
    shouldValidate: form.formState.isSubmitted,
  });
}

function pick<Values extends FieldValues>(
  values: Partial<Values>,
  fields: readonly string[],
): Partial<Values> {
  return Object.fromEntries(fields.map((field) => [field, values[field]])) as Partial<Values>;
}
