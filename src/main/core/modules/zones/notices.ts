import type { CareNotice } from '#shared/contract/zones.contract.ts';
import { actorOf, type CommandCall, type InputOf, type QueryCall } from '../../rpc/procedures.ts';
import { found } from '../../rpc/refusal.ts';
import type { Executor } from '../../store/database.ts';
import { hiddenFromCaller, personSummaries } from '../people/index.ts';
import { type AccessRow, accessesById } from './access.store.ts';
import { accessViews } from './access.view.ts';

/** Tells these accounts of an access; whoever has it or gave it knows already. */
export async function notify(
  call: CommandCall,
  access: AccessRow,
  accountIds: readonly string[],
): Promise<void> {
  const told = new Set(accountIds);
  const { accountId } = actorOf(call);
  if (accountId !== null) told.delete(accountId);
  for (const to_account_id of told) {
    const id = call.newId();
    await call.tx
      .insertInto('care_notice')
      .values({ id, access_id: access.id, to_account_id, at: call.now, seen_at: null })
      .execute();
    call.touched('careNotice', id);
  }
}

/** What the caller was told, newest first; what was not seen yet is always among it. */
export async function noticesOf(call: QueryCall): Promise<{ notices: CareNotice[]; unseen: number }> {
  const { accountId, role } = actorOf(call);
  const rows = await call.db
    .selectFrom('care_notice')
    .selectAll()
    .where('to_account_id', '=', accountId ?? '')
    .orderBy((eb) => eb.case().when('seen_at', 'is', null).then(0).else(1).end())
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(100)
    .execute();
  const accesses = await accessesById(
    call.db,
    rows.map((row) => row.access_id),
  );
  // Whoever is told that a record was opened follows the person, or is the coordinator.
  const views = await accessViews(call.db, accesses, { accountId, role, follows: true, now: call.now });
  const viewOf = new Map(views.map((view) => [view.id, view]));
  const persons = await personSummaries(
    call.db,
    accesses.map((row) => row.person_id),
  );
  const hidden = await hiddenFromCaller(call);
  return {
    notices: rows.flatMap((row) => {
      const access = viewOf.get(row.access_id);
      if (!access) return [];
      const person = hidden.has(access.personId) ? null : (persons.get(access.personId) ?? null);
      return [{ id: row.id, at: row.at, seenAt: row.seen_at, access, person }];
    }),
    unseen: await unseenOf(call.db, accountId),
  };
}

/** Seen, or not yet after all: only whoever it was sent to says so. */
export async function markSeen(
  call: CommandCall,
  { noticeId, isSeen }: InputOf<'zones', 'markSeen'>,
): Promise<{ unseen: number }> {
  const { accountId } = actorOf(call);
  const row = await call.tx
    .selectFrom('care_notice')
    .select('id')
    .where('id', '=', noticeId)
    .where('to_account_id', '=', accountId ?? '')
    .executeTakeFirst();
  const { id } = found(row, 'notice');
  await call.tx
    .updateTable('care_notice')
    .set({ seen_at: isSeen ? call.now : null })
    .where('id', '=', id)
    .execute();
  call.touched('careNotice', id);
  return { unseen: await unseenOf(call.tx, accountId) };
}

async function unseenOf(ex: Executor, accountId: string | null): Promise<number> {
  const { unseen } = await ex
    .selectFrom('care_notice')
    .select((eb) => eb.fn.countAll<number>().as('unseen'))
    .where('to_account_id', '=', accountId ?? '')
    .where('seen_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(unseen);
}
