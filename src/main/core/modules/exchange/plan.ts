import type { RowProblem } from '#shared/contract/exchange.contract.ts';
import type { CoreInside } from '../../core-inside.ts';
import type { CommandCall } from '../../rpc/procedures.ts';
import type { Executor } from '../../store/database.ts';
import type { Mapping } from './columns.ts';
import type { ReadFile } from './read-file.ts';

export type RowOutcome = 'new' | 'changed' | 'unchanged' | 'error';

/** What a file would do, worked out without writing anything. */
export interface Plan {
  outcomes: readonly { line: number; outcome: RowOutcome }[];
  problems: readonly RowProblem[];
  alsoCreated: readonly { what: string; name: string }[];
  /** Writes it in the caller's transaction; `progress` gets the rows done, `signal` ends it by throwing. */
  write(call: CommandCall, watch: { progress(done: number): void; signal: AbortSignal }): Promise<void>;
}

export interface PlanQuestion {
  core: CoreInside;
  db: Executor;
  file: ReadFile;
  mapping: Mapping;
  now: string;
}

/** Lets other calls in while a large file is worked through. */
export const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
