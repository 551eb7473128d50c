import { expect, test } from 'vitest';
import { makeTestCore, type TestCore } from '#tests/support/make-test-core.ts';
import { newContact, newQuestion } from '../intake/intake.fixtures.ts';
import { invite } from '../people/household.fixtures.ts';
import { refusal } from '../people/people.fixtures.ts';
import { newReferral, newStep } from '../referrals/referrals.fixtures.ts';
import { newNote, newTrajectory } from '../trajectories/trajectories.fixtures.ts';
import { worker } from './zones.fixtures.ts';

/** Lien follows Samira: a question and a referral for herself alone, and a trajectory. Omar is a colleague, Kaat coordinates. */
async function story(house: TestCore) {
  const lien = await worker(house, 'Lien Baert', 'support');
  const omar = await worker(house, 'Omar Diallo', 'caseManager');
  const kaat = await worker(house, 'Kaat Maes', 'coordinator');
  const personId = await invite(house, 'Samira Vermeulen');
  const question = newQuestion(house.id, { note: 'schuld bij de school', scope: 'own' });
  const other = newQuestion(house.id, { note: 'iets anders', scope: 'own', themeId: 'theme-wonen' });
  await lien.client.questions.register(
    newContact(house.id, { kind: 'person', personId }, { newQuestions: [question, other] }),
  );
  const { referral } = await lien.client.referrals.create(
    newReferral(house.id, personId, { scope: 'own', questionIds: [question.questionId] }),
  );
  const trajectory = newTrajectory(house.id, personId);
  await lien.client.trajectories.open(trajectory);
  await lien.client.trajectories.writeNote(newNote(house.id, trajectory.trajectoryId, { scope: 'own' }));
  await lien.client.trajectories.writeNote(newNote(house.id, trajectory.trajectoryId));
  const { trajectoryId } = trajectory;
  return { lien, omar, kaat, personId, questionId: question.questionId, referral, trajectoryId };
}

const opening = (house: TestCore, personId: string) => ({
  commandId: house.id(),
  accessId: house.id(),
  personId,
  reason: 'Lien is ziek, school belt',
});

