import type { CalendarCopy, CopyEffect } from '#shared/contract/calendar.contract.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import type { CommandCall, InputOf, QueryCall } from '../../rpc/procedures.ts';
import { found, refuse } from '../../rpc/refusal.ts';
import type { Executor } from '../../store/database.ts';
import { accountNames } from '../admin/index.ts';
import { alike, planCopy } from './calendar-copy.rules.ts';
import { copiesOn, copyTargets, findCopy, insertCopy, markCopyUndone } from './calendar-copy.store.ts';
import { touchInitiatives } from './exceptions.service.ts';
import { initiativeRows } from './initiatives.store.ts';
import { ownCalendarsOf, putOwnCalendar } from './own-calendar.store.ts';

type CopyInput = InputOf<'calendar', 'previewCopy'>;

/** What a copy would do to each initiative, in the order they were named. */
export async function previewCopy(call: QueryCall, input: CopyInput): Promise<CopyEffect[]> {
  return (await plansOf(call.db, call.now, input)).map(({ effect }) => effect);
}

/** Copies hours, exceptions and closings of one initiative to others, from today on. Due dates stay as they are. */
export async function copyCalendar(
  call: CommandCall,
  input: InputOf<'calendar', 'copy'>,
): Promise<{ effects: CopyEffect[] }> {
  const { tx, now } = call;
  if (await findCopy(tx, input.copyId)) refuse('command.usedForSomethingElse');
  const day = houseDayOf(now);
  const plans = await plansOf(tx, now, input);
  for (const { effect, after } of plans)
    await putOwnCalendar(tx, () => call.newId(), effect.initiativeId, { fromDay: day, wanted: after });
  // What stands there now is remembered, in its own order, so that undoing sees every change of after.
  const stands = await ownCalendarsOf(
    tx,
    plans.map(({ effect }) => effect.initiativeId),
    day,
  );
  await insertCopy(
    tx,
    {
      id: input.copyId,
      from_initiative_id: input.fromInitiativeId,
      parts: JSON.stringify(input.parts),
      at: now,
      day,
      by_account_id: call.actor?.accountId ?? null,
      undone_at: null,
      undone_by: null,
    },
    plans.map(({ effect, before, after }) => ({
      initiativeId: effect.initiativeId,
      before,
      after: stands.get(effect.initiativeId) ?? after,
    })),
  );
  call.touched('calendarCopy', input.copyId);
  await touchInitiatives(call, ...plans.map(({ effect }) => effect.initiativeId));
  return { effects: plans.map(({ effect }) => effect) };
}

/** Puts back what the initiatives had. One whose calendar was changed after the copy is left as it is, and named. */
export async function undoCopy(
  call: CommandCall,
  copyId: string,
): Promise<{ restored: number; left: { initiativeId: string; name: string }[] }> {
  const { tx, now } = call;
  const copy = found(await findCopy(tx, copyId), 'calendarCopy');
  if (copy.undone_at !== null) refuse('calendar.alreadyUndone');
  const day = houseDayOf(now);
  if (copy.day !== day) refuse('calendar.tooLateToUndo');
  const targets = await copyTargets(tx, copyId);
  const ids = targets.map((target) => target.initiativeId);
  const stands = await ownCalendarsOf(tx, ids, day);
  const untouched = targets.filter((target) => alike(stands.get(target.initiativeId), target.after));
  for (const { initiativeId, before } of untouched)
    await putOwnCalendar(tx, () => call.newId(), initiativeId, { fromDay: day, wanted: before });
  await markCopyUndone(tx, copyId, { at: now, accountId: call.actor?.accountId ?? null });
  call.touched('calendarCopy', copyId);
  await touchInitiatives(call, ...untouched.map((target) => target.initiativeId));
  const names = await namesOf(tx);
  return {
    restored: untouched.length,
    left: targets
      .filter((target) => !untouched.includes(target))
      .map(({ initiativeId }) => ({ initiativeId, name: names.get(initiativeId) ?? '' })),
  };
}

/** Copies made today, newest first. */
export async function copiesOfToday(ex: Executor, now: string): Promise<CalendarCopy[]> {
  const rows = await copiesOn(ex, houseDayOf(now));
  const names = await namesOf(ex);
  const accounts = await accountNames(
    ex,
    rows.map((row) => row.by_account_id),
  );
  const copies: CalendarCopy[] = [];
  for (const row of rows)
    copies.push({
      id: row.id,
      fromInitiativeId: row.from_initiative_id,
      fromName: names.get(row.from_initiative_id) ?? '',
      at: row.at,
      by: row.by_account_id === null ? null : (accounts.get(row.by_account_id) ?? null),
      targets: (await copyTargets(ex, row.id)).map(({ initiativeId }) => ({
        initiativeId,
        name: names.get(initiativeId) ?? '',
      })),
      undone: row.undone_at !== null,
    });
  return copies;
}

async function plansOf(ex: Executor, now: string, input: CopyInput) {
  const { fromInitiativeId, parts } = input;
  const toIds = [...new Set(input.toInitiativeIds)];
  if (toIds.includes(fromInitiativeId)) refuse('calendar.notToItself');
  const names = await namesOf(ex);
  for (const id of [fromInitiativeId, ...toIds]) found(names.get(id), 'initiative');
  const own = await ownCalendarsOf(ex, [fromInitiativeId, ...toIds], houseDayOf(now));
  const from = found(own.get(fromInitiativeId), 'initiative');
  return toIds.map((initiativeId) => {
    const before = found(own.get(initiativeId), 'initiative');
    const { after, effect } = planCopy(from, before, parts);
    return { before, after, effect: { initiativeId, name: names.get(initiativeId) ?? '', ...effect } };
  });
}

const namesOf = async (ex: Executor): Promise<Map<string, string>> =>
  new Map((await initiativeRows(ex, {})).map((row) => [row.id, row.name]));
