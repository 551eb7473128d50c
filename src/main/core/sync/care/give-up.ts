import { sql } from 'kysely';
import { forgetAnswers } from '../../rpc/commands.ts';
import type { Executor } from '../../store/database.ts';
import { isOfCare } from '../natures.ts';
import type { TravelTable } from '../schema.ts';
import { changeState } from '../state.ts';
import { isHanging, ruleOfTable, type Scope, scopedTables } from './scope-rules.ts';
import { rowsOfScopes } from './scoped-rows.ts';

type Tables = ReadonlyMap<string, TravelTable>;

/**
 * On a device, when the hub's rows are written and before its own acts are done again: all of what it has to give up goes, to
 * the last row, and so does what hung on a row that went by itself.
 */
export async function giveUp(tx: Executor, tables: Tables): Promise<void> {
  const rows = await tx.selectFrom('sync_held').select('scope').where('is_held', '=', 0).execute();
  const gone = await rowsOfScopes(
    tx,
    tables,
    rows.map(({ scope }) => scope as Scope),
  );
  for (const { table, key } of gone.toReversed()) {
    const columns = tables.get(table)?.key ?? [];
    const values = JSON.parse(key) as (string | number)[];
    const isIt = sql.join(
      columns.map((column, n) => sql`${sql.id(column)} = ${values[n]}`),
      sql` and `,
    );
    await sql`delete from ${sql.id(table)} where ${isIt}`.execute(tx);
  }
  // Answers to screens tell of whole cases.
  if (rows.length > 0) await forgetAnswers(tx, isOfCare);
  for (const table of scopedTables) {
    const rule = ruleOfTable(table);
    if (!rule || !isHanging(rule)) continue;
    await sql`delete from ${sql.id(table)} where ${sql.id(rule.by)} not in (select id from ${sql.id(rule.hangsOn)})`.execute(
      tx,
    );
  }
}

/** Orders that were carried out and that the hub has not noted yet. */
export async function receiptsToSend(ex: Executor): Promise<number[]> {
  const rows = await ex
    .selectFrom('sync_held')
    .select('seq')
    .where('is_held', '=', 0)
    .orderBy('seq')
    .limit(1000)
    .execute();
  return rows.map(({ seq }) => seq);
}

/** The hub has noted these. */
export async function forgetReceipts(tx: Executor, seqs: readonly number[]): Promise<void> {
  // No act of this computer: there is no way back to keep.
  await changeState(tx, { tracking: 0 });
  for (const seq of seqs)
    await tx.deleteFrom('sync_held').where('seq', '=', seq).where('is_held', '=', 0).execute();
  await changeState(tx, { tracking: 1 });
}

/** Arguments that name a record of care, by the kind of its scope. */
const named: Record<string, string> = {
  trajectoryId: 'trajectory',
  questionId: 'question',
  contactId: 'contact',
  referralId: 'referral',
  taskId: 'task',
};

/** What somebody wrote about a case that is not held any more is kept until the hub has answered it, and no longer. */
export async function forgetCareText(tx: Executor): Promise<void> {
  const rows = await tx
    .selectFrom('sync_outbox')
    .select(['command_id', 'name', 'input'])
    .where('status', 'is not', null)
    .execute();
  for (const { command_id, input } of rows.filter((row) => isOfCare(row.name) && row.name !== readings)) {
    const scopes = namedIn(JSON.parse(input));
    if (await areHeld(tx, scopes)) continue;
    await tx.deleteFrom('sync_outbox').where('command_id', '=', command_id).execute();
  }
}

/** Who opened what says nothing of what stood there. */
const readings = 'zones.noteReadings';

function namedIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namedIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const kind = named[name];
    return kind !== undefined && typeof inner === 'string' ? [`${kind}:${inner}`] : namedIn(inner);
  });
}

async function areHeld(tx: Executor, scopes: readonly string[]): Promise<boolean> {
  if (scopes.length === 0) return false;
  const rows = await tx
    .selectFrom('sync_held')
    .select('scope')
    .where('is_held', '=', 1)
    .where('scope', 'in', scopes)
    .execute();
  return rows.length === new Set(scopes).size;
}
