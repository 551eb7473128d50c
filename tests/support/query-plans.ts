import { CompiledQuery, type Kysely } from 'kysely';
import type { Database } from '#core/store/database.ts';

export interface PlannedStep {
  sql: string;
  /** As SQLite says it: `SEARCH loan USING INDEX …`, `SCAN loan`. */
  step: string;
}

/** How SQLite would answer every question that `work` asks of this connection, step by step. */
export async function stepsOf(
  reader: Kysely<Database>,
  work: () => Promise<unknown>,
): Promise<PlannedStep[]> {
  const executor = reader.getExecutor();
  const asked = new Map<string, CompiledQuery>();
  const execute = executor.executeQuery;
  executor.executeQuery = (query, ...more) => {
    asked.set(query.sql, query);
    return execute.call(executor, query, ...more) as never;
  };
  try {
    await work();
  } finally {
    executor.executeQuery = execute;
  }
  const steps: PlannedStep[] = [];
  for (const { sql, parameters } of asked.values()) {
    if (!/^\s*(select|with)/i.test(sql)) continue;
    const plan = CompiledQuery.raw(`explain query plan ${sql}`, [...parameters]);
    const { rows } = await reader.executeQuery<{ detail: string }>(plan);
    steps.push(...rows.map(({ detail }) => ({ sql, step: detail })));
  }
  return steps;
}

/** How many questions `work` asks of this connection. */
export async function countQuestions(
  reader: Kysely<Database>,
  work: () => Promise<unknown>,
): Promise<number> {
  const executor = reader.getExecutor();
  const execute = executor.executeQuery;
  let asked = 0;
  executor.executeQuery = (query, ...more) => {
    asked += 1;
    return execute.call(executor, query, ...more) as never;
  };
  try {
    await work();
  } finally {
    executor.executeQuery = execute;
  }
  return asked;
}

/** Tables with a row for each act of each day: they grow for as long as the house stands. */
const growing = [
  'loan',
  'hand_over',
  'ledger_entry',
  'reminder',
  'upkeep_done',
  'repair_ticket',
  'command',
  'audit',
  'change',
];

/**
 * Steps that walk through a whole table that grows with the years. A walk through an index of what is open now (a partial one) is none:
 * that stays as long as a shelf.
 */
export async function longWalks(
  reader: Kysely<Database>,
  steps: readonly PlannedStep[],
): Promise<PlannedStep[]> {
  const { rows } = await reader.executeQuery<{ name: string }>(
    CompiledQuery.raw("select name from sqlite_master where type = 'index' and sql like '% where %'"),
  );
  const partial = new Set(rows.map(({ name }) => name));
  return steps.filter(({ sql, step }) => {
    const [, name = '', index = ''] = /^SCAN (\S+)(?:.* INDEX (\S+))?/.exec(step) ?? [];
    if (name === '' || partial.has(index)) return false;
    // A table may go by another name in the question.
    const alias = new RegExp(`"(\\w+)" as "${name}"`).exec(sql)?.[1];
    return growing.includes(alias ?? name);
  });
}
