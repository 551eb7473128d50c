import type { Executor } from '../../store/database.ts';
import { idsWith, moveAll, type PersonMove, type PersonRows } from '../../store/person-rows.ts';
import { type RowChange, rowChanger } from '../../store/row-changes.ts';
import { shareADay } from './household.rules.ts';
import { membershipsOfPersons } from './household.store.ts';
import { type StayRow, staysOfPersons } from './household-parts.store.ts';

const stays = rowChanger('household_stay');

/**
 * Stays of two persons who are one, before their memberships follow. What the two together would have twice counts no more: days in a
 * household of which one of them is a member, and days of the other's stay that the one who goes on has too.
 */
async function followStays(tx: Executor, move: PersonMove): Promise<RowChange[]> {
  const mine = await staysOfPersons(tx, [move.to]);
  const theirs = await staysOfPersons(tx, [move.from]);
  const memberships = await membershipsOfPersons(tx, [move.to, move.from]);
  const isMember = (stay: StayRow) =>
    memberships.some((one) => one.household_id === stay.household_id && shareADay(one, stay));
  const kept = mine.filter((stay) => !isMember(stay));
  const gone = [
    ...mine.filter(isMember),
    ...theirs.filter((stay) => isMember(stay) || kept.some((other) => shareADay(stay, other))),
  ];
  const changes: RowChange[] = [];
  for (const { id } of gone)
    changes.push(
      await stays.write(tx, {
        key: { id },
        before: { undone_at: null, undone_by: null },
        after: { undone_at: move.now, undone_by: move.byAccountId },
      }),
    );
  const ids = await idsWith(tx, 'household_stay', 'person_id', move.from);
  return [...changes, ...(await moveAll(tx, stays, 'person_id', move, ids))];
}

export const stayRows: PersonRows = {
  table: 'household_stay',
  column: 'person_id',
  follow: followStays,
  back: stays.back,
};
