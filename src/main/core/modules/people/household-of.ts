import type { LocalDay } from '#shared/domain/local-days.ts';
import type { Executor } from '../../store/database.ts';
import { holdsOn } from './household.rules.ts';
import { membershipsOfPersons, membersOfHouseholds } from './household.store.ts';

export interface HouseholdOn {
  readonly householdId: string;
  /** Everybody in it that day, the person too, in the order in which they joined. */
  readonly memberIds: readonly string[];
}

/**
 * The household each of these persons belongs to on a day (`YYYY-MM-DD`, the house's calendar). Who belongs to none is left
 * out: then the person alone is the counting unit.
 */
export async function householdOf(
  ex: Executor,
  personIds: readonly string[],
  day: LocalDay,
): Promise<Map<string, HouseholdOn>> {
  const own = (await membershipsOfPersons(ex, personIds)).filter((member) => holdsOn(member, day));
  if (own.length === 0) return new Map();
  const householdIds = [...new Set(own.map((member) => member.household_id))];
  const members = (await membersOfHouseholds(ex, householdIds)).filter((member) => holdsOn(member, day));
  const households = new Map<string, HouseholdOn>(
    householdIds.map((householdId) => [
      householdId,
      {
        householdId,
        memberIds: members.flatMap((one) => (one.household_id === householdId ? [one.person_id] : [])),
      },
    ]),
  );
  return new Map(
    own.flatMap(({ person_id, household_id }) => {
      const household = households.get(household_id);
      return household ? [[person_id, household]] : [];
    }),
  );
}
