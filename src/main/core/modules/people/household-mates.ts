import type { LocalDay } from '#shared/domain/local-days.ts';
import type { Executor } from '../../store/database.ts';
import { householdsById } from './household.store.ts';
import { type HouseholdOn, householdOf } from './household-of.ts';
import { summaryRows } from './person.store.ts';

export interface Mates {
  personId: string;
  label: string | null;
  names: string[];
}

/** Names of those who live with each of these persons on a day; who lives with nobody is left out. */
export async function matesOf(
  db: Executor,
  personIds: readonly string[],
  day: LocalDay,
  hidden: ReadonlySet<string>,
): Promise<Mates[]> {
  const households = await householdOf(db, personIds, day);
  if (households.size === 0) return [];
  const all = [...households.values()];
  const people = await summaryRows(db, [...new Set(all.flatMap(everybody))]);
  const names = new Map(people.map((person) => [person.id, person.name]));
  const rows = await householdsById(db, [...new Set(all.map((one) => one.householdId))]);
  const labels = new Map(rows.map((row) => [row.id, row.label]));
  return personIds.flatMap((personId) => {
    const household = households.get(personId);
    const there = household ? everybody(household) : [];
    const mates = there.filter((id) => id !== personId && !hidden.has(id));
    if (!household || mates.length === 0 || hidden.has(personId)) return [];
    return {
      personId,
      label: labels.get(household.householdId) ?? null,
      names: mates.map((id) => names.get(id) ?? ''),
    };
  });
}

/** Those who are there part of the days too: the desk knows them as living there. */
const everybody = ({ memberIds, partlyIds }: HouseholdOn): string[] => [...memberIds, ...partlyIds];
