import { refuse } from '../../rpc/refusal.ts';
import type { Executor } from '../../store/database.ts';
import { moveAll, type PersonMove, type PersonRows } from '../../store/person-rows.ts';
import { type RowChange, rowChanger } from '../../store/row-changes.ts';
import { type MemberRow, membershipsOfPersons } from './household.store.ts';
import { householdsClash, joinedSpells } from './merge-members.rules.ts';

const members = rowChanger('household_member');

/**
 * Memberships of two persons who are one. The days are brought apart first: the database lets nobody be in two households on one day.
 * @throws Refusal merges.twoHouseholds
 */
async function followMembers(tx: Executor, move: PersonMove): Promise<RowChange[]> {
  const mine = await membershipsOfPersons(tx, [move.to]);
  const theirs = await membershipsOfPersons(tx, [move.from]);
  if (move.householdOf === null && householdsClash(mine, theirs)) refuse('merges.twoHouseholds');
  const rows = new Map([...mine, ...theirs].map((row) => [row.id, row]));
  const changes: RowChange[] = [];
  for (const { id, days } of joinedSpells(mine, theirs, move.householdOf === 'from' ? 'theirs' : 'mine')) {
    const row = rows.get(id);
    if (!row) continue;
    const after = days === null ? undone(move) : spanned(row, days, move);
    changes.push(await members.write(tx, { key: { id }, before: as(row, after), after }));
  }
  const ids = await allIdsOf(tx, move.from);
  return [...changes, ...(await moveAll(tx, members, 'person_id', move, ids))];
}

type Columns = Record<string, string | null>;

const undone = (move: PersonMove): Columns => ({ undone_at: move.now, undone_by: move.byAccountId });

/** Other days; a membership that ends by it ended because the person went elsewhere. */
function spanned(
  row: MemberRow,
  days: { from_day: string; to_day: string | null },
  move: PersonMove,
): Columns {
  if (row.to_day !== null || days.to_day === null) return { ...days };
  return { ...days, ended_at: move.now, ended_by: move.byAccountId, end_kind: 'moved' };
}

const as = (row: MemberRow, columns: Columns): Columns =>
  Object.fromEntries(Object.keys(columns).map((name) => [name, row[name as 'to_day']]));

/** Those that count no more too: they are part of the history. */
async function allIdsOf(tx: Executor, personId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('household_member')
    .select('id')
    .where('person_id', '=', personId)
    .orderBy('id')
    .execute();
  return rows.map((row) => row.id);
}

export const memberRows: PersonRows = {
  table: 'household_member',
  column: 'person_id',
  follow: followMembers,
  back: members.back,
};
