import type { AuditEntry } from '#shared/contract/admin.contract.ts';
import { hashOfLine } from '../../rpc/journal.ts';
import type { InputOf } from '../../rpc/procedures.ts';
import type { Executor } from '../../store/database.ts';
import { accountNames } from './accounts.store.ts';

/** Lines of the audit, newest first. */
export async function listAudit(
  db: Executor,
  asked: InputOf<'admin', 'listAudit'>,
): Promise<{ entries: AuditEntry[]; total: number }> {
  let matching = db.selectFrom('audit');
  if (asked.accountId) matching = matching.where('account_id', '=', asked.accountId);
  if (asked.command)
    matching = matching.where('command', 'like', `${asked.command.replaceAll(/[%_]/g, '')}%`);
  if (asked.refId) matching = matching.where('refs', 'like', `%"${asked.refId}"%`);
  if (asked.before) matching = matching.where('at', '<', asked.before);
  const { total } = await matching
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await matching
    .selectAll()
    .orderBy('seq', 'desc')
    .limit(asked.limit)
    .offset(asked.offset)
    .execute();
  const names = await accountNames(
    db,
    rows.map((row) => row.account_id),
  );
  const entries = rows.map((row) => ({
    seq: row.seq,
    at: row.at,
    accountId: row.account_id,
    accountName: row.account_id ? (names.get(row.account_id) ?? null) : null,
    place: row.place,
    command: row.command,
    refs: JSON.parse(row.refs) as AuditEntry['refs'],
    fields: JSON.parse(row.fields) as string[],
  }));
  return { entries, total: Number(total) };
}

/** Lines read at a time while checking, so that a long audit does not fill the memory. */
const stretch = 2000;

/**
 * Walks the chain of hashes from the first line. `brokenAt` is the number of the first line that was
 * changed, or that follows one which was taken out.
 */
export async function verifyAudit(db: Executor): Promise<{ entries: number; brokenAt: number | null }> {
  let previous = '';
  let entries = 0;
  let after = 0;
  for (;;) {
    const rows = await db
      .selectFrom('audit')
      .selectAll()
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(stretch)
      .execute();
    for (const row of rows) {
      if (row.prev_hash !== previous || row.hash !== hashOfLine(row)) return { entries, brokenAt: row.seq };
      previous = row.hash;
      after = row.seq;
      entries += 1;
    }
    if (rows.length < stretch) return { entries, brokenAt: null };
  }
}
