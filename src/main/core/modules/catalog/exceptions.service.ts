import type { ClosingRule, OpeningException } from '#shared/contract/calendar.contract.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import { checkWeeklyHours, type TimeRange } from '#shared/domain/opening-hours.ts';
import type { CommandCall, InputOf } from '../../rpc/procedures.ts';
import { found, refuse } from '../../rpc/refusal.ts';
import { deleteRule, findRule, putRule } from './closing-rules.store.ts';
import { deleteException, findException, findExceptionOn, insertException } from './exceptions.store.ts';
import { findInitiative, initiativeRows } from './initiatives.store.ts';

/** Gives one day other hours, in place of the exception it had. Loans keep the due moment they were given. */
export async function setException(
  call: CommandCall,
  input: InputOf<'calendar', 'setException'>,
): Promise<OpeningException> {
  const { tx } = call;
  const { exceptionId: id, initiativeId, day, reason } = input;
  if (day < houseDayOf(call.now)) refuse('calendar.inThePast', { day });
  if (initiativeId !== null) found(await findInitiative(tx, initiativeId), 'initiative');
  const ranges = inOrder(input.ranges);
  const former = [await findException(tx, id), await findExceptionOn(tx, initiativeId, day)];
  for (const one of former) if (one) await deleteException(tx, one.id);
  const exception = { id, initiativeId, day, ranges, reason };
  await insertException(tx, exception);
  call.touched('openingException', id);
  await touchInitiatives(call, ...former.map((one) => one?.initiativeId), initiativeId);
  return exception;
}

export async function removeException(call: CommandCall, exceptionId: string): Promise<void> {
  const exception = found(await findException(call.tx, exceptionId), 'openingException');
  await deleteException(call.tx, exception.id);
  call.touched('openingException', exception.id);
  await touchInitiatives(call, exception.initiativeId);
}

/** Writes a closing that comes back, or changes it. It moves no due date of a loan that was made before. */
export async function saveRule(
  call: CommandCall,
  input: InputOf<'calendar', 'saveRule'>,
): Promise<ClosingRule> {
  const { tx } = call;
  const { ruleId: id, commandId: _, ...fields } = input;
  const { fromDay, untilDay, initiativeId } = fields;
  if (fromDay !== null && untilDay !== null && fromDay > untilDay)
    refuse('calendar.periodReversed', { fromDay, toDay: untilDay });
  if (initiativeId !== null) found(await findInitiative(tx, initiativeId), 'initiative');
  const former = await findRule(tx, id);
  const rule = { id, ...fields };
  await putRule(tx, rule);
  call.touched('closingRule', id);
  await touchInitiatives(call, former?.initiativeId, initiativeId);
  return rule;
}

export async function removeRule(call: CommandCall, ruleId: string): Promise<void> {
  const rule = found(await findRule(call.tx, ruleId), 'closingRule');
  await deleteRule(call.tx, rule.id);
  call.touched('closingRule', rule.id);
  await touchInitiatives(call, rule.initiativeId);
}

/** A kiosk hears of initiatives only, so what holds for the whole house touches each of them. */
export async function touchInitiatives(
  call: CommandCall,
  ...initiativeIds: (string | null | undefined)[]
): Promise<void> {
  const ids = initiativeIds.includes(null)
    ? (await initiativeRows(call.tx, { activeOnly: true })).map((row) => row.id)
    : initiativeIds.filter((id) => typeof id === 'string');
  for (const id of new Set(ids)) call.touched('initiative', id);
}

/** The openings of a day, earliest first; refuses what ends before it begins and what overlaps. */
function inOrder(ranges: readonly TimeRange[]): TimeRange[] {
  const problem = checkWeeklyHours(ranges.map((range) => ({ ...range, weekday: 1 as const })))[0];
  const range = problem && ranges[problem.index];
  if (problem && range)
    refuse(problem.kind === 'overlap' ? 'calendar.hoursOverlap' : 'calendar.hoursReversed', {
      opens: range.opens,
      closes: range.closes,
    });
  return ranges.map(({ opens, closes }) => ({ opens, closes })).sort((a, b) => (a.opens < b.opens ? -1 : 1));
}
