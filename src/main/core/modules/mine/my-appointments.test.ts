import { expect, test } from 'vitest';
import { hire } from '../agenda/agenda.fixtures.ts';
import { newAppointment, newTrajectory } from '../trajectories/trajectories.fixtures.ts';
import { mineHouse } from './mine.fixtures.ts';

/** The first person has a trajectory with the family support worker, the second one too. */
async function expectedHouse() {
  const mine = await mineHouse();
  const { house, ids } = mine.lending;
  await hire(house, 'support');
  const worker = house.as('support').trajectories;
  const opened: string[] = [];
  for (const personId of ids.persons.slice(0, 2))
    opened.push((await worker.open(newTrajectory(house.id, personId))).id);
  const meet = (nth: number, more: Parameters<typeof newAppointment>[2]) =>
    worker.setAppointment(newAppointment(house.id, opened[nth] ?? '', more));
  return { mine, house, meet };
}

test('who opened what is theirs sees when they are expected and whom to ask, and nothing else of it', async () => {
  const { mine, meet } = await expectedHouse();
  await using _ = mine;
  await meet(0, { day: '2026-12-02', time: '09:00', withWhom: 'Schuldhulp', place: 'OCMW', note: 'MARKER' });
  await meet(0, { day: '2026-11-23', time: '15:00' });
  await meet(0, { day: '2026-11-20' });
  await meet(0, { day: '2027-03-01' });
  await meet(0, { day: '2026-11-26', cancelled: true });
  await meet(1, { day: '2026-11-24' });
  const things = await (await mine.opened()).mine.read();
  expect(things.appointments.map(({ id: _id, ...one }) => one)).toEqual([
    { day: '2026-11-23', time: '15:00', minutes: 45, askName: 'Collega' },
    { day: '2026-12-02', time: '09:00', minutes: 45, askName: 'Collega' },
  ]);
  expect(JSON.stringify(things)).not.toMatch(/Schuldhulp|OCMW|MARKER|woonwinkel|Rijselsestraat/);
});

test('what its worker keeps off the kiosk is never there', async () => {
  const { mine, meet } = await expectedHouse();
  await using _ = mine;
  await meet(0, { day: '2026-11-24', offKiosk: true });
  expect((await (await mine.opened()).mine.read()).appointments).toEqual([]);
});

test('a trajectory that was entered in error has nobody coming', async () => {
  const { mine, house, meet } = await expectedHouse();
  await using _ = mine;
  await meet(0, { day: '2026-11-24' });
  await house.inside
    .store()
    .write((tx) =>
      tx
        .updateTable('trajectory')
        .set({ error_at: house.clock.now(), error_reason: 'verkeerde persoon' })
        .execute(),
    );
  expect((await (await mine.opened()).mine.read()).appointments).toEqual([]);
});
