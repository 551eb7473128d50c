import type { CaseKind } from '#shared/contract/agenda-words.ts';
import type { CommandCall } from '../../../rpc/procedures.ts';
import { passQuestion } from '../../intake/index.ts';
import { passReferral } from '../../referrals/index.ts';
import { passTrajectory, takeBackTrajectory } from '../../trajectories/index.ts';
import { passTask } from '../tasks/task.service.ts';
import { type HandedItemRow, type HandOverRow, writeHandedItem } from './hand-over.store.ts';

const passes = { question: passQuestion, referral: passReferral, task: passTask } as const;

/**
 * One case goes over, with a trajectory the open actions of whoever gives it. False when it was not the giver's (any more): nothing is
 * changed then.
 */
export async function passCase(
  call: CommandCall,
  row: Pick<HandOverRow, 'id' | 'from_account_id' | 'to_account_id'>,
  { kind, id }: { kind: CaseKind; id: string },
): Promise<boolean> {
  const [from, to] = [row.from_account_id, row.to_account_id];
  const write = (one: Pick<HandedItemRow, 'kind' | 'item_id'>, wasThere = false): Promise<void> =>
    writeHandedItem(call.tx, { hand_over_id: row.id, ...one, was_there: wasThere ? 1 : 0, passed: 1 });
  if (kind !== 'trajectory') {
    if (!(await passes[kind](call, id, from, to))) return false;
    await write({ kind, item_id: id });
    return true;
  }
  const passed = await passTrajectory(call, id, from, to);
  if (passed === null) return false;
  await write({ kind, item_id: id }, passed.wasThere);
  for (const action of passed.actionIds) await write({ kind: 'action', item_id: action });
  return true;
}

/** The way back of one case, as long as it still is where it was brought. False when it is not. */
export async function bringBack(
  call: CommandCall,
  row: HandOverRow,
  item: HandedItemRow,
  actionIds: string[],
): Promise<boolean> {
  const [from, to] = [row.from_account_id, row.to_account_id];
  if (item.kind === 'action') return false;
  if (item.kind === 'trajectory')
    return takeBackTrajectory(call, item.item_id, { from, to, wasThere: item.was_there === 1, actionIds });
  return passes[item.kind](call, item.item_id, to, from, 'takenBack');
}
