import { expect, test } from 'vitest';
import { makeTestCore, testAccountId } from '#tests/support/make-test-core.ts';
import { hire } from '../agenda/agenda.fixtures.ts';
import { invite } from '../people/household.fixtures.ts';
import { newNote, newTrajectory } from './trajectories.fixtures.ts';

const year = { fromDay: '2026-01-01', toDay: '2026-12-31' };

test('who accompanies counts their own exactly; of the house small numbers are hidden, from the coordinator too', async () => {
  await using house = await makeTestCore();
  const worker = house.as('support');
  for (const name of ['Samira Vermeulen', 'Jan Peeters'])
    await worker.trajectories.open(newTrajectory(house.id, await invite(house, name)));
  const mine = await worker.trajectories.figures({ ...year, scope: 'mine' });
  expect([mine.scope, mine.open, mine.domains[0]?.unpaired, mine.stages[0]?.waiting]).toEqual([
    'mine',
    2,
    2,
    2,
  ]);
  const colleague = await house.as('caseManager').trajectories.figures({ ...year, scope: 'mine' });
  expect([colleague.scope, colleague.open]).toEqual(['mine', 0]);
  for (const role of ['support', 'coordinator'] as const) {
    const told = await house.as(role).trajectories.figures({ ...year, scope: 'house' });
    expect([told.scope, told.open, told.domains[0]?.unpaired, told.stages[0]?.waiting]).toEqual([
      'house',
      2,
      null,
      null,
    ]);
  }
  expect((await house.as('coordinator').trajectories.figures({ ...year, scope: 'mine' })).scope).toBe(
    'house',
  );
});

test('whether there is a file at the OCMW is said with who and when, to the team alone', async () => {
  await using house = await makeTestCore();
  await hire(house, 'support');
  const worker = house.as('support');
  const { id: trajectoryId, revision } = await worker.trajectories.open(
    newTrajectory(house.id, await invite(house, 'Samira Vermeulen'), { ocmwFile: true }),
  );
  house.clock.set('2026-11-24T10:00:00.000Z');
  const again = house.as('support').trajectories;
  await again.update({ commandId: house.id(), trajectoryId, revision, ocmwFile: false });
  // Said again as it was: no line.
  await again.update({ commandId: house.id(), trajectoryId, revision: revision + 1, ocmwFile: false });
  expect(await again.ocmwTrace({ trajectoryId })).toEqual([
    { ocmwFile: false, at: '2026-11-24T10:00:00.000Z', byName: 'Collega support' },
    { ocmwFile: true, at: '2026-11-23T09:00:00.000Z', byName: 'Collega support' },
  ]);
  await expect(house.as('caseManager').trajectories.ocmwTrace({ trajectoryId })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});

test('the versions of a note say who wrote what, newest first; of a private one nothing to a colleague', async () => {
  await using house = await makeTestCore();
  await hire(house, 'support', 'caseManager');
  const worker = house.as('support').trajectories;
  const { id: trajectoryId } = await worker.open(newTrajectory(house.id, await invite(house, 'Jan Peeters')));
  await worker.addWorker({ commandId: house.id(), trajectoryId, accountId: testAccountId('caseManager') });
  const note = newNote(house.id, trajectoryId, { text: 'Eerst' });
  await worker.writeNote(note);
  const colleague = house.as('caseManager').trajectories;
  await colleague.writeNote({ ...note, commandId: house.id(), revision: 1, text: 'Daarna' });
  const versions = await worker.noteVersions({ noteId: note.noteId });
  expect(versions.map(({ text, byName }) => [text, byName])).toEqual([
    ['Daarna', 'Collega caseManager'],
    ['Eerst', 'Collega support'],
  ]);
  const own = newNote(house.id, trajectoryId, { scope: 'own' });
  await worker.writeNote(own);
  await expect(colleague.noteVersions({ noteId: own.noteId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
