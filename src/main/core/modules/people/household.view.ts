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
import { ownShare, unnamedGroups } from './household-parts.rules.ts';
import {
  type StayRow,
  staysInHouseholds,
  staysOfPersons,
  type UnnamedRow,
  unnamedInHouseholds,
} from './household-parts.store.ts';
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
  const stays = (await staysInHouseholds(db, ids)).filter((one) => !hidden.has(one.person_id));
  const unnamed = await unnamedInHouseholds(db, ids);
  const people = await peopleOf(db, [...members, ...stays]);
  const today = houseDayOf(now);
  const allElsewhere = await staysOfPersons(
    db,
    members.map((member) => member.person_id),
  );
  const secret = await whollyHidden(db, allElsewhere, today, hidden);
  const elsewhere = allElsewhere.filter((stay) => !secret.has(stay.household_id));
  return ids.flatMap((id) => {
    const row = rows.get(id);
    const inIt = <T extends { household_id: string }>(all: readonly T[]) =>
      all.filter((one) => one.household_id === id);
    const parts = { members: inIt(members), stays: inIt(stays), unnamed: inIt(unnamed), elsewhere };
    return row ? [householdView(row, parts, people, today)] : [];
  });
}

interface Parts {
  members: readonly MemberRow[];
  stays: readonly StayRow[];
  unnamed: readonly UnnamedRow[];
  /** Stays of the members in a second household. */
  elsewhere: readonly StayRow[];
}

function householdView(
  row: HouseholdRow,
  { members, stays, unnamed, elsewhere }: Parts,
  people: People,
  today: LocalDay,
): Household {
  const line = (member: MemberRow) => ({
    ...memberView(member, people.get(member.person_id), today),
    sharePercent: ownShare(
      elsewhere.filter((stay) => stay.person_id === member.person_id),
      today,
    ),
  });
  const now = {
    members: inOrder(members.filter((member) => holdsOn(member, today))),
    stays: stays.filter((stay) => holdsOn(stay, today)),
    unnamed: unnamed.filter((one) => holdsOn(one, today)),
  };
  const [partly, nameless] = [now.stays.length, now.unnamed.length];
  return {
    id: row.id,
    label: row.label,
    members: now.members.map(line),
    stays: now.stays.map((stay) => stayView(stay, people.get(stay.person_id), today)),
    unnamed: unnamedGroups(unnamed, today).map((group) => ({
      ageBand: group.ageBand,
      fromDay: group.fromDay,
      unnamedIds: group.rows.map((one) => one.id),
      undoableIds: group.rows.flatMap((one) =>
        isToday(one.added_at, today) && one.to_day === null ? [one.id] : [],
      ),
    })),
    size: { all: now.members.length + partly + nameless, partly, unnamed: nameless },
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
    canUndoCreate:
      isToday(row.created_at, today) &&
      [...members, ...stays, ...unnamed].every((one) => one.to_day === null),
    canUndoEnd: isToday(row.ended_at, today),
  };
}

const memberView = (member: MemberRow, person: SummaryRow | undefined, today: LocalDay) => ({
  memberId: member.id,
  role: member.role,
  ...whoView(member, person, today),
});

const stayView = (stay: StayRow, person: SummaryRow | undefined, today: LocalDay) => ({
  stayId: stay.id,
  sharePercent: stay.share_percent,
  ...whoView(stay, person, today),
});

function whoView(row: MemberRow | StayRow, person: SummaryRow | undefined, today: LocalDay) {
  const birth = person?.birth_date ?? null;
  return {
    personId: row.person_id,
    number: person?.number ?? '',
    name: person?.name ?? '',
    age: birth === null ? null : ageSpanOn(birth, today),
    fromDay: row.from_day,
    canUndo: isToday(row.added_at, today) && row.to_day === null,
  };
}

