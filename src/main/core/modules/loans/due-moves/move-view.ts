import type { DueMove } from '#shared/contract/calendar.contract.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import type { Actor } from '../../../rpc/procedures.ts';
import type { Executor } from '../../../store/database.ts';
import { accountNames } from '../../admin/index.ts';
import { isTold, readCameAlong } from './came-along.ts';
import { countsOfMoves, type MoveRow } from './due-moves.store.ts';

export interface Asker {
  actor: Actor | null;
  now: string;
}

/** Moves as a list shows them. */
export async function moveViews(ex: Executor, rows: readonly MoveRow[], asker: Asker): Promise<DueMove[]> {
  const counts = await countsOfMoves(
    ex,
    rows.map((row) => row.id),
  );
  const accounts = await accountNames(
    ex,
    rows.map((row) => row.by_account_id),
  );
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as DueMove['kind'],
    reason: row.reason,
    at: row.at,
    by: row.by_account_id === null ? null : (accounts.get(row.by_account_id) ?? null),
    ...(counts.get(row.id) ?? { loans: 0, persons: 0, restored: 0 }),
    ...alongOf(row),
    undone: row.undone_at !== null,
    mayUndo: row.undone_at === null && mayUndo(row, asker),
  }));
}

/** How many reservations and things set aside went along, and how many stay and are to call about. */
function alongOf({ closings }: MoveRow): Pick<DueMove, 'asked' | 'toCall'> {
  const { asked, conflicts } = readCameAlong(closings);
  const told = asked.filter(isTold);
  const staying = told.filter((one) => one.why !== null).length;
  return { asked: told.length - staying, toCall: staying + conflicts.length };
}

export async function moveView(ex: Executor, row: MoveRow, asker: Asker): Promise<DueMove> {
  const [view] = await moveViews(ex, [row], asker);
  if (!view) throw new Error('a move was not shown');
  return view;
}

/** Management undoes any move; the front desk a sudden closing of today. */
export function mayUndo(move: Pick<MoveRow, 'kind' | 'day'>, { actor, now }: Asker): boolean {
  if (actor === null) return false;
  if (actor.role === 'coordinator' || actor.role === 'administrator') return true;
  return move.kind === 'closing' && move.day === houseDayOf(now);
}
