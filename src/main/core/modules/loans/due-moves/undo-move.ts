import type { DueMove, MovePreview, OpeningException } from '#shared/contract/calendar.contract.ts';
import type { UnmovedReason } from '#shared/contract/calendar-words.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import type { CommandCall } from '../../../rpc/procedures.ts';
import { refuse } from '../../../rpc/refusal.ts';
import { openAgain } from '../../catalog/index.ts';
import { refusalToRestore } from './due-moves.rules.ts';
import { linesOfMove, markMoveUndone, markRestored, setDue } from './due-moves.store.ts';
import { moveById } from './due-moves.ts';
import { mayUndo, moveView } from './move-view.ts';

/**
 * Gives each loan its old due day back, unless it changed since, and takes the closing that came with the move away. Says how
 * many were left as they are, and why.
 */
export async function undoMove(
  call: CommandCall,
  moveId: string,
): Promise<{ move: DueMove; restored: number; left: MovePreview['unmoved'] }> {
  const { tx, now } = call;
  const move = await moveById(tx, moveId);
  if (move.undone_at !== null) refuse('calendar.alreadyUndone');
  if (!mayUndo(move, call)) refuse('calendar.notYours');
  const left = new Map<UnmovedReason, number>();
  const back = new Map<string, { dueDay: string; dueAt: string; loanIds: string[] }>();
  for (const line of await linesOfMove(tx, moveId)) {
    const isOut = line.returned_at === null && line.undone_at === null;
    const reason = refusalToRestore({ ...line, isOut }, houseDayOf(now));
    if (reason) left.set(reason, (left.get(reason) ?? 0) + 1);
    else {
      const group = back.get(line.from_due_at) ?? {
        dueDay: line.from_due_day,
        dueAt: line.from_due_at,
        loanIds: [],
      };
      group.loanIds.push(line.loan_id);
      back.set(line.from_due_at, group);
    }
  }
  for (const { loanIds, ...due } of back.values()) await setDue(tx, loanIds, due);
  const restored = [...back.values()].flatMap((group) => group.loanIds);
  await markRestored(tx, moveId, restored, now);
  await markMoveUndone(tx, moveId, { at: now, accountId: call.actor?.accountId ?? null });
  await openAgain(
    call,
    JSON.parse(move.closings) as string[],
    JSON.parse(move.exceptions_before) as OpeningException[],
  );
  call.touched('dueMove', moveId);
  call.changedFields('dueDay');
  return {
    move: await moveView(tx, await moveById(tx, moveId), call),
    restored: restored.length,
    left: [...left].map(([reason, loans]) => ({ reason, loans })),
  };
}
