import { createContext, useCallback, useContext, useRef, useState } from 'react';
import { freshRun, type Run, type RunAction, reduceRun } from './run.ts';

export interface RunHandle {
  run: Run;
  /** An act of the visitor. What ends the run first wipes everything that was fetched for it. */
  act: (action: RunAction) => void;
}

/** Holds the one run of this screen. `wipe` is called at each end with the run that ended, before the fresh one is drawn. */
export function useRunOfScreen(
  first: Partial<Pick<Run, 'language'>>,
  wipe: (ended: Run, next: Run) => void,
): RunHandle {
  const [run, setRun] = useState<Run>(() => ({ ...freshRun(), ...first }));
  // Two touches may come before the screen is drawn again: the second acts on what the first made.
  const present = useRef(run);
  const act = useCallback(
    (action: RunAction) => {
      const next = reduceRun(present.current, action);
      if (next.number !== present.current.number) wipe(present.current, next);
      present.current = next;
      setRun(next);
    },
    [wipe],
  );
  return { run, act };
}

const RunContext = createContext<RunHandle | null>(null);
export const RunProvider = RunContext.Provider;

/** The run of this visitor, and the way to act on it. */
export function useRun(): RunHandle {
  const handle = useContext(RunContext);
  if (!handle) throw new Error('a kiosk screen was drawn outside RunProvider');
  return handle;
}
