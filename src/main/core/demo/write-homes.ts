import { houseTimeZone } from '#shared/domain/house.ts';
import { addDays, instantAt, type LocalDay } from '#shared/domain/local-days.ts';
import type { CoreInside } from '../core-inside.ts';
import { householdsProcedures, peopleProcedures } from '../modules/people/index.ts';
import { act } from './act.ts';
import { demoIds } from './ids.ts';

/**
 * A mother and a father who live apart with their daughter in turns, and a family of whom only the mother's name is known yet: she wants
 * no calls, and reads Arabic better.
 */
export async function writeHomes(core: CoreInside, today: LocalDay): Promise<void> {
  const id = demoIds(23);
  const on = (day: LocalDay): CoreInside => {
    const now = instantAt(day, '10:40', houseTimeZone);
    return { ...core, ports: { ...core.ports, clock: { now: () => now } } };
  };
  const started = addDays(today, -210);
  const person = async (name: string, birthDate: string | null) => {
    const personId = id();
    await act(on(started), 'people.create', peopleProcedures.create, {
      personId,
      name,
      birthDate,
      birthDateMissing: birthDate === null ? 'notAsked' : null,
      language: 'nl',
      phone: null,
      email: null,
      street: null,
      houseNumber: null,
      postcode: '8500',
      town: 'Kortrijk',
      card: null,
    });
    return personId;
  };
  const member = (personId: string, role: 'adult' | 'child') => ({
    memberId: id(),
    who: { personId },
    role,
    moves: false,
  });
  const home = async (label: string | null, members: ReturnType<typeof member>[]) => {
    const householdId = id();
    const fromDay = started;
    await act(on(started), 'households.create', householdsProcedures.create, {
      householdId,
      label,
      fromDay,
      members,
    });
    return householdId;
  };
  const year = Number(today.slice(0, 4));
  const [mother, father] = [
    await person('Mira Ruilmans', '1991-06-12'),
    await person('Joris Leenpad', '1989'),
  ];
  const [daughter, baby] = [
    await person('Fien Leenpad', `${year - 9}-04-02`),
    await person('Lowie Ruilmans', `${year - 2}-01-20`),
  ];
  await home(null, [member(mother, 'adult'), member(daughter, 'child'), member(baby, 'child')]);
  const second = await home('Gezin Leenpad', [member(father, 'adult')]);
  await act(on(addDays(today, -150)), 'households.addStay', householdsProcedures.addStay, {
    stayId: id(),
    personId: daughter,
    where: { householdId: second },
    sharePercent: 50,
    fromDay: addDays(today, -150),
  });
  const nour = await person('Nour Draadjes', '1987-09-30');
  const third = await home(null, [member(nour, 'adult')]);
  await act(on(addDays(today, -40)), 'people.setReach', peopleProcedures.setReach, {
    personId: nour,
    revision: 0,
    channels: ['text', 'letter'],
    mayLeaveMessage: false,
    moments: ['morning'],
    writtenLanguage: 'ar',
    interpreter: 'helpful',
  });
  for (const [ageBand, heads] of [
    ['3-5', 2],
    ['12-17', 1],
  ] as const)
    await act(on(addDays(today, -40)), 'households.addUnnamed', householdsProcedures.addUnnamed, {
      householdId: third,
      unnamedIds: Array.from({ length: heads }, id),
      ageBand,
      fromDay: addDays(today, -40),
    });
}
