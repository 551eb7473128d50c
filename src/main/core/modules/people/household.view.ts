import type { Household, HouseholdOfPerson, PastHousehold } from '#shared/contract/households.contract.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import type { LocalDay } from '#shared/domain/local-days.ts';
import { ageSpanOn } from '#shared/domain/partial-date.ts';
import type { Executor } from '../../store/database.ts';
import { holdsOn } from './household.rules.ts';
import {
  type HouseholdRow,
  householdsById,
  type MemberRow,
  membershipsOfPersons,
  membersOfHouseholds,
} from './household.store.ts';
import { summaryRows } from './person.store.ts';
import type { SummaryRow } from './person.view.ts';

const nobody: ReadonlySet<string> = new Set();

type People = ReadonlyMap<string, SummaryRow>;

/** Households as the desk sees them today, in the order of the ids; unknown ones and shielded persons (`hidden`) are left out. */
export async function householdViews(
  db: Executor,
  ids: readonly string[],
  now: string,
  hidden: ReadonlySet<string> = nobody,
): Promise<Household[]> {
  const rows = new Map((await householdsById(db, ids)).map((row) => [row.id, row]));
  const members = (await membersOfHouseholds(db, ids)).filter((one) => !hidden.has(one.person_id));
  const people = await peopleOf(db, members);
  const today = houseDayOf(now);
  return ids.flatMap((id) => {
    const row = rows.get(id);
    const own = members.filter((member) => member.household_id === id);
    return row ? [householdView(row, own, people, today)] : [];
  });
}

function householdView(
  row: HouseholdRow,
  members: readonly MemberRow[],
  people: People,
  today: LocalDay,
): Household {
  const line = (member: MemberRow) => memberView(member, people.get(member.person_id), today);
  return {
    id: row.id,
    label: row.label,
    members: inOrder(members.filter((member) => holdsOn(member, today))).map(line),
    former: members.flatMap((member) =>
      member.to_day === null || holdsOn(member, today)
        ? []
        : [
            {
              ...line(member),
              canUndo: false,
              toDay: member.to_day,
              canUndoEnd: member.end_kind === 'left' && isToday(member.ended_at, today),
            },
          ],
    ),
    ended: row.ended_at !== null,
    canUndoCreate: isToday(row.created_at, today) && members.every((member) => member.to_day === null),
    canUndoEnd: isToday(row.ended_at, today),
  };
}

function memberView(member: MemberRow, person: SummaryRow | undefined, today: LocalDay) {
  const birth = person?.birth_date ?? null;
  return {
    memberId: member.id,
    personId: member.person_id,
    number: person?.number ?? '',
    name: person?.name ?? '',
    role: member.role,
    age: birth === null ? null : ageSpanOn(birth, today),
    fromDay: member.from_day,
    canUndo: isToday(member.added_at, today) && member.to_day === null,
  };
}

/** The person's household today and the ones of before, the newest first. */
export async function householdOfPerson(
  db: Executor,
  personId: string,
  now: string,
  hidden: ReadonlySet<string> = nobody,
): Promise<HouseholdOfPerson> {
  if (hidden.has(personId)) return { now: null, past: [] };
  const today = houseDayOf(now);
  const memberships = await membershipsOfPersons(db, [personId]);
  const current = memberships.find((member) => holdsOn(member, today));
  const before = memberships.filter((member) => member !== current).toReversed();
  const [household] = current ? await householdViews(db, [current.household_id], now, hidden) : [];
  return { now: household ?? null, past: await pastHouseholds(db, personId, before, today, hidden) };
}

/** At most this many names stand in one line about a former household. */
const mostNames = 3;

async function pastHouseholds(
  db: Executor,
  personId: string,
  memberships: readonly MemberRow[],
  today: LocalDay,
  hidden: ReadonlySet<string>,
): Promise<PastHousehold[]> {
  if (memberships.length === 0) return [];
  const ids = [...new Set(memberships.map((member) => member.household_id))];
  const households = new Map((await householdsById(db, ids)).map((row) => [row.id, row]));
  const everybody = (await membersOfHouseholds(db, ids)).filter((one) => !hidden.has(one.person_id));
  const people = await peopleOf(db, everybody);
  return memberships.flatMap((member) => {
    if (member.to_day === null) return [];
    const others = everybody.filter(
      (other) => other.household_id === member.household_id && other.person_id !== personId,
    );
    const names = new Set(inOrder(others).map((other) => people.get(other.person_id)?.name ?? ''));
    return {
      memberId: member.id,
      householdId: member.household_id,
      label: households.get(member.household_id)?.label ?? null,
      others: [...names].slice(0, mostNames),
      fromDay: member.from_day,
      toDay: member.to_day,
      undo: undoOf(member, today),
    };
  });
}

/** A move is undone where the person went to, not here. */
function undoOf(member: MemberRow, today: LocalDay): PastHousehold['undo'] {
  if (!isToday(member.ended_at, today)) return null;
  return member.end_kind === 'moved' ? null : member.end_kind;
}

const rank = { adult: 0, other: 1, child: 2 } as const;

/** Adults first, children last; otherwise as they joined. */
const inOrder = (members: readonly MemberRow[]): MemberRow[] =>
  members.toSorted((a, b) => rank[a.role] - rank[b.role]);

async function peopleOf(db: Executor, members: readonly MemberRow[]): Promise<People> {
  const rows = await summaryRows(db, [...new Set(members.map((member) => member.person_id))]);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Did an act happen on this day of the house? */
const isToday = (at: string | null, today: LocalDay): boolean => at !== null && houseDayOf(at) === today;
