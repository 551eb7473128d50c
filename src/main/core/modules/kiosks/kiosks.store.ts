import type { Selectable, Updateable } from 'kysely';
import type { Executor } from '../../store/database.ts';
import type { KiosksTables } from './kiosks.tables.ts';

export type CallRow = Selectable<KiosksTables['kiosk_call']>;

export const insertCall = (tx: Executor, row: CallRow) => tx.insertInto('kiosk_call').values(row).execute();

export const callById = (ex: Executor, id: string): Promise<CallRow | undefined> =>
  ex.selectFrom('kiosk_call').selectAll().where('id', '=', id).executeTakeFirst();

/** The open call of a kiosk; the database allows one. */
export const openCallOf = (ex: Executor, kioskId: string): Promise<CallRow | undefined> =>
  ex
    .selectFrom('kiosk_call')
    .selectAll()
    .where('kiosk_id', '=', kioskId)
    .where('closed_at', 'is', null)
    .executeTakeFirst();

/** Open calls of some kiosks. */
export const openCalls = (ex: Executor, kioskIds: readonly string[]): Promise<CallRow[]> =>
  kioskIds.length === 0
    ? Promise.resolve([])
    : ex
        .selectFrom('kiosk_call')
        .selectAll()
        .where('kiosk_id', 'in', kioskIds)
        .where('closed_at', 'is', null)
        .orderBy('called_at')
        .orderBy('id')
        .execute();

/** Changes a call that is still open. False when another desk was quicker: then nothing is changed. */
export async function changeOpenCall(
  tx: Executor,
  id: string,
  changes: Updateable<KiosksTables['kiosk_call']>,
): Promise<boolean> {
  const result = await tx
    .updateTable('kiosk_call')
    .set(changes)
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

export const openAgain = (tx: Executor, id: string) =>
  tx
    .updateTable('kiosk_call')
    .set({ closed_at: null, closed_as: null, closed_by: null })
    .where('id', '=', id)
    .execute();

/** What was said at this kiosk in calls that began before `moment` and are over: nobody needs it any more. */
export const forgetWishesBefore = (tx: Executor, kioskId: string, moment: string) =>
  tx
    .updateTable('kiosk_call')
    .set({ topic: null, theme_id: null, urgency: null, talk: null, interpreter: 0 })
    .where('kiosk_id', '=', kioskId)
    .where('called_at', '<', moment)
    .where('closed_at', 'is not', null)
    .where('topic', 'is not', null)
    .execute();
