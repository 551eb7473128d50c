import type { LocalDay } from '#shared/domain/local-days.ts';
import type { Executor } from '../../store/database.ts';
import { holdsOn } from './household.rules.ts';
import { membershipsOfPersons, membersOfHouseholds } from './household.store.ts';
import { staysInHouseholds, staysOfPersons } from './household-parts.store.ts';

export interface HouseholdOn {
  readonly householdId: string;
  /** Everybody who is counted in it that day, the person too, in the order in which they joined. */
  readonly memberIds: readonly string[];
  /** Who spends part of the days there and is counted elsewhere. */
  readonly partlyIds: readonly string[];
}

/**
 * The household each of these persons belongs to on a day (`YYYY-MM-DD`, the house's calendar). Who lives in two belongs to the one of
 * the membership, so that nobody is counted twice. Who belongs to none is left out: then the person alone is the counting unit.
 */
export async function householdOf(
  ex: Executor,
  personIds: readonly string[],
  day: LocalDay,
): Promise<Map<string, HouseholdOn>> {
  const own = await homesOn(ex, personIds, day);
  if (own.size === 0) return new Map();
  const householdIds = [...new Set(own.values())];
  const members = (await membersOfHouseholds(ex, householdIds)).filter((one) => holdsOn(one, day));
  const stays = (await staysInHouseholds(ex, householdIds)).filter((one) => holdsOn(one, day));
  const countedElsewhere = new Set(
    (
      await membershipsOfPersons(
        ex,
        stays.map((stay) => stay.person_id),
      )
    ).flatMap((one) => (holdsOn(one, day) ? [one.person_id] : [])),
  );
  const idsIn = (rows: readonly { household_id: string; person_id: string }[], id: string) =>
    rows.flatMap((row) => (row.household_id === id ? [row.person_id] : []));
  const households = new Map<string, HouseholdOn>(
    householdIds.map((householdId) => {
      const staying = idsIn(stays, householdId);
      const memberIds = [
        ...idsIn(members, householdId),
        ...staying.filter((id) => !countedElsewhere.has(id)),
      ];
      return [
        householdId,
        { householdId, memberIds, partlyIds: staying.filter((id) => countedElsewhere.has(id)) },
      ];
    }),
  );
  return new Map(
    [...own].flatMap(([personId, householdId]) => {
      const household = households.get(householdId);
      return household ? [[personId, household]] : [];
    }),
  );
}

/** The membership says where somebody belongs; who left it and still stays in the second household belongs there. */
async function homesOn(ex: Executor, personIds: readonly string[], day: LocalDay) {
  const homes = new Map<string, string>();
  for (const one of await membershipsOfPersons(ex, personIds))
    if (holdsOn(one, day)) homes.set(one.person_id, one.household_id);
  const alone = personIds.filter((id) => !homes.has(id));
  for (const one of await staysOfPersons(ex, alone))
    if (holdsOn(one, day)) homes.set(one.person_id, one.household_id);
  return homes;
}
