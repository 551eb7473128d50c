import type { OpeningException } from '#shared/contract/calendar.contract.ts';
import type { UnmovedReason } from '#shared/contract/calendar-words.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import type { CommandCall, OutputOf } from '../../../rpc/procedures.ts';
import { refuse } from '../../../rpc/refusal.ts';
import { openAgain } from '../../catalog/index.ts';
import { reservationsByIds } from './asked.store.ts';
import { type CameAlong, readCameAlong } from './came-along.ts';
import { refusalToRestore } from './due-moves.rules.ts';
import { linesOfMove, markMoveUndone, markRestored, setDue } from './due-moves.store.ts';
import { moveById } from './due-moves.ts';
import { mayUndo, moveView } from './move-view.ts';
import { type DueBack, undoAsked } from './undo-asked.ts';

/**
 * Gives each loan, reservation and thing set aside its old day back, unless it changed since or somebody else has the item now, and
 * takes the closing that came with the move away. Says how many were left as they are, and why.
 */
export async function undoMove(call: CommandCall, moveId: string): OutputOf<'calendar', 'undoMove'> {
  const { tx, now } = call;
  const move = await moveById(tx, moveId);
  if (move.undone_at !== null) refuse('calendar.alreadyUndone');
  if (!mayUndo(move, call)) refuse('calendar.notYours');
  const along = readCameAlong(move.closings);
  // First the calendar: what is worked out from here on counts on the old one.
  await openAgain(call, along.closedPeriodIds, JSON.parse(move.exceptions_before) as OpeningException[]);
  const left = new Map<UnmovedReason, number>();
  const leave = (reason: UnmovedReason) => left.set(reason, (left.get(reason) ?? 0) + 1);
  const lines = await linesToRestore(call, moveId, leave);
  const { refusedLoans, ...asked } = await undoAsked(call, along.asked, await needRoom(call, along, lines));
  const back = lines.filter((line) => !refusedLoans.has(line.loan_id));
  for (let n = back.length; n < lines.length; n += 1) leave('reserved');
  await setDueBack(call, back);
  await markRestored(
    tx,
    moveId,
    back.map((line) => line.loan_id),
    now,
  );
  await markMoveUndone(tx, moveId, { at: now, accountId: call.actor?.accountId ?? null });
  call.touched('dueMove', moveId);
  call.changedFields('dueDay');
  return {
    move: await moveView(tx, await moveById(tx, moveId), call),
    restored: back.length,
    left: [...left].map(([reason, loans]) => ({ reason, loans })),
    asked,
  };
}

type Line = Awaited<ReturnType<typeof linesOfMove>>[number];

async function linesToRestore(
  call: CommandCall,
  moveId: string,
  leave: (reason: UnmovedReason) => void,
): Promise<Line[]> {
  return (await linesOfMove(call.tx, moveId)).filter((line) => {
    const isOut = line.returned_at === null && line.undone_at === null;
    const reason = refusalToRestore({ ...line, isOut }, houseDayOf(call.now));
    if (reason) leave(reason);
    return reason === null;
  });
}

/** Loans of kinds in which a reservation goes back too, and those that get a later day: these need room. */
async function needRoom(call: CommandCall, along: CameAlong, lines: readonly Line[]): Promise<DueBack[]> {
  const rows = await reservationsByIds(
    call.tx,
    along.asked.map(({ id }) => id),
  );
  const kinds = new Set([...rows.values()].map((row) => row.kind_id));
  return lines
    .filter((line) => kinds.has(line.kind_id) || line.from_due_day > line.due_day)
    .map((line) => ({ id: line.loan_id, kindId: line.kind_id, dueDay: line.from_due_day }));
}

/** Loans that go back to one moment go together. */
async function setDueBack(call: CommandCall, lines: readonly Line[]): Promise<void> {
  const groups = Map.groupBy(lines, (line) => line.from_due_at);
  for (const [dueAt, group] of groups)
    await setDue(
      call.tx,
      group.map((line) => line.loan_id),
      { dueDay: group[0]?.from_due_day ?? '', dueAt },
    );
}
