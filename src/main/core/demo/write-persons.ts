import { houseDayOf } from '#shared/domain/house.ts';
import type { CoreInside } from '../core-inside.ts';
import {
  householdOf,
  mergesProcedures,
  peopleProcedures,
  restrictionsProcedures,
} from '../modules/people/index.ts';
import { act, type DemoActor } from './act.ts';
import { demoIds } from './ids.ts';

const support: DemoActor = { accountId: 'demo-account-gezin', role: 'support' };

/** Two who are one and wait to be compared, two who were merged already, and somebody who is shielded. */
export async function writePersons(core: CoreInside, personIds: readonly string[]): Promise<void> {
  const id = demoIds(0x4c1);
  const rows = await candidates(core, personIds);
  for (const [n, row] of rows.entries()) {
    const again = id();
    await register(core, {
      personId: again,
      // Somebody else wrote it down on another day: surname first, the telephone in another spelling.
      name: row.name.split(' ').toReversed().join(' '),
      birthDate: row.birth_date,
      phone: row.phone === null ? null : row.phone.replaceAll(' ', ''),
      town: n === 0 ? row.town : 'Kortrijk',
    });
    if (n === 1)
      await act(
        core,
        'merges.merge',
        mergesProcedures.merge,
        {
          mergeId: id(),
          keptId: row.id,
          absorbedId: again,
          keptRevision: row.revision,
          absorbedRevision: 1,
          fromAbsorbed: [],
          householdOf: null,
        },
        support,
      );
  }
  const shielded = id();
  await register(core, {
    personId: shielded,
    name: 'Mira Schuilhoek',
    birthDate: '1991',
    phone: null,
    town: null,
  });
  await act(
    core,
    'restrictions.set',
    restrictionsProcedures.set,
    {
      restrictionId: id(),
      personId: shielded,
      reason: 'Verblijft op een geheim adres. Zeg aan niemand dat ze hier komt.',
      readerIds: ['demo-account-gezin'],
    },
    support,
  );
}

function register(
  core: CoreInside,
  fields: {
    personId: string;
    name: string;
    birthDate: string | null;
    phone: string | null;
    town: string | null;
  },
): Promise<void> {
  const nothing = {
    language: null,
    email: null,
    street: null,
    houseNumber: null,
    postcode: null,
    card: null,
  };
  return act(core, 'people.create', peopleProcedures.create, {
    ...nothing,
    birthDateMissing: null,
    ...fields,
  });
}

/** The first two of the register with a full birth date, a telephone, a name of two words and no household. */
async function candidates(core: CoreInside, personIds: readonly string[]) {
  const { reader } = core.store();
  const alone = await householdOf(reader, personIds.slice(0, 200), houseDayOf(core.ports.clock.now()));
  const rows = await reader
    .selectFrom('person')
    .select(['id', 'name', 'birth_date', 'phone', 'town', 'revision'])
    .where('id', 'in', personIds.slice(0, 200))
    .where('birth_date', 'like', '____-__-__')
    .where('birth_date', 'not like', '%-01-01')
    .where('phone', 'is not', null)
    .orderBy('number')
    .execute();
  return rows.filter((row) => !alone.has(row.id) && row.name.split(' ').length === 2).slice(0, 2);
}
