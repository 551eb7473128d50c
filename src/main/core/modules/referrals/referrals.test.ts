import { expect, test } from 'vitest';
import { makeTestCore, type TestCore } from '#tests/support/make-test-core.ts';
import { newContact, newQuestion } from '../intake/intake.fixtures.ts';
import { family, invite } from '../people/household.fixtures.ts';
import { refusal } from '../people/people.fixtures.ts';
import { newReferral, newService, newStep } from './referrals.fixtures.ts';

const heard = { source: 'party', saidBy: 'An van het Budgethuis' } as const;

async function asked(house: TestCore, name = 'Samira Vermeulen') {
  const personId = await invite(house, name);
  const question = newQuestion(house.id, { themeId: 'theme-schulden' });
  await house
    .as('support')
    .questions.register(
      newContact(house.id, { kind: 'person', personId }, { newQuestions: [question], channel: 'desk' }),
    );
  return { personId, questionId: question.questionId };
}

const answerOf = async (house: TestCore, personId: string) =>
  (await house.as('support').questions.ofPerson({ personId })).questions[0]?.answer;

test('a question goes out, is accepted, helped, and the loop is closed when we hear it', async () => {
  await using house = await makeTestCore();
  const support = house.as('support');
  const { personId, questionId } = await asked(house);
  const service = await support.directory.set(newService(house.id));
  const draft = newReferral(house.id, personId, {
    serviceId: service.id,
    partyName: '',
    questionIds: [questionId],
  });
  const { referral } = await support.referrals.create(draft);
  expect(referral).toMatchObject({
    state: 'draft',
    partyName: 'Budgethuis De Linde – Budgetbegeleiding',
    questions: [{ themeName: 'Schulden en budget' }],
  });
  expect(await answerOf(house, personId)).toBeNull();

  const sent = await support.referrals.step(newStep(house.id, referral, 'sent', 'sender'));
  expect(await answerOf(house, personId)).toBe('referred');
  const accepted = await support.referrals.step(
    newStep(house.id, sent.referral, 'accepted', 'receiver', heard),
  );
  const going = await support.referrals.step(
    newStep(house.id, accepted.referral, 'inProgress', 'receiver', { source: 'client' }),
  );
  const ended = await support.referrals.step(
    newStep(house.id, going.referral, 'completed', 'receiver', { ...heard, result: 'helped' }),
  );
  expect(ended.referral).toMatchObject({ isLoopClosed: true, endedDay: '2026-11-23', toldDay: '2026-11-23' });
  expect(ended.events.map(({ toState, saidBy }) => [toState, saidBy])).toEqual([
    ['completed', heard.saidBy],
    ['inProgress', ''],
    ['accepted', heard.saidBy],
    ['sent', ''],
    ['draft', ''],
  ]);
  await expect(
    support.referrals.step(newStep(house.id, ended.referral, 'accepted', 'receiver', heard)),
  ).rejects.toEqual(refusal('referrals.ended'));
});

test('sending is taken back the same day: the question is open again, and the history keeps both', async () => {
  await using house = await makeTestCore();
  const support = house.as('support');
  const { personId, questionId } = await asked(house);
  const { referral } = await support.referrals.create(
    newReferral(house.id, personId, { questionIds: [questionId] }),
  );
  const sent = await support.referrals.step(newStep(house.id, referral, 'sent', 'sender'));
  const eventId = sent.events[0]?.id ?? '';
  const undo = { commandId: house.id(), referralId: referral.id, eventId };
  const back = await support.referrals.undo(undo);
  expect(back.referral).toMatchObject({ state: 'draft', sentDay: null });
  expect(back.events[0]).toMatchObject({ toState: 'sent', undoneAt: expect.any(String), canUndo: false });
  expect(await answerOf(house, personId)).toBeNull();
  await expect(support.referrals.undo({ ...undo, commandId: house.id() })).rejects.toEqual(
    refusal('referrals.notLast'),
  );
});

