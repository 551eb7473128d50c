import type { DueMove, MovePreview } from '#shared/contract/calendar.contract.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import type { LocalDay } from '#shared/domain/local-days.ts';
import type { CommandCall, InputOf, QueryCall } from '../../../rpc/procedures.ts';
import { actorOf } from '../../../rpc/procedures.ts';
import { found, refuse } from '../../../rpc/refusal.ts';
import type { Executor } from '../../../store/database.ts';
import {
  type Closing,
  calendarsOfInitiatives,
  calendarsWith,
  closeSuddenly,
  exceptionsInside,
} from '../../catalog/index.ts';
import { askedViews } from './asked-view.ts';
import { writeCameAlong } from './came-along.ts';
import { findMove, insertMove, type LineRow, type MoveRow, setDue } from './due-moves.store.ts';
import { moveView } from './move-view.ts';
import { movedLoans } from './moved-loans.ts';
import { type MoveChoice, type MovePlan, nothingPlanned, planMove } from './plan.ts';
import { writeAsked } from './write-asked.ts';

/** So many loans are named in a preview; the whole list is there once it is done. */
const sampleSize = 25;

/** What a sudden closing would do to the loans that are due, before it is done. */
export async function previewClose(
  call: QueryCall,
  input: InputOf<'calendar', 'previewClose'>,
): Promise<MovePreview> {
  refuseDays(call, input);
  const calendars = await calendarsWith(call.db, input);
  const plan = input.moveDue ? await planMove(call.db, call.now, outOf(input), calendars) : nothingPlanned;
  return previewOf(call, plan, calendars, await exceptionsInside(call.db, input));
}

/**
 * Closes and moves the due dates inside to the next open day of their initiative, in one act. Whatever came back since the
 * preview is not due any more and is left out.
 */
export async function closeAndMove(
  call: CommandCall,
  input: InputOf<'calendar', 'closeAndMove'>,
): Promise<{ move: DueMove; skipped: number }> {
  refuseDays(call, input);
  await refuseUsedId(call, input.dueMoveId);
  const calendars = await calendarsWith(call.tx, input);
  const plan = input.moveDue ? await planMove(call.tx, call.now, outOf(input), calendars) : nothingPlanned;
  const { closedPeriodIds, exceptions } = await closeSuddenly(call, input);
  return carryOut(call, plan, input, {
    kind: 'closing',
    closedPeriodIds,
    exceptions_before: JSON.stringify(exceptions),
  });
}

export async function previewMove(
  call: QueryCall,
  input: InputOf<'calendar', 'previewMove'>,
): Promise<MovePreview> {
  const choice = choiceOf(call, input);
  const calendars = await calendarsOfInitiatives(call.db, choice.initiativeIds, houseDayOf(call.now));
  return previewOf(call, await planMove(call.db, call.now, choice, calendars), calendars, []);
}

/** Moves the due dates of a choice of loans by days or to a day, each to the first open day from there. */
export async function moveDue(
  call: CommandCall,
  input: InputOf<'calendar', 'moveDue'>,
): Promise<{ move: DueMove; skipped: number }> {
  await refuseUsedId(call, input.dueMoveId);
  const choice = choiceOf(call, input);
  const calendars = await calendarsOfInitiatives(call.tx, choice.initiativeIds, houseDayOf(call.now));
  const plan = await planMove(call.tx, call.now, choice, calendars);
  return carryOut(call, plan, input, {
    kind: choice.how.kind,
    closedPeriodIds: [],
    exceptions_before: '[]',
  });
}

