import type { Absence } from '#shared/contract/caseload.contract.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import { actorOf, type CommandCall, type InputOf, type QueryCall } from '../../../rpc/procedures.ts';
import { found, refuse } from '../../../rpc/refusal.ts';
import { accountNames } from '../../admin/index.ts';
import { careColleagues } from '../colleagues.ts';
import { absenceProblem, endOf, isAwayOn } from './absence.rules.ts';
import {
  type AbsenceRow,
  absenceById,
  absencesFrom,
  changeAbsence,
  insertAbsence,
  spanOf,
} from './absence.store.ts';

/**
 * Plans or changes an absence: one's own, or anybody's for a coordinator. What the stand-in may see follows from it day by day.
 * @throws Refusal caseload.notYours, cannotTake, sameWorker, dayOrder, dayPassed, absentAlready, standInAway, standsInThen, changedMeanwhile
 */
export async function setAbsence(
  call: CommandCall,
  input: InputOf<'caseload', 'setAbsence'>,
): Promise<Absence> {
  const { tx } = call;
  const today = houseDayOf(call.now);
  const before = await absenceById(tx, input.absenceId);
  checkTheirs(call, before?.account_id ?? input.accountId);
  checkTheirs(call, input.accountId);
  const span = {
    accountId: input.accountId,
    standInId: input.standInId,
    fromDay: input.fromDay,
    toDay: input.toDay,
  };
  const others = (await absencesFrom(tx, earlier(today, input.fromDay)))
    .filter((row) => row.id !== input.absenceId)
    .map(spanOf);
  const problem = absenceProblem(span, others, today);
  const names = await accountNames(tx, [input.standInId]);
  if (problem) refuse(problem, { name: names.get(input.standInId) ?? '' });
  if (!(await careColleagues(tx)).some((one) => one.id === input.standInId))
    refuse('caseload.cannotTake', { name: names.get(input.standInId) ?? '' });
  const columns = {
    account_id: span.accountId,
    stand_in_id: span.standInId,
    from_day: span.fromDay,
    to_day: span.toDay,
    note: input.note,
  };
  // One that was called off stands again: the way back of `endAbsence`.
  if (before) await save(call, before, input.revision, { ...columns, cancelled_at: null });
  else
    await insertAbsence(tx, {
      id: input.absenceId,
      ...columns,
      by_account_id: actorOf(call).accountId,
      created_at: call.now,
      cancelled_at: null,
      revision: 1,
    });
  return answer(call, input.absenceId);
}

/** Back again: the stand-in's sight ends at once. */
export async function endAbsence(
  call: CommandCall,
  { absenceId, revision }: InputOf<'caseload', 'endAbsence'>,
): Promise<Absence> {
  const row = found(await absenceById(call.tx, absenceId), 'absence');
  checkTheirs(call, row.account_id);
  const today = houseDayOf(call.now);
  if (row.to_day < today) refuse('caseload.dayPassed');
  const end = endOf({ fromDay: row.from_day }, today);
  await save(call, row, revision, end === 'cancelled' ? { cancelled_at: call.now } : { to_day: end.toDay });
  return answer(call, absenceId);
}

/** Absences of now and later, as the screen shows them. */
export async function absenceViews(
  call: QueryCall | CommandCall,
  rows: readonly AbsenceRow[],
): Promise<Absence[]> {
  const today = houseDayOf(call.now);
  const names = await accountNames(
    'tx' in call ? call.tx : call.db,
    rows.flatMap((row) => [row.account_id, row.stand_in_id, row.by_account_id]),
  );
  return rows.map((row) => ({
    id: row.id,
    ...spanOf(row),
    note: row.note,
    name: names.get(row.account_id) ?? '',
    standInName: names.get(row.stand_in_id) ?? '',
    byName: row.by_account_id === null ? null : (names.get(row.by_account_id) ?? null),
    canChange: isTheirs(call, row.account_id),
    isNow: row.cancelled_at === null && isAwayOn(spanOf(row), today),
    revision: row.revision,
  }));
}

/** Who is away today, by account: until when, and who stands in. */
export const awayToday = (call: QueryCall | CommandCall) => awayOn(call, houseDayOf(call.now));

/** The same for another day from now on. */
export async function awayOn(
  call: QueryCall | CommandCall,
  day: string,
): Promise<Map<string, { untilDay: string; standInId: string }>> {
  const rows = await absencesFrom('tx' in call ? call.tx : call.db, day);
  return new Map(
    rows
      .filter((row) => isAwayOn(spanOf(row), day))
      .map((row) => [row.account_id, { untilDay: row.to_day, standInId: row.stand_in_id }]),
  );
}

const isTheirs = (call: QueryCall | CommandCall, accountId: string): boolean => {
  const actor = actorOf(call);
  return actor.role === 'coordinator' || actor.accountId === accountId;
};

function checkTheirs(call: CommandCall, accountId: string): void {
  if (!isTheirs(call, accountId)) refuse('caseload.notYours');
}

async function save(
  call: CommandCall,
  row: AbsenceRow,
  revision: number,
  changes: Partial<AbsenceRow>,
): Promise<void> {
  if (!(await changeAbsence(call.tx, row.id, revision, changes))) refuse('agenda.changedMeanwhile');
  call.changedFields(...Object.keys(changes));
}

async function answer(call: CommandCall, id: string): Promise<Absence> {
  call.touched('absence', id);
  const row = found(await absenceById(call.tx, id), 'absence');
  const [view] = await absenceViews(call, [row]);
  return found(view, 'absence');
}

/** One that is over still stands where a new one begins in the past. */
const earlier = (a: string, b: string): string => (a < b ? a : b);