test('a step of yesterday stays; the referral is set aside as a mistake and copied', async () => {
  await using house = await makeTestCore();
  const { personId } = await asked(house);
  const { referral } = await house.as('support').referrals.create(newReferral(house.id, personId));
  const sent = await house.as('support').referrals.step(newStep(house.id, referral, 'sent', 'sender'));
  const eventId = sent.events[0]?.id ?? '';
  house.clock.pass(24 * 60);
  const support = house.as('support');
  await expect(
    support.referrals.undo({ commandId: house.id(), referralId: referral.id, eventId }),
  ).rejects.toEqual(refusal('referrals.tooLateToUndo'));
  const wrong = await support.referrals.step(
    newStep(house.id, sent.referral, 'inError', 'sender', { note: 'verkeerde dienst' }),
  );
  const copyId = house.id();
  const copy = { commandId: house.id(), referralId: referral.id, copyId };
  expect((await support.referrals.copy(copy)).referral).toMatchObject({
    id: copyId,
    state: 'draft',
    copyOfId: referral.id,
    ground: null,
  });
  expect((await support.referrals.get({ referralId: referral.id })).referral.state).toBe(
    wrong.referral.state,
  );
});

test('without a ground nothing goes out; a case manager may, and says why', async () => {
  await using house = await makeTestCore();
  const { personId } = await asked(house);
  const { referral } = await house
    .as('support')
    .referrals.create(newReferral(house.id, personId, { ground: null }));
  const sending = (overrideReason: string) =>
    newStep(house.id, referral, 'sent', 'sender', { overrideReason });
  await expect(house.as('support').referrals.step(sending(''))).rejects.toEqual(
    refusal('referrals.groundNeeded'),
  );
  await expect(house.as('support').referrals.letterPdf({ referralId: referral.id })).rejects.toEqual(
    refusal('referrals.groundNeeded'),
  );
  await expect(house.as('support').referrals.step(sending('crisis'))).rejects.toEqual(
    refusal('referrals.overrideByCaseManager'),
  );
  const { events } = await house.as('caseManager').referrals.step(sending('crisis'));
  expect(events[0]).toMatchObject({ overrideReason: 'crisis' });
  expect((await house.as('support').referrals.letterPdf({ referralId: referral.id })).pages).toBe(2);
});

test('consent that is taken back stops the letter, and what was sent stays as it was', async () => {
  await using house = await makeTestCore();
  const support = house.as('support');
  const { personId } = await asked(house);
  const consent = { ground: 'consent', consentWay: 'readAloud' } as const;
  await expect(
    support.referrals.create(newReferral(house.id, personId, { ground: 'consent' })),
  ).rejects.toEqual(refusal('referrals.consentWayNeeded'));
  const { referral } = await support.referrals.create(newReferral(house.id, personId, consent));
  const sent = await support.referrals.step(newStep(house.id, referral, 'sent', 'sender'));
  const change = { ...newReferral(house.id, personId, consent), referralId: referral.id };
  const { direction: _, subject: __, sentDay: ___, ...fields } = change;
  await expect(
    support.referrals.update({ ...fields, note: 'meer', revision: sent.referral.revision }),
  ).rejects.toEqual(refusal('referrals.alreadySent'));
  const later = await support.referrals.update({
    ...fields,
    commandId: house.id(),
    dueDay: '2026-12-24',
    revision: sent.referral.revision,
  });
  expect(later.referral.dueDay).toBe('2026-12-24');
  await support.referrals.withdrawConsent({ commandId: house.id(), referralId: referral.id, note: '' });
  await expect(support.referrals.letterPdf({ referralId: referral.id })).rejects.toEqual(
    refusal('referrals.consentWithdrawn'),
  );
});

