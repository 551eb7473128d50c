import type { LocalDay } from '#shared/domain/local-days.ts';
import type { Executor } from '../../store/database.ts';
import { holdsOn } from './household.rules.ts';
import { membershipsOfPersons } from './household.store.ts';
import { staysOfPersons } from './household-parts.store.ts';

/**
 * Answers, for these persons, which household each belonged to on a day (`YYYY-MM-DD`, the house's calendar); undefined for none. Who
 * lives in two is counted in the one of the membership. Read once for many days: a year's figures ask about every question.
 */
export async function householdsOnDays(
  ex: Executor,
  personIds: readonly string[],
): Promise<(personId: string, day: LocalDay) => string | undefined> {
  const ids = [...new Set(personIds)];
  const byPerson = Map.groupBy(await membershipsOfPersons(ex, ids), (one) => one.person_id);
  const stays = Map.groupBy(await staysOfPersons(ex, ids), (one) => one.person_id);
  return (personId, day) =>
    (
      byPerson.get(personId)?.find((one) => holdsOn(one, day)) ??
      stays.get(personId)?.find((one) => holdsOn(one, day))
    )?.household_id;
}
