import type { CaseKind } from '#shared/contract/agenda-words.ts';
import type { CaseHandOver } from '#shared/contract/caseload.contract.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import { actorOf, type CommandCall, type InputOf } from '../../../rpc/procedures.ts';
import { found, refuse } from '../../../rpc/refusal.ts';
import { accountById, accountNames } from '../../admin/index.ts';
import { colleagueAsReader, passQuestion } from '../../intake/index.ts';
import { passReferral } from '../../referrals/index.ts';
import { passTrajectory, takeBackTrajectory } from '../../trajectories/index.ts';
import { careColleagues } from '../colleagues.ts';
import { passTask } from '../tasks/task.service.ts';
import { handOverProblem, undoProblem } from './hand-over.rules.ts';
import {
  type HandedItemRow,
  type HandOverRow,
  handedItems,
  handOverById,
  insertHandedItem,
  insertHandOver,
  markHandOverUndone,
} from './hand-over.store.ts';
import { handedOf, handOverViews } from './hand-over.view.ts';
import { everythingHeld, heldCases } from './held.ts';

type Plan = Pick<InputOf<'caseload', 'handOver'>, 'fromAccountId' | 'toAccountId' | 'items' | 'day'>;

/**
 * Gives cases over to a colleague, all or none. With a trajectory go the open actions of whoever gives it. Who held what stays in the history.
 * @throws Refusal caseload.notYours, sameWorker, cannotTake, dayToCome, notHeld
 */
export async function handOverCases(
  call: CommandCall,
  input: InputOf<'caseload', 'handOver'>,
): Promise<CaseHandOver> {
  const { tx, now } = call;
  const { handOverId, fromAccountId: from, toAccountId: to } = input;
  await checkPlan(call, input);
  await insertHandOver(tx, {
    id: handOverId,
    from_account_id: from,
    to_account_id: to,
    day: input.day,
    note: input.note,
    by_account_id: actorOf(call).accountId,
    at: now,
    undone_at: null,
    undone_by: null,
  });
  const chosen = new Map(input.items.map((one) => [`${one.kind} ${one.id}`, one]));
  for (const { kind, id } of chosen.values()) await passOne(call, handOverId, { kind, id, from, to });
  return answer(call, handOverId);
}

/** Everything a plan has to be before anything is done. */
async function checkPlan(call: CommandCall, plan: Plan): Promise<void> {
  const takers = await careColleagues(call.tx);
  const problem = handOverProblem(plan, actorOf(call), {
    today: houseDayOf(call.now),
    canTake: takers.some((one) => one.id === plan.toAccountId),
  });
  const names = await accountNames(call.tx, [plan.fromAccountId, plan.toAccountId]);
  if (problem) refuse(problem, { name: names.get(plan.toAccountId) ?? '' });
  const held = new Map(
    (await heldCases(call, plan.fromAccountId)).map((one) => [`${one.kind} ${one.id}`, one]),
  );
  const isCoordinator = actorOf(call).role === 'coordinator';
  for (const { kind, id } of plan.items) {
    const one = held.get(`${kind} ${id}`);
    if (!one || !(one.isReadable || isCoordinator))
      refuse('caseload.notHeld', { name: names.get(plan.fromAccountId) ?? '' });
  }
  await checkTakerKnows(call, plan);
}

/** What is about a shielded person goes to somebody who may know of them: nobody would see it otherwise. */
async function checkTakerKnows(call: CommandCall, plan: Plan): Promise<void> {
  const taker = found(await accountById(call.tx, plan.toAccountId), 'account');
  const { hidden } = await colleagueAsReader(call, taker);
  const chosen = new Set(plan.items.map(({ kind, id }) => `${kind} ${id}`));
  const isShielded = (await everythingHeld(call, plan.fromAccountId)).some(
    ({ kind, id, personId }) => chosen.has(`${kind} ${id}`) && personId !== null && hidden.has(personId),
  );
  if (isShielded) refuse('caseload.shielded', { name: taker.display_name });
}

interface Move {
  kind: CaseKind;
  id: string;
  from: string;
  to: string;
}

async function passOne(call: CommandCall, handOverId: string, { kind, id, from, to }: Move): Promise<void> {
  const write = (one: Pick<HandedItemRow, 'kind' | 'item_id'>, wasThere = false): Promise<void> =>
    insertHandedItem(call.tx, { hand_over_id: handOverId, ...one, was_there: wasThere ? 1 : 0 });
  if (kind === 'trajectory') {
    const passed = found(await passTrajectory(call, id, from, to), 'trajectory');
    await write({ kind, item_id: id }, passed.wasThere);
    for (const action of passed.actionIds) await write({ kind: 'action', item_id: action });
    return;
  }
  found((await passes[kind](call, id, from, to)) || null, kind);
  await write({ kind, item_id: id });
}

const passes = { question: passQuestion, referral: passReferral, task: passTask } as const;

/**
 * Takes a hand-over of today back: every case that still is where it was brought. What was passed on since stays; its number is said.
 * @throws Refusal caseload.notYours, undoneAlready, tooLateToUndo
 */
export async function undoHandOver(call: CommandCall, { handOverId }: InputOf<'caseload', 'undo'>) {
  const row = found(await handOverById(call.tx, handOverId), 'handOver');
  const problem = undoProblem(handedOf(row), actorOf(call), houseDayOf(call.now));
  if (problem) refuse(problem);
  const items = await handedItems(call.tx, [handOverId]);
  const actionIds = items.filter(({ kind }) => kind === 'action').map(({ item_id }) => item_id);
  let stayed = 0;
  for (const item of items)
    if (item.kind !== 'action' && !(await bringBack(call, row, item, actionIds))) stayed += 1;
  await markHandOverUndone(call.tx, handOverId, call.now, actorOf(call).accountId);
  return { handOver: await answer(call, handOverId), stayed };
}

async function bringBack(
  call: CommandCall,
  row: HandOverRow,
  item: HandedItemRow,
  actionIds: string[],
): Promise<boolean> {
  const [from, to] = [row.from_account_id, row.to_account_id];
  if (item.kind === 'action') return false;
  if (item.kind === 'trajectory')
    return takeBackTrajectory(call, item.item_id, { from, to, wasThere: item.was_there === 1, actionIds });
  return passes[item.kind](call, item.item_id, to, from);
}

async function answer(call: CommandCall, id: string): Promise<CaseHandOver> {
  call.touched('caseHandOver', id);
  const row = found(await handOverById(call.tx, id), 'handOver');
  const [view] = await handOverViews(call, [row]);
  return found(view, 'handOver');
}
