import type { DamageReport } from '#shared/contract/upkeep.contract.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import type { CommandCall, InputOf } from '../../rpc/procedures.ts';
import { found, refuse } from '../../rpc/refusal.ts';
import { refuseOtherInitiatives } from '../catalog/index.ts';
import { personBehind } from '../people/index.ts';
import { attachPhotos } from './photos.ts';
import { type ReportRow, reportById, reportViews } from './report-view.ts';
import { itemForWork } from './things.ts';
import { openTicket, takeBackUntouched } from './tickets.service.ts';

/**
 * Damage, told by a borrower or seen at the desk. Anybody at a desk may report it, for any initiative: whoever sees it says so.
 * It waits until somebody of that initiative makes a ticket of it or closes it with a word.
 */
export async function reportDamage(
  call: CommandCall,
  input: InputOf<'upkeep', 'reportDamage'>,
): Promise<DamageReport> {
  const item = await itemForWork(call.tx, input.itemId);
  if (await reportById(call.tx, input.reportId)) refuse('command.usedForSomethingElse');
  await call.tx
    .insertInto('damage_report')
    .values({
      id: input.reportId,
      item_id: item.id,
      initiative_id: item.initiativeId,
      loan_id: input.loanId,
      person_id: input.personId === null ? null : await personBehind(call.tx, input.personId),
      reported_by: input.reportedBy,
      words: input.words,
      at: call.now,
      by_account_id: call.actor?.accountId ?? null,
      handled_at: null,
      handled_by: null,
      handled_note: '',
      ticket_id: null,
      undone_at: null,
    })
    .execute();
  await attachPhotos(call.tx, input.photoIds, { report_id: input.reportId });
  touchedReport(call, { id: input.reportId, item_id: item.id });
  call.changedFields('words');
  return viewOf(call, input.reportId);
}

export async function handleReport(
  call: CommandCall,
  { reportId, note, ticket }: InputOf<'upkeep', 'handleReport'>,
): Promise<DamageReport> {
  const report = await ownReport(call, reportId);
  if (report.handled_at !== null) refuse('upkeep.alreadyHandled');
  const ticketId = ticket
    ? await openTicket(call, {
        ...ticket,
        itemId: report.item_id,
        loanId: report.loan_id,
        note,
      })
    : null;
  await change(call, report, {
    handled_at: call.now,
    handled_by: call.actor?.accountId ?? null,
    handled_note: note,
    ticket_id: ticketId,
  });
  return viewOf(call, reportId);
}

/** The last thing done with a report today: its handling (with the ticket, when nobody worked on it yet), else the report. */
export async function undoReport(
  call: CommandCall,
  { reportId }: InputOf<'upkeep', 'undoReport'>,
): Promise<DamageReport> {
  const report = found(await reportById(call.tx, reportId), 'report');
  const isMine = report.by_account_id !== null && report.by_account_id === call.actor?.accountId;
  // Whoever reported it for another initiative may take their own words back.
  if (!isMine || report.handled_at !== null) refuseOtherInitiatives(call, report.initiative_id);
  if (report.undone_at !== null) refuse('upkeep.alreadyUndone');
  if (houseDayOf(report.handled_at ?? report.at) !== houseDayOf(call.now)) refuse('upkeep.tooLateToUndo');
  if (report.handled_at === null) {
    await change(call, report, { undone_at: call.now });
    return viewOf(call, reportId);
  }
  if (report.ticket_id !== null && !(await takeBackUntouched(call, report.ticket_id)))
    refuse('upkeep.ticketHasWork');
  await change(call, report, { handled_at: null, handled_by: null, handled_note: '', ticket_id: null });
  return viewOf(call, reportId);
}

async function ownReport(call: CommandCall, reportId: string): Promise<ReportRow> {
  const report = found(await reportById(call.tx, reportId), 'report');
  refuseOtherInitiatives(call, report.initiative_id);
  if (report.undone_at !== null) refuse('upkeep.alreadyUndone');
  return report;
}

async function change(call: CommandCall, report: ReportRow, changes: Partial<ReportRow>): Promise<void> {
  await call.tx.updateTable('damage_report').set(changes).where('id', '=', report.id).execute();
  touchedReport(call, report);
  call.changedFields('handled');
}

async function viewOf(call: CommandCall, reportId: string): Promise<DamageReport> {
  const row = found(await reportById(call.tx, reportId), 'report');
  return found((await reportViews(call, [row]))[0], 'report');
}

function touchedReport(call: CommandCall, report: Pick<ReportRow, 'id' | 'item_id'>): void {
  call.touched('upkeep', report.id);
  call.touched('upkeep', report.item_id);
}
