import type { CommandCall } from '../../rpc/procedures.ts';
import type { ItemChange, ItemLog, MoveTrace } from '../catalog/index.ts';
import { movementsOf } from './movement.rules.ts';
import { changedText, insertMovements, type MovementRow } from './movements.store.ts';

/** Writes the history of items: whatever changed where a thing stands, whose it is or whether it is in use. */
export const itemLog: ItemLog = {
  async note(call, changes, trace) {
    const rows = changes.flatMap((change) => rowsOf(call, change, trace));
    await insertMovements(call.tx, rows);
  },
};

function rowsOf(call: CommandCall, { before, after }: ItemChange, trace: MoveTrace): MovementRow[] {
  return movementsOf(before, after).map((draft, n) => ({
    ...emptyRow(call, before.id),
    id: n === 0 && trace.movementId !== undefined ? trace.movementId : call.newId(),
    kind: draft.kind,
    before: changedText(draft.before),
    after: changedText(draft.after),
    person_id: trace.personId ?? null,
    take_id: trace.takeId ?? null,
    cents: draft.kind === 'soldOut' && trace.cents ? trace.cents : null,
    reason: trace.reason ?? '',
  }));
}

/** A line that a count saw a thing, although nothing about it changed. */
export const countedRow = (call: CommandCall, itemId: string, takeId: string): MovementRow => ({
  ...emptyRow(call, itemId),
  kind: 'counted',
  take_id: takeId,
});

const emptyRow = (call: CommandCall, itemId: string): MovementRow => ({
  id: call.newId(),
  item_id: itemId,
  kind: 'moved',
  before: '{}',
  after: '{}',
  at: call.now,
  by_account_id: call.actor?.accountId ?? null,
  person_id: null,
  take_id: null,
  cents: null,
  reason: '',
  undone_at: null,
  undone_by: null,
});
