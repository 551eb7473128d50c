import type { CaseHandOver } from '#shared/contract/caseload.contract.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import { actorOf, type CommandCall, type InputOf } from '../../../rpc/procedures.ts';
import { found, refuse } from '../../../rpc/refusal.ts';
import { accountById, accountNames } from '../../admin/index.ts';
import { colleagueAsReader } from '../../intake/index.ts';
import { careColleagues } from '../colleagues.ts';
import { handOverProblem, isToCome, undoProblem } from './hand-over.rules.ts';
import {
  handedItems,
  handOverById,
  insertHandOver,
  markHandOverUndone,
  plannedItems,
  writeHandedItem,
} from './hand-over.store.ts';
import { handedOf, handOverViews } from './hand-over.view.ts';
import { heldCases, personsHeld } from './held.ts';
import { bringBack, passCase } from './pass.ts';

type Plan = Pick<InputOf<'caseload', 'handOver'>, 'fromAccountId' | 'toAccountId' | 'items' | 'day'>;

/**
 * Gives cases over to a colleague, all or none; on a day to come they go on that day, and nobody sees more before. With a trajectory go the
 * open actions of whoever gives it. Who held what stays in the history.
 * @throws Refusal caseload.notYours, sameWorker, cannotTake, dayTooFar, notHeld, plannedAlready, shielded
 */
export async function handOverCases(
  call: CommandCall,
  input: InputOf<'caseload', 'handOver'>,
): Promise<CaseHandOver> {
  const { tx, now } = call;
  const { handOverId, fromAccountId: from, toAccountId: to } = input;
  await checkPlan(call, input);
  const isPlanned = isToCome(input.day, houseDayOf(now));
  const row = {
    id: handOverId,
    from_account_id: from,
    to_account_id: to,
    day: input.day,
    note: input.note,
    by_account_id: actorOf(call).accountId,
    at: now,
    effective_at: isPlanned ? null : now,
    problem: null,
    undone_at: null,
    undone_by: null,
  };
  await insertHandOver(tx, row);
  const chosen = new Map(input.items.map((one) => [keyOf(one), one]));
  for (const one of chosen.values())
    if (isPlanned)
      await writeHandedItem(tx, {
        hand_over_id: handOverId,
        kind: one.kind,
        item_id: one.id,
        was_there: 0,
        passed: 0,
      });
    else found((await passCase(call, row, one)) || null, one.kind);
  return answer(call, handOverId);
}

const keyOf = ({ kind, id }: { kind: string; id: string }): string => `${kind} ${id}`;

/** Everything a plan has to be before anything is done. */
async function checkPlan(call: CommandCall, plan: Plan): Promise<void> {
  const takers = await careColleagues(call.tx);
  const problem = handOverProblem(plan, actorOf(call), {
    today: houseDayOf(call.now),
    canTake: takers.some((one) => one.id === plan.toAccountId),
  });
  const names = await accountNames(call.tx, [plan.fromAccountId, plan.toAccountId]);
  if (problem) refuse(problem, { name: names.get(plan.toAccountId) ?? '' });
  const held = new Map((await heldCases(call, plan.fromAccountId)).map((one) => [keyOf(one), one]));
  const isCoordinator = actorOf(call).role === 'coordinator';
  for (const item of plan.items) {
    const one = held.get(keyOf(item));
    if (!one || !(one.isReadable || isCoordinator))
      refuse('caseload.notHeld', { name: names.get(plan.fromAccountId) ?? '' });
  }
  if (isToCome(plan.day, houseDayOf(call.now))) await checkNotPlanned(call, plan);
  await checkTakerKnows(call, plan);
}

/** One plan for a case at a time: two would each count on it. */
async function checkNotPlanned(call: CommandCall, plan: Plan): Promise<void> {
  const planned = await plannedItems(call.tx, plan.fromAccountId);
  const chosen = new Set(plan.items.map(keyOf));
  if (planned.some((one) => chosen.has(keyOf({ kind: one.kind, id: one.item_id }))))
    refuse('caseload.plannedAlready');
}

/** What is about a shielded person goes to somebody who may know of them: nobody would see it otherwise. */
async function checkTakerKnows(call: CommandCall, plan: Plan): Promise<void> {
  const taker = found(await accountById(call.tx, plan.toAccountId), 'account');
  const { hidden } = await colleagueAsReader(call, taker);
  const persons = await personsHeld(call.tx, plan.fromAccountId);
  if (plan.items.some((one) => hidden.has(persons.get(keyOf(one)) ?? '')))
    refuse('caseload.shielded', { name: taker.display_name });
}

/**
 * Takes a hand-over of today back: every case that still is where it was brought. What was passed on since stays; its number is said. One
 * whose day is to come does not take place.
 * @throws Refusal caseload.notYours, undoneAlready, tooLateToUndo
 */
export async function undoHandOver(call: CommandCall, { handOverId }: InputOf<'caseload', 'undo'>) {
  const row = found(await handOverById(call.tx, handOverId), 'handOver');
  const problem = undoProblem(handedOf(row), actorOf(call), houseDayOf(call.now));
  if (problem) refuse(problem);
  const items = (await handedItems(call.tx, [handOverId])).filter((one) => one.passed === 1);
  const actionIds = items.filter(({ kind }) => kind === 'action').map(({ item_id }) => item_id);
  let stayed = 0;
  for (const item of items)
    if (item.kind !== 'action' && !(await bringBack(call, row, item, actionIds))) stayed += 1;
  await markHandOverUndone(call.tx, handOverId, call.now, actorOf(call).accountId);
  return { handOver: await answer(call, handOverId), stayed };
}

async function answer(call: CommandCall, id: string): Promise<CaseHandOver> {
  call.touched('caseHandOver', id);
  const row = found(await handOverById(call.tx, id), 'handOver');
  const [view] = await handOverViews(call, [row]);
  return found(view, 'handOver');
}
