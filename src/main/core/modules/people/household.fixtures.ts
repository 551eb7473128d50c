import type { TestCore } from '#tests/support/make-test-core.ts';
import { newPerson } from './people.fixtures.ts';
import type { PersonFields } from './person-fields.ts';

/** Builders for tests of households; everybody is invented. */

export async function invite(house: TestCore, name: string, fields: Partial<PersonFields> = {}) {
  const person = await house.as('desk').people.create(newPerson(house.id, { name, ...fields }));
  return person.id;
}

export const member = (
  house: TestCore,
  personId: string,
  role: 'adult' | 'child' | 'other' = 'adult',
  moves = false,
) => ({ memberId: house.id(), who: { personId }, role, moves });

/** A household from 1 March 2026 on with these people, all adults. */
export async function family(house: TestCore, ...personIds: string[]) {
  return house.as('desk').households.create({
    commandId: house.id(),
    householdId: house.id(),
    label: null,
    fromDay: '2026-03-01',
    members: personIds.map((personId) => member(house, personId)),
  });
}