/** Writes what was planned: the batch, a line for each loan, the new due moments, and what goes along with them. */
async function carryOut(
  call: CommandCall,
  plan: MovePlan,
  input: { dueMoveId: string; reason: string; previewed?: number | undefined },
  { closedPeriodIds, ...more }: Pick<MoveRow, 'kind' | 'exceptions_before'> & { closedPeriodIds: string[] },
): Promise<{ move: DueMove; skipped: number }> {
  const { tx, now } = call;
  const move: MoveRow = {
    id: input.dueMoveId,
    reason: input.reason,
    at: now,
    day: houseDayOf(now),
    by_account_id: call.actor?.accountId ?? null,
    undone_at: null,
    undone_by: null,
    closings: writeCameAlong({ closedPeriodIds, asked: plan.asked, conflicts: plan.conflicts }),
    ...more,
  };
  const lines = plan.steps.flatMap(({ dueDay, dueAt, loans }) =>
    loans.map(
      (loan): LineRow => ({
        due_move_id: move.id,
        loan_id: loan.id,
        from_due_day: loan.due_day,
        from_due_at: loan.due_at,
        to_due_day: dueDay,
        to_due_at: dueAt,
        restored_at: null,
      }),
    ),
  );
  await insertMove(tx, move, lines);
  for (const { loans, ...due } of plan.steps)
    await setDue(
      tx,
      loans.map((loan) => loan.id),
      due,
    );
  await writeAsked(call, plan.asked);
  // One reference for all of them: the lines are the trace, and no screen asks 5,000 loans one by one.
  call.touched('dueMove', move.id);
  call.changedFields('dueDay');
  return {
    move: await moveView(tx, move, { actor: call.actor, now }),
    skipped: Math.max(0, (input.previewed ?? 0) - lines.length),
  };
}

async function previewOf(
  call: QueryCall,
  { steps, unmoved, ...along }: MovePlan,
  initiatives: ReadonlyMap<string, { name: string }>,
  exceptions: MovePreview['exceptions'],
): Promise<MovePreview> {
  const rows = steps.flatMap(({ dueDay, loans }) =>
    loans.map((loan) => ({
      loanId: loan.id,
      itemId: loan.item_id,
      personId: loan.person_id,
      fromDay: loan.due_day,
      toDay: dueDay,
    })),
  );
  return {
    loans: rows.length,
    persons: new Set(rows.map((row) => row.personId)).size,
    steps: steps.map(({ initiativeId, fromDay, dueDay, loans }) => ({
      initiativeId,
      initiativeName: initiatives.get(initiativeId)?.name ?? '',
      fromDay,
      toDay: dueDay,
      loans: loans.length,
    })),
    unmoved,
    sample: await movedLoans(call, rows.slice(0, sampleSize)),
    exceptions,
    ...(await askedViews(call, along)),
  };
}

const outOf = ({ initiativeIds, fromDay, toDay }: Closing): MoveChoice => ({
  initiativeIds,
  dueFrom: fromDay,
  dueTo: toDay,
  how: { kind: 'closing', toDay },
});

function choiceOf(call: { now: string }, input: InputOf<'calendar', 'previewMove'>): MoveChoice {
  const { initiativeIds, dueFrom, dueTo, how } = input;
  refuseReversed(dueFrom, dueTo);
  if (how.kind === 'toDay' && how.day < houseDayOf(call.now)) refuse('calendar.inThePast', { day: how.day });
  return { initiativeIds, dueFrom, dueTo, how };
}

/** Nobody closes a day that is over, and at the desk one closes for today: the rest is for management. */
function refuseDays(
  call: { now: string; actor: QueryCall['actor'] },
  { fromDay, toDay }: { fromDay: LocalDay; toDay: LocalDay },
): void {
  const today = houseDayOf(call.now);
  refuseReversed(fromDay, toDay);
  if (fromDay < today) refuse('calendar.inThePast', { day: fromDay });
  if (!isManagement(actorOf(call).role) && toDay !== today) refuse('calendar.onlyToday');
}

function refuseReversed(fromDay: LocalDay, toDay: LocalDay): void {
  if (fromDay > toDay) refuse('calendar.periodReversed', { fromDay, toDay });
}

/** Who may close and move for more than the day. */
export const isManagement = (role: string): boolean => role === 'coordinator' || role === 'administrator';

async function refuseUsedId(call: CommandCall, id: string): Promise<void> {
  if (await findMove(call.tx, id)) refuse('command.usedForSomethingElse');
}

/** A move that must be there. */
export const moveById = async (ex: Executor, id: string): Promise<MoveRow> =>
  found(await findMove(ex, id), 'dueMove');
