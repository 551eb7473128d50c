import type { Selectable } from 'kysely';
import type { Executor } from '../store/database.ts';
import { pushBytes } from './line-limits.ts';
import { isOwnToEach } from './natures.ts';
import type { DoneHere } from './network.ts';
import type { Asker, CommandResult, PushedCommand } from './protocol.ts';
import { bytesOf } from './push-piece.ts';
import { changeState, readState } from './state.ts';
import type { SyncTables } from './sync.tables.ts';

export type OutboxRow = Selectable<SyncTables['sync_outbox']>;

/** Keeps what was just done here, in its own transaction: from the commit on it is on this disk and will reach the hub. */
export async function keepForHub(tx: Executor, done: DoneHere): Promise<void> {
  // Who signs in here, and what this computer is, concerns nobody else.
  if (isOwnToEach(done.path)) return;
  const { next_number } = await readState(tx);
  await changeState(tx, { next_number: next_number + 1 });
  const row = {
    command_id: done.commandId,
    number: next_number,
    name: done.path,
    version: done.version,
    input: JSON.stringify(done.args),
    who: JSON.stringify(askerOf(done)),
    asked_at: done.now,
    doubt: null,
    given: JSON.stringify(done.given),
    status: null,
    answered_seq: null,
  };
  // Kept, it would stand in front of everything that comes after it, for good.
  if (bytesOf(pushedOf(row)) > pushBytes) throw new Error(`${done.path} is larger than a hub takes`);
  await tx.insertInto('sync_outbox').values(row).execute();
}

export function askerOf({ session, actor }: Pick<DoneHere, 'session' | 'actor'>): Asker {
  return {
    place: session.place,
    accountId: actor?.accountId ?? null,
    role: actor?.role ?? 'kiosk',
    initiativeIds: actor?.initiativeIds ? [...actor.initiativeIds] : null,
    kioskId: session.state.kind === 'kiosk' ? session.state.kioskId : null,
  };
}

/** What the hub has not answered yet, in the order in which it was done: all of it, or so many after a number. */
export const unanswered = (ex: Executor, some?: { after: number; limit: number }): Promise<OutboxRow[]> => {
  const rows = ex.selectFrom('sync_outbox').selectAll().where('status', 'is', null).orderBy('number');
  return (some ? rows.where('number', '>', some.after).limit(some.limit) : rows).execute();
};

/** What is only on this computer yet: how many acts, and when the first of them was done (UTC, by the clock of this computer). */
export interface Pending {
  readonly count: number;
  readonly oldest: string | null;
}

/** For the screen that says how this computer and the hub stand. `dealtWith`: up to where the hub has said that it has them. */
export async function pendingOf(ex: Executor, dealtWith = 0): Promise<Pending> {
  const { count, oldest } = await ex
    .selectFrom('sync_outbox')
    .select((eb) => [eb.fn.countAll<number>().as('count'), eb.fn.min('asked_at').as('oldest')])
    .where('status', 'is', null)
    .where('number', '>', dealtWith)
    .executeTakeFirstOrThrow();
  return { count: Number(count), oldest: oldest ?? null };
}

/** From so many acts on, or from so many hours on, somebody is to look why the hub does not get them. Nothing is ever refused for it. */
export const outboxAlarm = { count: 500, hours: 24 } as const;

export const isTooMuchPending = ({ count, oldest }: Pending, now: string): boolean =>
  count >= outboxAlarm.count ||
  (oldest !== null && Date.parse(now) - Date.parse(oldest) >= outboxAlarm.hours * 3_600_000);

export const pushedOf = (row: OutboxRow): PushedCommand => ({
  number: row.number,
  commandId: row.command_id,
  name: row.name,
  version: row.version,
  input: JSON.parse(row.input) as PushedCommand['input'],
  who: JSON.parse(row.who) as Asker,
  askedAt: row.asked_at,
  given: JSON.parse(row.given) as PushedCommand['given'],
});

export async function noteAnswers(tx: Executor, results: readonly CommandResult[]): Promise<void> {
  for (const { commandId, status, seq } of results)
    await tx
      .updateTable('sync_outbox')
      .set({ status, answered_seq: seq, doubt: null })
      .where('command_id', '=', commandId)
      .execute();
}

/** What the hub has answered up to there lies in backups that have been there for long enough; the hub's clock says so. */
export async function forgetBackedUp(tx: Executor, backedUpSeq: number): Promise<void> {
  await tx
    .deleteFrom('sync_outbox')
    .where('status', 'is not', null)
    .where('answered_seq', '<=', backedUpSeq)
    .execute();
}

/** The hub is an older one than it was: what it does not know is sent again. */
export async function sendAgainAfter(tx: Executor, lastNumber: number): Promise<void> {
  await tx
    .updateTable('sync_outbox')
    .set({ status: null, answered_seq: null })
    .where('number', '>', lastNumber)
    .execute();
}

/** Above every number there can be: room to count anew. */
const aside = 1_000_000_000;

/**
 * A copy of this computer used the same numbers: this one counts anew from 1 under a name of its own. What was applied goes
 * again too; the hub knows it by its id and does nothing twice.
 */
export async function countAnew(tx: Executor, incarnation: string): Promise<void> {
  await tx.deleteFrom('sync_outbox').where('status', 'in', ['refused', 'disputed', 'parked']).execute();
  await tx
    .updateTable('sync_outbox')
    .set((eb) => ({ number: eb('number', '+', aside), status: null, answered_seq: null }))
    .execute();
  const rows = await tx.selectFrom('sync_outbox').select('command_id').orderBy('number').execute();
  let number = 0;
  for (const { command_id } of rows)
    await tx
      .updateTable('sync_outbox')
      .set({ number: ++number })
      .where('command_id', '=', command_id)
      .execute();
  await changeState(tx, { incarnation, next_number: number + 1 });
}
