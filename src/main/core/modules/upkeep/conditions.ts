import type { Item } from '#shared/contract/catalog.contract.ts';
import type { ConditionRecord } from '#shared/contract/upkeep.contract.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import type { CommandCall, InputOf } from '../../rpc/procedures.ts';
import { found, refuse } from '../../rpc/refusal.ts';
import type { Executor } from '../../store/database.ts';
import { accountNames } from '../admin/index.ts';
import { refuseOtherInitiatives, setItemCondition } from '../catalog/index.ts';
import { attachPhotos, photosOf } from './photos.ts';
import { itemForWork } from './things.ts';
import type { UpkeepTables } from './upkeep.tables.ts';

type Condition = Item['condition'];
type ConditionRow = UpkeepTables['condition_record'];

export interface ConditionToRecord {
  itemId: string;
  /** The loan it went out or came back with. */
  loanId: string;
  moment: 'out' | 'in';
  condition: Condition;
  note: string;
  /** Kept before with `upkeep.keepPhoto`. */
  photoIds?: readonly string[];
}

/**
 * Writes down how a thing went out or came back, with its photos. For whoever hands over and takes back: the item's own condition
 * stays theirs to set, and so is the question whose initiative it is.
 */
export async function recordCondition(call: CommandCall, seen: ConditionToRecord): Promise<string> {
  const id = call.newId();
  await write(call, { ...seen, id, conditionBefore: null });
  return id;
}

/** The house looks at a thing itself: the thing takes the condition over. */
export async function recordCheck(
  call: CommandCall,
  input: InputOf<'upkeep', 'recordCondition'>,
): Promise<ConditionRecord> {
  const item = await itemForWork(call.tx, input.itemId);
  refuseOtherInitiatives(call, item.initiativeId);
  await refuseKnown(call.tx, input.conditionId);
  await write(call, {
    ...input,
    id: input.conditionId,
    loanId: null,
    moment: 'check',
    conditionBefore: item.condition,
  });
  await setItemCondition(call.tx, item.id, input.condition);
  call.touched('item', item.id);
  call.touched('kind', item.kindId);
  return viewOf(call, input.conditionId);
}

/** A check of today that was a mistake: the condition from before is back, unless it was changed since. */
export async function undoCondition(
  call: CommandCall,
  { conditionId }: InputOf<'upkeep', 'undoCondition'>,
): Promise<ConditionRecord> {
  const row = found(await conditionById(call.tx, conditionId), 'condition');
  const item = await itemForWork(call.tx, row.item_id);
  refuseOtherInitiatives(call, item.initiativeId);
  if (row.moment !== 'check' || row.undone_at !== null) refuse('upkeep.alreadyUndone');
  if (houseDayOf(row.at) !== houseDayOf(call.now)) refuse('upkeep.tooLateToUndo');
  await call.tx
    .updateTable('condition_record')
    .set({ undone_at: call.now })
    .where('id', '=', row.id)
    .execute();
  if (item.condition === row.condition && row.condition_before !== null) {
    await setItemCondition(call.tx, item.id, row.condition_before);
    call.touched('item', item.id);
  }
  call.touched('upkeep', row.item_id);
  return viewOf(call, row.id);
}

/** What a hand-over or return of today wrote down counts no more. */
export async function undoConditionsOfLoan(
  call: CommandCall,
  loanId: string,
  moment: 'out' | 'in',
): Promise<void> {
  const rows = await call.tx
    .selectFrom('condition_record')
    .select(['id', 'item_id', 'at'])
    .where('loan_id', '=', loanId)
    .where('moment', '=', moment)
    .where('undone_at', 'is', null)
    .execute();
  const today = houseDayOf(call.now);
  for (const row of rows) {
    if (houseDayOf(row.at) !== today) continue;
    await call.tx
      .updateTable('condition_record')
      .set({ undone_at: call.now })
      .where('id', '=', row.id)
      .execute();
    call.touched('upkeep', row.item_id);
  }
}

interface Written {
  id: string;
  itemId: string;
  loanId: string | null;
  moment: 'out' | 'in' | 'check';
  condition: Condition;
  conditionBefore: Condition | null;
  note: string;
  photoIds?: readonly string[];
}

async function write(call: CommandCall, seen: Written): Promise<void> {
  await call.tx
    .insertInto('condition_record')
    .values({
      id: seen.id,
      item_id: seen.itemId,
      loan_id: seen.loanId,
      moment: seen.moment,
      condition: seen.condition,
      condition_before: seen.conditionBefore,
      note: seen.note,
      at: call.now,
      by_account_id: call.actor?.accountId ?? null,
      undone_at: null,
    })
    .execute();
  await attachPhotos(call.tx, seen.photoIds ?? [], { condition_id: seen.id });
  call.touched('upkeep', seen.itemId);
  call.changedFields('condition');
}

const conditionById = (ex: Executor, id: string): Promise<ConditionRow | undefined> =>
  ex.selectFrom('condition_record').selectAll().where('id', '=', id).executeTakeFirst();

async function refuseKnown(ex: Executor, id: string): Promise<void> {
  if (await conditionById(ex, id)) refuse('command.usedForSomethingElse');
}

async function viewOf(call: CommandCall, id: string): Promise<ConditionRecord> {
  const row = found(await conditionById(call.tx, id), 'condition');
  return found((await conditionViews(call.tx, [row], call.now))[0], 'condition');
}

/** What was seen of one thing, newest first. */
export const conditionsOfItem = (ex: Executor, itemId: string, limit: number): Promise<ConditionRow[]> =>
  ex
    .selectFrom('condition_record')
    .selectAll()
    .where('item_id', '=', itemId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();

export async function conditionViews(
  ex: Executor,
  rows: readonly ConditionRow[],
  now: string,
): Promise<ConditionRecord[]> {
  const names = await accountNames(
    ex,
    rows.map((row) => row.by_account_id),
  );
  const photos = await photosOf(
    ex,
    'condition_id',
    rows.map((row) => row.id),
  );
  const today = houseDayOf(now);
  return rows.map((row) => ({
    id: row.id,
    itemId: row.item_id,
    loanId: row.loan_id,
    moment: row.moment as ConditionRecord['moment'],
    condition: row.condition as Condition,
    note: row.note,
    at: row.at,
    by: names.get(row.by_account_id ?? '') ?? null,
    photoIds: photos.get(row.id) ?? [],
    undone: row.undone_at !== null,
    canUndo: row.moment === 'check' && row.undone_at === null && houseDayOf(row.at) === today,
  }));
}
