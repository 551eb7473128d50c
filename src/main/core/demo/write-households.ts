import { houseTimeZone } from '#shared/domain/house.ts';
import { addDays, instantAt, type LocalDay } from '#shared/domain/local-days.ts';
import type { CoreInside } from '../core-inside.ts';
import { blocksProcedures } from '../modules/loans/index.ts';
import { householdsProcedures, peopleProcedures, personSummaries } from '../modules/people/index.ts';
import type { InputOf } from '../rpc/procedures.ts';
import { act } from './act.ts';
import { demoIds } from './ids.ts';
import { type Dice, dice } from './random.ts';

const childNames = 'Noah Mila Lina Adam Ella Yara Finn Aya Tuur Nour Lowie Sara Ilyas Fien Amir Juna'.split(
  ' ',
);

/** Families, however large the house is: enough to meet one at every other visit. */
const mostFamilies = 40;

interface Story {
  core: CoreInside;
  dice: Dice;
  today: LocalDay;
  id: () => string;
}

/**
 * Who lives together, who collects for whom and where lending is paused. Told with a dice of its own, so that the rest of
 * the house stays the same, and on days that have passed: nothing here can still be undone.
 */
export async function writeHouseholds(
  core: CoreInside,
  today: LocalDay,
  personIds: readonly string[],
  toolsId: string,
): Promise<void> {
  const story: Story = { core, dice: dice(4711), today, id: demoIds(12) };
  const families = Math.min(mostFamilies, Math.max(3, Math.floor(personIds.length / 12)));
  // The regulars come first in the list: their families are met most.
  for (let n = 0; n < families; n += 1) await writeFamily(story, personIds.slice(n * 2, n * 2 + 2));
  await writeGrandmother(story);
  await writePauses(story, personIds.slice(families * 2), toolsId);
}

/** The core as it was some days ago, in the middle of the morning. */
function daysAgo({ core, today }: Story, days: number): CoreInside {
  const now = instantAt(addDays(today, -days), '10:30', houseTimeZone);
  return { ...core, ports: { ...core.ports, clock: { now: () => now } } };
}

async function writeFamily(story: Story, personIds: readonly string[]): Promise<void> {
  const { core, dice: fate, today, id } = story;
  const people = await personSummaries(core.store().reader, personIds);
  const [first = '', second = ''] = personIds;
  const familyName = people.get(first)?.name.split(' ').slice(1).join(' ') ?? '';
  const ago = fate.between(20, 700);
  const adults = fate.oneIn(3) ? [first] : [first, second];
  const children = Array.from({ length: fate.between(1, 4) }, () => ({
    newPerson: {
      personId: id(),
      name: `${fate.pick(childNames)} ${familyName}`,
      birthDate: addDays(today, -fate.between(ago + 30, 5_500)),
      birthDateMissing: null,
    },
  }));
  const members: InputOf<'households', 'create'>['members'] = [
    ...adults.map((personId) => ({
      memberId: id(),
      who: { personId },
      role: 'adult' as const,
      moves: false,
    })),
    ...children.map((who) => ({ memberId: id(), who, role: 'child' as const, moves: false })),
  ];
  await act(daysAgo(story, ago), 'households.create', householdsProcedures.create, {
    householdId: id(),
    label: fate.oneIn(4) ? `Gezin ${familyName}` : null,
    fromDay: addDays(today, -ago),
    members,
  });
}

/** A grandmother whose neighbour fetches and brings back her things. */
async function writeGrandmother(story: Story): Promise<void> {
  const { id } = story;
  const then = daysAgo(story, 61);
  const home = { street: 'Leenpad', postcode: '8500', town: 'Kortrijk' };
  const unknown = { phone: null, email: null, language: 'nl', card: null, birthDateMissing: null };
  const [grandmother, neighbour] = [id(), id()];
  await act(then, 'people.create', peopleProcedures.create, {
    personId: grandmother,
    name: 'Godelieve Wafelijzer',
    birthDate: '1944-03-08',
    ...home,
    houseNumber: '12',
    ...unknown,
  });
  await act(then, 'people.create', peopleProcedures.create, {
    personId: neighbour,
    name: 'Lieve Kaartjens',
    birthDate: '1971',
    ...home,
    houseNumber: '14',
    ...unknown,
  });
  await act(then, 'households.addHelper', householdsProcedures.addHelper, {
    helperId: id(),
    personId: grandmother,
    who: { personId: neighbour },
    relation: 'neighbour',
    mayCollect: true,
    mayActFor: true,
    untilDay: null,
  });
  await act(then, 'households.addHelper', householdsProcedures.addHelper, {
    helperId: id(),
    personId: grandmother,
    who: { name: 'Kleinzoon Tom' },
    relation: 'family',
    mayCollect: true,
    mayActFor: false,
    untilDay: addDays(story.today, 40),
  });
}

/** One pause that ends next month, one that is over, one that was lifted. */
async function writePauses(story: Story, personIds: readonly string[], toolsId: string): Promise<void> {
  const { today, id } = story;
  const nextMonth = addDays(`${today.slice(0, 7)}-28`, 18);
  const set = async (personId: string | undefined, ago: number, untilDay: LocalDay, note: string) => {
    const blockId = id();
    if (personId === undefined) return blockId;
    await act(daysAgo(story, ago), 'blocks.set', blocksProcedures.set, {
      personId,
      blocks: [{ blockId, initiativeId: toolsId }],
      reasonCode: 'lateReturns',
      note,
      untilDay,
    });
    return blockId;
  };
  const [one, two, three] = personIds;
  await set(one, 12, nextMonth, 'Drie keer meer dan een maand te laat. Samen afgesproken: even wachten.');
  await set(two, 200, addDays(today, -100), '');
  const lifted = await set(three, 40, addDays(today, 30), 'De slijpmachine was nog niet terug.');
  if (three !== undefined)
    await act(daysAgo(story, 33), 'blocks.lift', blocksProcedures.lift, {
      blockId: lifted,
      reason: 'De slijpmachine is terug, in goede staat.',
    });
}
