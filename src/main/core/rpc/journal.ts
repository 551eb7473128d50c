import { createHash } from 'node:crypto';
import { compiledOnce, rowWriter } from '../store/compiled-once.ts';
import type { Executor } from '../store/database.ts';

export interface JournalEntry {
  at: string;
  accountId: string | null;
  place: string;
  /** Procedure path. */
  command: string;
  commandId: string | null;
  refs: readonly { entity: string; id: string }[];
  fields: readonly string[];
}

/**
 * Writes what happened inside the transaction of the act itself: the house's counter goes up by one,
 * the change (references only) and the audit line get that number. Gives the number.
 *
 * Each audit line carries the hash of the one before, so that a changed or missing line shows.
 */
export async function writeJournal(tx: Executor, entry: JournalEntry): Promise<number> {
  const seq = await nextNumber(tx);
  const [last] = await lastLine(tx, {});
  const refs = JSON.stringify(entry.refs);
  const line = {
    seq,
    at: entry.at,
    account_id: entry.accountId,
    place: entry.place,
    command: entry.command,
    command_id: entry.commandId,
    refs,
    fields: JSON.stringify(entry.fields),
    prev_hash: last?.hash ?? '',
  };
  await writeChange(tx, { seq, command_id: entry.commandId ?? '', at: entry.at, refs });
  await writeAudit(tx, { ...line, hash: hashOfLine(line) });
  return seq;
}

async function nextNumber(tx: Executor): Promise<number> {
  const [counter] = await raiseCounter(tx, {});
  if (!counter) throw new Error('the change counter is missing');
  return counter.seq;
}

const raiseCounter = compiledOnce((db: Executor) =>
  db
    .updateTable('change_counter')
    .set((eb) => ({ seq: eb('seq', '+', 1) }))
    .where('id', '=', 1)
    .returning('seq'),
);
const lastLine = compiledOnce((db: Executor) =>
  db.selectFrom('audit').select('hash').orderBy('seq', 'desc').limit(1),
);
const writeChange = rowWriter('change');
const writeAudit = rowWriter('audit');

interface AuditLine {
  seq: number;
  at: string;
  account_id: string | null;
  place: string;
  command: string;
  command_id: string | null;
  refs: string;
  fields: string;
  prev_hash: string;
}

/** SHA-256 over all fields of a line and the hash of the line before it. */
export function hashOfLine(line: AuditLine): string {
  return createHash('sha256')
    .update(
      [
        line.prev_hash,
        String(line.seq),
        line.at,
        line.account_id ?? '',
        line.place,
        line.command,
        line.command_id ?? '',
        line.refs,
        line.fields,
      ].join('\n'),
    )
    .digest('hex');
}
