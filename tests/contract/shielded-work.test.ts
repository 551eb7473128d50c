import { expect, test } from 'vitest';
import { newTask } from '#core/modules/agenda/agenda.fixtures.ts';
import { newContact, newQuestion } from '#core/modules/intake/intake.fixtures.ts';
import { newPerson, refusal } from '#core/modules/people/people.fixtures.ts';
import { newReferral } from '#core/modules/referrals/referrals.fixtures.ts';
import { newAction, newTrajectory } from '#core/modules/trajectories/trajectories.fixtures.ts';
import { worker } from '#core/modules/zones/zones.fixtures.ts';
import { makeTestCore } from '../support/make-test-core.ts';

test('work about somebody shielded is given to nobody who may not know of them, until they are named', async () => {
  await using house = await makeTestCore();
  const lien = await worker(house, 'Lien Baert', 'support');
  const omar = await worker(house, 'Omar Diallo', 'caseManager');
  const { client } = lien;
  const person = await house.as('desk').people.create(newPerson(house.id, { name: 'Fictie Geheim' }));
  const personId = person.id;
  const restrictionId = house.id();
  await client.restrictions.set({
    commandId: house.id(),
    restrictionId,
    personId,
    reason: 'Zoekt iemand haar.',
    readerIds: [lien.id],
  });
  const question = newQuestion(house.id, { scope: 'all' });
  await client.questions.register(
    newContact(house.id, { kind: 'person', personId }, { newQuestions: [question] }),
  );
  const { trajectoryId } = await client.trajectories
    .open(newTrajectory(house.id, personId))
    .then(({ id }) => ({ trajectoryId: id }));
  const referral = newReferral(house.id, personId, { scope: 'all' });
  await client.referrals.create(referral);
  const mine = newTask(house.id, lien.id, { personId });
  const { revision } = await client.agenda.addTask(mine);
  const gifts: Record<string, () => Promise<unknown>> = {
    'a new task': () => client.agenda.addTask(newTask(house.id, omar.id, { personId })),
    'a task passed on': () =>
      client.agenda.changeTask({ ...mine, commandId: house.id(), forAccountId: omar.id, revision }),
    'a place on the team': () =>
      client.trajectories.addWorker({ commandId: house.id(), trajectoryId, accountId: omar.id }),
    'an action': () =>
      client.trajectories.setAction(newAction(house.id, trajectoryId, { ownerAccountId: omar.id })),
    'a question': () =>
      client.questions.assign({
        commandId: house.id(),
        questionId: question.questionId,
        toAccountId: omar.id,
      }),
    'a referral': () =>
      client.referrals.assign({
        commandId: house.id(),
        referralId: referral.referralId,
        toAccountId: omar.id,
      }),
  };
  const refused = refusal('restrictions.takerMustKnow', { name: 'Omar Diallo' });
  for (const [what, give] of Object.entries(gifts)) {
    const answer = await give().catch((error: unknown) => error);
    expect([what, answer]).toEqual([what, refused]);
  }
  await client.restrictions.setReaders({
    commandId: house.id(),
    restrictionId,
    readerIds: [lien.id, omar.id],
  });
  for (const give of Object.values(gifts)) await give();
  expect((await omar.client.trajectories.get({ trajectoryId })).person.name).toBe('Fictie Geheim');
});
