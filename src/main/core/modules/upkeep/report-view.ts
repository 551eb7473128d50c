import type { DamageReport } from '#shared/contract/upkeep.contract.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import { type CommandCall, executorOf, type QueryCall } from '../../rpc/procedures.ts';
import type { Executor } from '../../store/database.ts';
import { accountNames } from '../admin/index.ts';
import { mayWriteFor } from '../catalog/index.ts';
import { namesFor } from '../people/index.ts';
import { photosOf } from './photos.ts';
import { thingsOf } from './things.ts';
import type { UpkeepTables } from './upkeep.tables.ts';

export type ReportRow = UpkeepTables['damage_report'];

export const reportById = (ex: Executor, id: string): Promise<ReportRow | undefined> =>
  ex.selectFrom('damage_report').selectAll().where('id', '=', id).executeTakeFirst();

export const reportsOfTicket = (ex: Executor, ticketId: string): Promise<ReportRow[]> =>
  ex
    .selectFrom('damage_report')
    .selectAll()
    .where('ticket_id', '=', ticketId)
    .where('undone_at', 'is', null)
    .orderBy('at')
    .orderBy('id')
    .execute();

export const reportsOfItem = (ex: Executor, itemId: string, limit: number): Promise<ReportRow[]> =>
  ex
    .selectFrom('damage_report')
    .selectAll()
    .where('item_id', '=', itemId)
    .where('undone_at', 'is', null)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();

/** Reports that wait, oldest first; handled ones newest first. */
export async function listReports(
  ex: Executor,
  filter: { initiativeIds: readonly string[] | null; handled: boolean },
  page: { limit: number; offset: number },
): Promise<{ rows: ReportRow[]; total: number }> {
  const matching = matchingReports(ex, filter);
  const ordered = filter.handled ? matching.orderBy('handled_at', 'desc') : matching.orderBy('at');
  const rows = await ordered.selectAll().orderBy('id').limit(page.limit).offset(page.offset).execute();
  return { rows, total: await countReports(ex, filter) };
}

export async function countReports(
  ex: Executor,
  filter: { initiativeIds: readonly string[] | null; handled: boolean },
): Promise<number> {
  const { n } = await matchingReports(ex, filter)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(n);
}

function matchingReports(
  ex: Executor,
  { initiativeIds, handled }: { initiativeIds: readonly string[] | null; handled: boolean },
) {
  const matching = ex
    .selectFrom('damage_report')
    .where('undone_at', 'is', null)
    .where('handled_at', handled ? 'is not' : 'is', null);
  return initiativeIds ? matching.where('initiative_id', 'in', [...initiativeIds, '']) : matching;
}

/** Who borrowed it is shown only to those who work for that initiative. */
export async function reportViews(
  call: QueryCall | CommandCall,
  rows: readonly ReportRow[],
): Promise<DamageReport[]> {
  const { actor, now } = call;
  const ex = executorOf(call);
  const thing = await thingsOf(ex, rows);
  const names = await accountNames(
    ex,
    rows.flatMap((row) => [row.by_account_id, row.handled_by]),
  );
  const photos = await photosOf(
    ex,
    'report_id',
    rows.map((row) => row.id),
  );
  const maySee = (row: ReportRow): boolean => actor !== null && mayWriteFor(actor, row.initiative_id);
  const personIds = rows.filter(maySee).flatMap((row) => (row.person_id === null ? [] : [row.person_id]));
  const persons = await namesFor(call, personIds);
  const today = houseDayOf(now);
  return rows.map((row) => ({
    id: row.id,
    ...thing(row.item_id),
    words: row.words,
    reportedBy: row.reported_by as DamageReport['reportedBy'],
    personId: persons.get(row.person_id ?? '')?.id ?? null,
    personName: persons.get(row.person_id ?? '')?.name ?? null,
    at: row.at,
    by: names.get(row.by_account_id ?? '') ?? null,
    photoIds: photos.get(row.id) ?? [],
    handledAt: row.handled_at,
    handledBy: names.get(row.handled_by ?? '') ?? null,
    handledNote: row.handled_note,
    ticketId: row.ticket_id,
    undone: row.undone_at !== null,
    canUndo: row.undone_at === null && houseDayOf(row.handled_at ?? row.at) === today,
  }));
}