/** The person's household today and the ones of before, the newest first. */
export async function householdOfPerson(
  db: Executor,
  personId: string,
  now: string,
  hidden: ReadonlySet<string> = nobody,
): Promise<HouseholdOfPerson> {
  if (hidden.has(personId)) return { now: null, also: null, past: [] };
  const today = houseDayOf(now);
  const memberships = await membershipsOfPersons(db, [personId]);
  const current = memberships.find((member) => holdsOn(member, today));
  const before = memberships.filter((member) => member !== current).toReversed();
  const stays = await staysOfPersons(db, [personId]);
  const staysIn = stays.find((stay) => holdsOn(stay, today));
  const ids = [current, staysIn].flatMap((one) => (one ? [one.household_id] : []));
  const views = new Map((await householdViews(db, ids, now, hidden)).map((view) => [view.id, view]));
  const also = staysIn && views.get(staysIn.household_id);
  const secret = await whollyHidden(db, staysIn ? [staysIn] : [], today, hidden);
  const spells = [...before, ...stays.filter((stay) => stay !== staysIn)];
  return {
    now: (current && views.get(current.household_id)) ?? null,
    also: also && !secret.has(also.id) ? also : null,
    past: await pastHouseholds(db, personId, spells, today, hidden),
  };
}

/**
 * Second households of which nobody may be known: who lives there is shielded from the caller, every one of them. Not even their name or
 * a share is told. One whose members all left is no secret: there the stay can be ended.
 */
async function whollyHidden(
  db: Executor,
  stays: readonly StayRow[],
  today: LocalDay,
  hidden: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const ids = [...new Set(stays.map((stay) => stay.household_id))];
  if (hidden.size === 0 || ids.length === 0) return nobody;
  const living = (await membersOfHouseholds(db, ids)).filter((member) => holdsOn(member, today));
  return new Set(
    [...Map.groupBy(living, (member) => member.household_id)].flatMap(([id, members]) =>
      members.every((member) => hidden.has(member.person_id)) ? [id] : [],
    ),
  );
}

/** At most this many names stand in one line about a former household. */
const mostNames = 3;

async function pastHouseholds(
  db: Executor,
  personId: string,
  spells: readonly (MemberRow | StayRow)[],
  today: LocalDay,
  hidden: ReadonlySet<string>,
): Promise<PastHousehold[]> {
  if (spells.length === 0) return [];
  const ids = [...new Set(spells.map((spell) => spell.household_id))];
  const households = new Map((await householdsById(db, ids)).map((row) => [row.id, row]));
  const everybody = (await membersOfHouseholds(db, ids)).filter((one) => !hidden.has(one.person_id));
  const people = await peopleOf(db, everybody);
  return spells.toSorted(latestFirst).flatMap((spell) => {
    if (spell.to_day === null) return [];
    const others = everybody.filter(
      (other) => other.household_id === spell.household_id && other.person_id !== personId,
    );
    const isStay = 'share_percent' in spell;
    // A second household of which nobody may be known is left out whole.
    if (isStay && others.length === 0) return [];
    const names = new Set(inOrder(others).map((other) => people.get(other.person_id)?.name ?? ''));
    return {
      memberId: spell.id,
      householdId: spell.household_id,
      label: households.get(spell.household_id)?.label ?? null,
      others: [...names].slice(0, mostNames),
      fromDay: spell.from_day,
      toDay: spell.to_day,
      sharePercent: isStay ? spell.share_percent : null,
      undo: undoOf(spell, today),
    };
  });
}

const latestFirst = (a: MemberRow | StayRow, b: MemberRow | StayRow): number =>
  a.from_day === b.from_day ? 0 : a.from_day < b.from_day ? 1 : -1;

/** A move is undone where the person went to, and another share where it was given; not here. */
function undoOf(spell: MemberRow | StayRow, today: LocalDay): PastHousehold['undo'] {
  if (!isToday(spell.ended_at, today)) return null;
  if (spell.end_kind === 'household') return 'household';
  if (spell.end_kind !== 'left') return null;
  return 'share_percent' in spell ? 'stay' : 'left';
}

const rank = { adult: 0, other: 1, child: 2 } as const;

/** Adults first, children last; otherwise as they joined. */
const inOrder = (members: readonly MemberRow[]): MemberRow[] =>
  members.toSorted((a, b) => rank[a.role] - rank[b.role]);

async function peopleOf(db: Executor, members: readonly { person_id: string }[]): Promise<People> {
  const rows = await summaryRows(db, [...new Set(members.map((member) => member.person_id))]);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Did an act happen on this day of the house? */
const isToday = (at: string | null, today: LocalDay): boolean => at !== null && houseDayOf(at) === today;
