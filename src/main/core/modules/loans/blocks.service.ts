import type { Block } from '#shared/contract/blocks.contract.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import type { CommandCall, InputOf } from '../../rpc/procedures.ts';
import { found, refuse } from '../../rpc/refusal.ts';
import { initiativeLabels } from '../catalog/index.ts';
import { personSummaries } from '../people/index.ts';
import { refusalOfEnd, stateOf } from './blocks.rules.ts';
import {
  type BlockRow,
  blocksById,
  blocksOfPerson,
  endChangesOf,
  insertBlock,
  insertEndChange,
  undoEndChange,
  updateBlock,
} from './blocks.store.ts';
import { blockViews, undoOf } from './blocks.view.ts';

type Answer = Promise<{ blocks: Block[] }>;

/**
 * Pauses lending to a person at one or more initiatives, all of them or none. What is out stays out, under its own due date.
 * @throws Refusal blocks.initiativeTwice, alreadyRunning (initiative, until), endPassed, tooLong; NotFound person, initiative
 */
export async function setBlocks(call: CommandCall, input: InputOf<'blocks', 'set'>): Answer {
  const { tx, now } = call;
  const today = houseDayOf(now);
  found((await personSummaries(tx, [input.personId])).get(input.personId), 'person');
  refuseIf(refusalOfEnd(input.untilDay, today));
  const initiativeIds = input.blocks.map((one) => one.initiativeId);
  if (new Set(initiativeIds).size !== initiativeIds.length) refuse('blocks.initiativeTwice');
  const initiatives = await initiativeLabels(tx, initiativeIds);
  const before = await blocksOfPerson(tx, input.personId);
  for (const { blockId, initiativeId } of input.blocks) {
    const initiative = found(initiatives.get(initiativeId), 'initiative');
    const running = before.find(
      (row) => row.initiative_id === initiativeId && stateOf(row, today) === 'running',
    );
    if (running) refuse('blocks.alreadyRunning', { initiative: initiative.name, until: running.until_day });
    await insertBlock(tx, {
      id: blockId,
      person_id: input.personId,
      initiative_id: initiativeId,
      reason_code: input.reasonCode,
      note: input.note,
      from_day: today,
      until_day: input.untilDay,
      set_at: now,
      set_by: byOf(call),
      lifted_at: null,
      lifted_by: null,
      lift_reason: null,
      undone_at: null,
      undone_by: null,
    });
    call.touched('block', blockId);
  }
  call.changedFields('initiatives', 'reason', 'untilDay');
  return answer(call, input.personId);
}

/** Pauses of today that should not have been set count no more. */
export async function undoSetBlocks(call: CommandCall, { blockIds }: InputOf<'blocks', 'undoSet'>): Answer {
  const rows = await blocksById(call.tx, [...new Set(blockIds)]);
  const first = found(rows[0], 'block');
  if (rows.length !== new Set(blockIds).size) found(null, 'block');
  if (rows.some((row) => row.person_id !== first.person_id)) found(null, 'block');
  for (const row of rows) {
    await refuseUndo(call, row, 'set');
    await write(call, row, { undone_at: call.now, undone_by: byOf(call) });
  }
  return answer(call, first.person_id);
}

/** A running pause ends on another day. @throws Refusal blocks.notRunning, endPassed, tooLong */
export async function changeBlockEnd(
  call: CommandCall,
  { changeId, blockId, untilDay }: InputOf<'blocks', 'changeEnd'>,
): Answer {
  const row = await runningBlock(call, blockId);
  refuseIf(refusalOfEnd(untilDay, houseDayOf(call.now)));
  if (untilDay === row.until_day) return answer(call, row.person_id);
  await insertEndChange(call.tx, {
    id: changeId,
    block_id: row.id,
    former_until: row.until_day,
    new_until: untilDay,
    at: call.now,
    by_account_id: byOf(call),
    undone_at: null,
    undone_by: null,
  });
  await write(call, row, { until_day: untilDay });
  return answer(call, row.person_id);
}

export async function undoChangeBlockEnd(
  call: CommandCall,
  { blockId }: InputOf<'blocks', 'undoChangeEnd'>,
): Answer {
  const row = await existing(call, blockId);
  await refuseUndo(call, row, 'end');
  const last = found((await endChangesOf(call.tx, [row.id])).at(-1), 'block');
  await undoEndChange(call.tx, last.id, call.now, byOf(call));
  await write(call, row, { until_day: last.former_until });
  return answer(call, row.person_id);
}

/** A running pause ends at once. @throws Refusal blocks.notRunning */
export async function liftBlock(call: CommandCall, { blockId, reason }: InputOf<'blocks', 'lift'>): Answer {
  const row = await runningBlock(call, blockId);
  await write(call, row, { lifted_at: call.now, lifted_by: byOf(call), lift_reason: reason });
  return answer(call, row.person_id);
}

/** The lifting of today was a mistake: the pause runs on. @throws Refusal blocks.alreadyRunning when another was set since */
export async function undoLiftBlock(call: CommandCall, { blockId }: InputOf<'blocks', 'undoLift'>): Answer {
  const row = await existing(call, blockId);
  await refuseUndo(call, row, 'lift');
  const today = houseDayOf(call.now);
  const others = await blocksOfPerson(call.tx, row.person_id);
  const since = others.find(
    (other) =>
      other.initiative_id === row.initiative_id && other.id !== row.id && stateOf(other, today) === 'running',
  );
  if (since) {
    const name = (await initiativeLabels(call.tx, [row.initiative_id])).get(row.initiative_id)?.name ?? '';
    refuse('blocks.alreadyRunning', { initiative: name, until: since.until_day });
  }
  await write(call, row, { lifted_at: null, lifted_by: null, lift_reason: null });
  return answer(call, row.person_id);
}

async function existing(call: CommandCall, blockId: string): Promise<BlockRow> {
  return found((await blocksById(call.tx, [blockId]))[0], 'block');
}

async function runningBlock(call: CommandCall, blockId: string): Promise<BlockRow> {
  const row = await existing(call, blockId);
  if (stateOf(row, houseDayOf(call.now)) !== 'running') refuse('blocks.notRunning');
  return row;
}

/** Only the last act can be undone, and on its own day. */
async function refuseUndo(call: CommandCall, row: BlockRow, act: 'set' | 'end' | 'lift'): Promise<void> {
  const ends = await endChangesOf(call.tx, [row.id]);
  if (undoOf(row, ends, houseDayOf(call.now)) !== act) refuse('blocks.tooLateToUndo');
}

async function write(call: CommandCall, row: BlockRow, changes: Partial<BlockRow>): Promise<void> {
  await updateBlock(call.tx, row.id, changes);
  call.touched('block', row.id);
  call.changedFields(...Object.keys(changes));
}

async function answer(call: CommandCall, personId: string): Answer {
  call.touched('person', personId);
  const rows = await blocksOfPerson(call.tx, personId);
  return { blocks: await blockViews(call.tx, rows, call.actor, call.now) };
}

const byOf = (call: CommandCall): string | null => call.actor?.accountId ?? null;

function refuseIf(reason: Parameters<typeof refuse>[0] | null): void {
  if (reason) refuse(reason);
}