test('a record outside the own scope is opened with a reason, read for two hours, and then closed again', async () => {
  await using house = await makeTestCore();
  const { omar, personId, trajectoryId, questionId } = await story(house);
  expect((await omar.client.questions.ofPerson({ personId })).questions).toEqual([]);
  await expect(omar.client.trajectories.get({ trajectoryId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await omar.client.zones.open(opening(house, personId));
  expect((await omar.client.questions.ofPerson({ personId })).questions).toHaveLength(2);
  expect((await omar.client.questions.list({ view: 'all' })).total).toBe(2);
  // What a colleague wrote for herself alone stays hers.
  expect((await omar.client.trajectories.get({ trajectoryId })).notes).toHaveLength(1);
  const [question] = (await omar.client.questions.ofPerson({ personId })).questions;
  await expect(
    omar.client.questions.assign({ commandId: house.id(), questionId, toAccountId: omar.id }),
  ).rejects.toEqual(refusal('zones.readsAlong'));
  await expect(
    omar.client.trajectories.update({ commandId: house.id(), trajectoryId, revision: 1, ocmwFile: true }),
  ).rejects.toEqual(refusal('zones.readsAlong'));
  expect(question?.ownerName).toBe('Lien Baert');
  house.clock.set('2026-11-23T11:00:00.000Z');
  expect((await omar.client.questions.ofPerson({ personId })).questions).toEqual([]);
  await expect(omar.client.trajectories.get({ trajectoryId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('whoever follows the person and the coordinator are told, and it stands in the log', async () => {
  await using house = await makeTestCore();
  const { lien, omar, kaat, personId } = await story(house);
  await omar.client.zones.open(opening(house, personId));
  await omar.client.questions.ofPerson({ personId });
  for (const { client } of [lien, kaat]) {
    const { notices, unseen } = await client.zones.notices();
    expect(unseen).toBe(1);
    expect(notices).toMatchObject([
      {
        access: { name: 'Omar Diallo', reason: 'Lien is ziek, school belt' },
        person: { name: 'Samira Vermeulen' },
      },
    ]);
    const noticeId = notices[0]?.id ?? '';
    expect(await client.zones.markSeen({ commandId: house.id(), noticeId, isSeen: true })).toEqual({
      unseen: 0,
    });
  }
  expect((await omar.client.zones.notices()).notices).toEqual([]);
  const log = await kaat.client.zones.readLog({ personId });
  expect(log).toContainEqual(
    expect.objectContaining({ byName: 'Omar Diallo', what: 'questions', ground: 'opened' }),
  );
  const period = { fromDay: '2026-11-01', toDay: '2026-11-30' };
  expect(await kaat.client.zones.openings(period)).toMatchObject({
    openings: 1,
    byWorker: [{ name: 'Omar Diallo', openings: 1 }],
  });
});

test('an opening is ended early by whoever follows the person; not by somebody who has no part in it', async () => {
  await using house = await makeTestCore();
  const { lien, omar, personId } = await story(house);
  const ann = await worker(house, 'Ann Vos', 'support');
  const { id: accessId } = await omar.client.zones.open(opening(house, personId));
  await expect(ann.client.zones.end({ commandId: house.id(), accessId })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  expect(await lien.client.zones.end({ commandId: house.id(), accessId })).toMatchObject({
    isRunning: false,
  });
  expect((await omar.client.questions.ofPerson({ personId })).questions).toEqual([]);
  await expect(lien.client.zones.end({ commandId: house.id(), accessId })).rejects.toEqual(
    refusal('zones.notRunning'),
  );
  // And it can be opened again.
  expect(await omar.client.zones.open(opening(house, personId))).toMatchObject({ isRunning: true });
});

test('a colleague reads along with a referral: that one and its question, until it is over', async () => {
  await using house = await makeTestCore();
  const { lien, omar, personId, referral, questionId } = await story(house);
  const { id: accessId } = await lien.client.referrals.letReadAlong({
    commandId: house.id(),
    accessId: house.id(),
    referralId: referral.id,
    toAccountId: omar.id,
    untilDay: '2026-12-07',
  });
  expect((await omar.client.zones.notices()).notices).toMatchObject([
    { access: { id: accessId, byName: 'Lien Baert' } },
  ]);
  const seen = async () => ({
    questions: (await omar.client.questions.ofPerson({ personId })).questions.map(({ id }) => id),
    referrals: (await omar.client.referrals.list({ view: 'open' })).referrals.map(({ id }) => id),
    trajectories: (await omar.client.trajectories.ofPerson({ personId })).length,
  });
  const both = { questions: [questionId], referrals: [referral.id], trajectories: 0 };
  const nothing = { questions: [], referrals: [], trajectories: 0 };
  expect(await seen()).toEqual(both);
  const who = await lien.client.zones.whoMayRead({ personId });
  expect(who.readers).toContainEqual(
    expect.objectContaining({
      name: 'Omar Diallo',
      grounds: [{ ground: 'referral', kinds: ['question', 'referral'], until: '2026-12-07T23:00:00.000Z' }],
    }),
  );
  const step = (to: 'cancelled') =>
    lien.client.referrals.step(newStep(house.id, referral, to, 'sender', { reason: 'noLongerNeeded' }));
  const { events, referral: ended } = await step('cancelled');
  expect(await seen()).toEqual(nothing);
  // Taken back: it goes on, and so does reading along.
  await lien.client.referrals.undo({
    commandId: house.id(),
    referralId: ended.id,
    eventId: events[0]?.id ?? '',
  });
  expect(await seen()).toEqual(both);
  house.clock.set('2026-12-08T09:00:00.000Z');
  expect(await seen()).toEqual(nothing);
});

test('nobody passes on what they may not read, for too long, or to whose work it is not', async () => {
  await using house = await makeTestCore();
  const { lien, omar, referral } = await story(house);
  const ann = await worker(house, 'Ann Vos', 'support');
  const desk = await worker(house, 'Dirk Desk', 'desk');
  const give = (by: typeof lien, toAccountId: string, untilDay = '2026-12-07') =>
    by.client.referrals.letReadAlong({
      commandId: house.id(),
      accessId: house.id(),
      referralId: referral.id,
      toAccountId,
      untilDay,
    });
  await expect(give(omar, ann.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(give(lien, desk.id)).rejects.toEqual(refusal('zones.cannotReadAlong', { name: 'Dirk Desk' }));
  await expect(give(lien, omar.id, '2026-11-22')).rejects.toEqual(refusal('zones.endPassed'));
  await expect(give(lien, omar.id, '2027-03-01')).rejects.toEqual(refusal('zones.tooLong'));
  await give(lien, omar.id);
  await expect(give(omar, ann.id)).rejects.toEqual(refusal('zones.readsAlong'));
});

test('who may read is told of what the asker may read too, and by the rules of the records', async () => {
  await using house = await makeTestCore();
  const { lien, omar, personId } = await story(house);
  const mine = await lien.client.zones.whoMayRead({ personId });
  expect(mine.readers).toMatchObject([
    { name: 'Lien Baert', grounds: [{ ground: 'own', kinds: ['question', 'referral', 'trajectory'] }] },
  ]);
  expect(mine.roles.filter(({ kinds }) => kinds.length > 0)).toEqual([]);
  expect((await omar.client.zones.whoMayRead({ personId })).readers).toEqual([]);
  const open = newQuestion(house.id, { scope: 'all' });
  await omar.client.questions.register(
    newContact(house.id, { kind: 'person', personId }, { newQuestions: [open] }),
  );
  const { roles } = await omar.client.zones.whoMayRead({ personId });
  expect(roles.filter(({ kinds }) => kinds.length > 0).map(({ role }) => role)).toEqual([
    'desk',
    'support',
    'caseManager',
  ]);
});

test('the log on paper says in plain words who read; a colleague outside the team does not learn of a trajectory', async () => {
  await using house = await makeTestCore();
  const { lien, omar, kaat, personId, trajectoryId } = await story(house);
  await lien.client.trajectories.get({ trajectoryId });
  expect((await omar.client.zones.readLog({ personId })).map(({ what }) => what)).toContain('record');
  expect((await kaat.client.zones.readLog({ personId })).map(({ what }) => what)).toContain('trajectory');
  for (const language of ['nl', 'fr', 'en'] as const)
    expect((await kaat.client.zones.readLogPdf({ personId, language })).pages).toBe(1);
});

test('opening a shielded person, met with their card, lets them be known for as long; the coordinator hears no name', async () => {
  await using house = await makeTestCore();
  const { lien, omar, kaat, personId, questionId } = await story(house);
  const restrictionId = house.id();
  await lien.client.restrictions.set({
    commandId: house.id(),
    restrictionId,
    personId,
    reason: 'bedreigd',
    readerIds: [lien.id],
  });
  expect(await omar.client.people.get({ personId })).toMatchObject({ limited: true });
  await expect(omar.client.zones.whoMayRead({ personId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await omar.client.zones.open(opening(house, personId));
  expect(await omar.client.people.get({ personId })).toMatchObject({ limited: false });
  expect((await omar.client.questions.ofPerson({ personId })).questions).toHaveLength(2);
  expect((await kaat.client.zones.notices()).notices).toMatchObject([{ person: null }]);
  // To read for a while is neither to write nor to say who else may know.
  await expect(
    omar.client.questions.assign({ commandId: house.id(), questionId, toAccountId: omar.id }),
  ).rejects.toEqual(refusal('zones.readsAlong'));
  for (const act of [
    () => omar.client.restrictions.lift({ commandId: house.id(), restrictionId, reason: 'niet meer nodig' }),
    () => omar.client.restrictions.setReaders({ commandId: house.id(), restrictionId, readerIds: [omar.id] }),
  ])
    await expect(act()).rejects.toMatchObject({ code: 'NOT_FOUND' });
  house.clock.set('2026-11-23T11:00:00.000Z');
  expect(await omar.client.people.get({ personId })).toMatchObject({ limited: true });
});

test('reading along with a referral of a shielded person opens that referral and nothing else that was written for the team', async () => {
  await using house = await makeTestCore();
  const { lien, omar, personId, referral } = await story(house);
  await lien.client.questions.register(
    newContact(
      house.id,
      { kind: 'person', personId },
      { newQuestions: [newQuestion(house.id, { note: 'voor het team', scope: 'team' })] },
    ),
  );
  await lien.client.restrictions.set({
    commandId: house.id(),
    restrictionId: house.id(),
    personId,
    reason: 'bedreigd',
    readerIds: [lien.id],
  });
  await lien.client.referrals.letReadAlong({
    commandId: house.id(),
    accessId: house.id(),
    referralId: referral.id,
    toAccountId: omar.id,
    untilDay: '2026-12-04',
  });
  expect(await omar.client.referrals.ofPerson({ personId })).toHaveLength(1);
  const { questions } = await omar.client.questions.ofPerson({ personId });
  expect(questions.map(({ note }) => note)).toEqual(['schuld bij de school']);
  expect((await omar.client.questions.list({ view: 'all' })).total).toBe(1);
});
