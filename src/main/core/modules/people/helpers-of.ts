import type { ActedBy, Helped, Helper, PersonHelpers } from '#shared/contract/households.contract.ts';
import type { HelperRelation } from '#shared/contract/words.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import type { LocalDay } from '#shared/domain/local-days.ts';
import { found } from '../../rpc/refusal.ts';
import type { Executor } from '../../store/database.ts';
import { helperHoldsOn } from './helper.rules.ts';
import { type HelperRow, helpedRows, helperRows } from './helper.store.ts';
import { summaryRows } from './person.store.ts';

/** All helpers a person has or had, those who hold today first, and whom the person helps today. */
export async function helpersOfPerson(
  db: Executor,
  personId: string,
  now: string,
  hidden: ReadonlySet<string> = new Set(),
): Promise<PersonHelpers> {
  if (hidden.has(personId)) return { helpers: [], helps: [] };
  const today = houseDayOf(now);
  const views = await helperViews(db, await helperRows(db, personId), today);
  return {
    helpers: views
      .filter((one) => one.personId === null || !hidden.has(one.personId))
      .toSorted((a, b) => Number(b.holds) - Number(a.holds)),
    helps: await helpedBy(db, personId, today, hidden),
  };
}

/** For whom, as far as the asker may know (not `hidden`), somebody may collect or act on a day: whoever comes with their own card may be here for another. */
export async function helpedBy(
  db: Executor,
  personId: string,
  day: LocalDay,
  hidden: ReadonlySet<string>,
): Promise<Helped[]> {
  if (hidden.has(personId)) return [];
  const rows = (await helpedRows(db, personId)).filter(
    (row) => helperHoldsOn(row, day) && !hidden.has(row.person_id),
  );
  const people = await summaryRows(
    db,
    rows.map((row) => row.person_id),
  );
  return rows.flatMap((row) => {
    const person = people.find((one) => one.id === row.person_id);
    return person
      ? {
          helperId: row.id,
          personId: person.id,
          name: person.name,
          number: person.number,
          mayCollect: row.may_collect === 1,
          mayActFor: row.may_act_for === 1,
          untilDay: row.until_day,
        }
      : [];
  });
}

/** Who may collect or act for a person on a day. */
export async function helpersOf(
  db: Executor,
  personId: string,
  day: LocalDay,
  hidden: ReadonlySet<string>,
): Promise<Helper[]> {
  if (hidden.has(personId)) return [];
  const rows = (await helperRows(db, personId)).filter(
    (row) => helperHoldsOn(row, day) && !hidden.has(row.helper_person_id ?? ''),
  );
  return helperViews(db, rows, day);
}

/** What `helperPersonId` may do for a person on a day; null when nothing was agreed. */
export async function isHelperOf(
  db: Executor,
  who: { personId: string; helperPersonId: string },
  day: LocalDay,
): Promise<{ helperId: string; relation: HelperRelation; mayCollect: boolean; mayActFor: boolean } | null> {
  const rows = (await helperRows(db, who.personId)).filter(
    (row) => row.helper_person_id === who.helperPersonId && helperHoldsOn(row, day),
  );
  const [first] = rows;
  return first
    ? {
        helperId: first.id,
        relation: relationOf(first),
        mayCollect: rows.some((row) => row.may_collect === 1),
        mayActFor: rows.some((row) => row.may_act_for === 1),
      }
    : null;
}

export interface ActedByColumns {
  acted_by_person_id: string | null;
  acted_by_name: string | null;
  acted_by_relation: HelperRelation | null;
}

/**
 * The columns of `hand_over` that say who stood at the desk. Nobody else, or the borrower named as their own helper: all
 * empty. Somebody we know without a relation gets the one of their standing agreement, if there is one.
 * @throws NotFound person
 */
export async function actedByColumns(
  db: Executor,
  personId: string,
  actedBy: ActedBy | null | undefined,
  day: LocalDay,
): Promise<ActedByColumns> {
  const nobody = { acted_by_person_id: null, acted_by_name: null, acted_by_relation: null };
  if (!actedBy) return nobody;
  if ('name' in actedBy)
    return { ...nobody, acted_by_name: actedBy.name, acted_by_relation: actedBy.relation };
  if (actedBy.personId === personId) return nobody;
  found((await summaryRows(db, [actedBy.personId]))[0], 'person');
  const standing = await isHelperOf(db, { personId, helperPersonId: actedBy.personId }, day);
  return {
    ...nobody,
    acted_by_person_id: actedBy.personId,
    acted_by_relation: actedBy.relation ?? standing?.relation ?? null,
  };
}

async function helperViews(db: Executor, rows: readonly HelperRow[], today: LocalDay): Promise<Helper[]> {
  const people = await summaryRows(
    db,
    rows.flatMap((row) => row.helper_person_id ?? []),
  );
  const names = new Map(people.map((person) => [person.id, person.name]));
  return rows.map((row) => ({
    helperId: row.id,
    personId: row.helper_person_id,
    name: row.helper_name ?? names.get(row.helper_person_id ?? '') ?? '',
    relation: relationOf(row),
    mayCollect: row.may_collect === 1,
    mayActFor: row.may_act_for === 1,
    fromDay: row.from_day,
    untilDay: row.until_day,
    holds: helperHoldsOn(row, today),
    endedDay: row.ended_day,
    canUndo: row.ended_day === null && houseDayOf(row.added_at) === today,
    canUndoEnd: row.ended_day === today,
  }));
}

/** Held to the list by the table's own check. */
const relationOf = (row: HelperRow): HelperRelation => row.relation as HelperRelation;
