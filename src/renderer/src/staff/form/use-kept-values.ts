import { useState } from 'react';
import { useKept } from './kept.ts';

export interface KeptValues<Values extends object> {
  values: Values;
  /** Writes some of them; what is typed is there again after a lock, a scan or a question in between. */
  set: (changes: Partial<Values>) => void;
  forget: () => void;
}

/** The fields of a small dialog that keeps what was typed under `name` until it is sent or given up. */
export function useKeptValues<Values extends object>(name: string, initial: Values): KeptValues<Values> {
  const kept = useKept<Values>(name);
  const [values, setValues] = useState<Values>(() => kept.read() ?? initial);
  return {
    values,
    set(changes) {
      const next = { ...values, ...changes };
      kept.draft(next);
      setValues(next);
    },
    forget: kept.forget,
  };
}