test('one from an unknown sender is held, matched, accepted, ended, and closed when they were told', async () => {
  await using house = await makeTestCore();
  const support = house.as('support');
  const personId = await invite(house, 'Samira Vermeulen');
  const incoming = newReferral(house.id, personId, {
    direction: 'in',
    partyName: 'een dokter',
    ground: null,
  });
  const { referral } = await support.referrals.create({ ...incoming, sentDay: '2026-11-16' });
  expect(referral).toMatchObject({ state: 'sent', isHeld: true, sentDay: '2026-11-16' });
  const accept = newStep(house.id, referral, 'accepted', 'receiver');
  await expect(support.referrals.step(accept)).rejects.toEqual(refusal('referrals.held'));
  const { id: serviceId } = await support.directory.set(newService(house.id));
  const match = { commandId: house.id(), referralId: referral.id, serviceId };
  let now = (await support.referrals.match(match)).referral;
  expect(now).toMatchObject({ isHeld: false, partyName: 'een dokter' });
  const steps = [
    { to: 'accepted', more: {} },
    { to: 'inProgress', more: {} },
    { to: 'completed', more: { result: 'partly' } },
  ] as const;
  for (const { to, more } of steps)
    now = (await support.referrals.step(newStep(house.id, now, to, 'receiver', more))).referral;
  expect(now).toMatchObject({ mustTell: true, isLoopClosed: false });
  expect((await support.referrals.list({ view: 'open' })).total).toBe(1);
  const tell = { commandId: house.id(), referralId: now.id, saidBy: 'de dokter', note: '', day: null };
  const told = await support.referrals.tell(tell);
  expect(told.referral).toMatchObject({ mustTell: false, isLoopClosed: true });
  expect((await support.referrals.list({ view: 'open' })).total).toBe(0);
  expect(
    await house.as('coordinator').referrals.figures({ fromDay: '2026-01-01', toDay: '2026-12-31' }),
  ).toMatchObject({
    in: { sent: 1, completed: 1, decided: 1, loopClosed: 1, medianDaysToAccepted: 7 },
    out: { sent: 0 },
  });
});

test('a warm hand-over is part of the history, and can be taken back', async () => {
  await using house = await makeTestCore();
  const support = house.as('support');
  const { personId } = await asked(house);
  const { referral } = await support.referrals.create(newReferral(house.id, personId));
  const along = { referralId: referral.id, saidBy: 'An', note: 'samen langsgegaan', day: null };
  await expect(support.referrals.handOver({ commandId: house.id(), ...along })).rejects.toEqual(
    refusal('referrals.notSent'),
  );
  await support.referrals.step(newStep(house.id, referral, 'sent', 'sender'));
  const { events } = await support.referrals.handOver({ commandId: house.id(), ...along });
  expect(events[0]).toMatchObject({ act: 'handOver', saidBy: 'An', canUndo: true });
});

test('who may not read a referral finds none, not in a list and not by its number', async () => {
  await using house = await makeTestCore();
  const { personId } = await asked(house);
  const { referral } = await house
    .as('support')
    .referrals.create(newReferral(house.id, personId, { scope: 'own' }));
  const manager = house.as('caseManager').referrals;
  expect((await manager.list({ view: 'open' })).total).toBe(0);
  expect(await manager.ofPerson({ personId })).toEqual([]);
  await expect(manager.get({ referralId: referral.id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(
    manager.step(newStep(house.id, referral, 'cancelled', 'sender', { reason: 'noLongerNeeded' })),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const log = await house.as('support').zones.readLog({ personId });
  expect(log.map(({ what, role }) => `${role} ${what}`)).toContain('caseManager referrals');
});

test('a question of somebody else cannot go along; a household’s can', async () => {
  await using house = await makeTestCore();
  const [{ personId, questionId }, other] = [await asked(house), await invite(house, 'Bo Twee')];
  await expect(
    house.as('support').referrals.create(newReferral(house.id, other, { questionIds: [questionId] })),
  ).rejects.toEqual(refusal('referrals.otherAsker'));
  const household = await family(house, personId, other);
  const subject = { personId, householdId: household.id };
  const { referral } = await house
    .as('support')
    .referrals.create(newReferral(house.id, personId, { subject }));
  expect(await house.as('support').referrals.ofPerson({ personId: other })).toMatchObject([
    { id: referral.id },
  ]);
});

test('late ones come first; one that nobody follows is no longer mine', async () => {
  await using house = await makeTestCore();
  const support = house.as('support').referrals;
  const { personId } = await asked(house);
  const write = (dueDay: string | null) => support.create(newReferral(house.id, personId, { dueDay }));
  await write(null);
  await write('2026-12-20');
  const late = await write('2026-11-20');
  const { referrals } = await support.list({ view: 'mine' });
  expect(referrals.map(({ dueDay, isOverdue }) => [dueDay, isOverdue])).toEqual([
    ['2026-11-20', true],
    ['2026-12-20', false],
    [null, false],
  ]);
  await support.assign({ commandId: house.id(), referralId: late.referral.id, toAccountId: null });
  expect((await support.list({ view: 'mine' })).total).toBe(2);
});
