import { expect, test } from 'vitest';
import { makeTestCore, type TestCore, testAccountId } from '#tests/support/make-test-core.ts';
import { newContact, newQuestion } from '../intake/intake.fixtures.ts';
import { invite } from '../people/household.fixtures.ts';
import { refusal } from '../people/people.fixtures.ts';
import { newReferral, newStep } from '../referrals/referrals.fixtures.ts';
import { newAction, newAppointment, newTrajectory } from '../trajectories/trajectories.fixtures.ts';
import { absenceOf, hire, newTask } from './agenda.fixtures.ts';

const today = '2026-11-23';
const week = { fromDay: today, toDay: '2026-11-29' };
const [support, manager, coordinator] = (['support', 'caseManager', 'coordinator'] as const).map(
  testAccountId,
) as [string, string, string];
const listOf = (
  house: TestCore,
  role: 'support' | 'caseManager' | 'coordinator',
  whose: 'mine' | 'team' = 'mine',
) => house.as(role).agenda.list({ whose, ...week });

/** One of everything, of one person, with the support worker. */
async function aFullWeek(house: TestCore) {
  const personId = await invite(house, 'Samira Vermeulen');
  const worker = house.as('support');
  const { id: trajectoryId } = await worker.trajectories.open(newTrajectory(house.id, personId));
  await worker.trajectories.setAppointment(newAppointment(house.id, trajectoryId));
  await worker.trajectories.setAction(
    newAction(house.id, trajectoryId, { ownerAccountId: support, dueDay: '2026-11-20' }),
  );
  const { referral } = await worker.referrals.create(
    newReferral(house.id, personId, { dueDay: '2026-11-27' }),
  );
  await worker.referrals.step(newStep(house.id, referral, 'sent', 'sender'));
  const { questions } = await worker.questions.register(
    newContact(house.id, { kind: 'person', personId }, { newQuestions: [newQuestion(house.id)] }),
  );
  await worker.questions.assign({
    commandId: house.id(),
    questionId: questions[0]?.id ?? '',
    toAccountId: support,
  });
  await worker.agenda.addTask(newTask(house.id, support, { personId }));
  return { personId, trajectoryId, referralId: referral.id };
}

test('a week holds what is late, what stands on its days, and what has no day', async () => {
  await using house = await makeTestCore();
  await hire(house, 'support', 'caseManager');
  await aFullWeek(house);
  const { items, isCut } = await listOf(house, 'support');
  expect(items.map((one) => [one.kind, one.day, one.isOverdue, one.person?.name])).toEqual([
    ['action', '2026-11-20', true, 'Samira Vermeulen'],
    ['measurement', today, false, 'Samira Vermeulen'],
    ['task', today, false, 'Samira Vermeulen'],
    ['appointment', '2026-11-25', false, 'Samira Vermeulen'],
    ['referral', '2026-11-27', false, 'Samira Vermeulen'],
    ['question', null, false, 'Samira Vermeulen'],
  ]);
  expect(isCut).toBe(false);
  // A colleague who is not on the team sees what is for the team, and nothing of the trajectory.
  const theirs = await listOf(house, 'caseManager', 'team');
  expect(theirs.items.map((one) => one.kind)).toEqual(['task', 'referral', 'question']);
  expect((await listOf(house, 'caseManager')).items).toEqual([]);
  expect((await listOf(house, 'coordinator', 'team')).items).toEqual([]);
  expect(JSON.stringify(await listOf(house, 'coordinator', 'team'))).not.toContain('Vermeulen');
});

test('a referral to us that ended stands there until its sender was told', async () => {
  await using house = await makeTestCore();
  await hire(house, 'support');
  const personId = await invite(house, 'Samira Vermeulen');
  const worker = house.as('support');
  const { referral } = await worker.referrals.create(newReferral(house.id, personId, { direction: 'in' }));
  const step = newStep(house.id, referral, 'cancelled', 'receiver', { reason: 'noLongerNeeded' });
  const { referral: ended } = await worker.referrals.step(step);
  expect((await listOf(house, 'support')).items.map(({ kind, id }) => [kind, id])).toEqual([
    ['tell', ended.id],
  ]);
});

test('a task is done and taken back, moved and given; the second hand on it hears of the first', async () => {
  await using house = await makeTestCore();
  await hire(house, 'support', 'caseManager', 'coordinator');
  const input = newTask(house.id, support);
  const worker = house.as('support');
  const made = await worker.agenda.addTask(input);
  const done = await worker.agenda.setTaskDone({
    commandId: house.id(),
    taskId: made.id,
    revision: 1,
    done: true,
  });
  expect(done.doneAt).not.toBeNull();
  expect((await listOf(house, 'support')).items[0]?.task?.doneAt).not.toBeNull();
  const again = await worker.agenda.setTaskDone({
    commandId: house.id(),
    taskId: made.id,
    revision: 2,
    done: false,
  });
  const { text, forAccountId, personId } = made;
  const move = { taskId: made.id, text, forAccountId, personId, dueDay: '2026-11-26' };
  await worker.agenda.changeTask({ commandId: house.id(), revision: again.revision, ...move });
  await expect(
    worker.agenda.changeTask({ commandId: house.id(), revision: again.revision, ...move }),
  ).rejects.toEqual(refusal('agenda.changedMeanwhile'));
  const given = await worker.agenda.changeTask({
    commandId: house.id(),
    revision: 4,
    ...move,
    forAccountId: manager,
  });
  expect([given.forName, given.canChange]).toEqual(['Collega caseManager', true]);
  expect((await listOf(house, 'caseManager')).items.map(({ id }) => id)).toEqual([made.id]);
  await expect(worker.agenda.addTask(newTask(house.id, testAccountId('desk')))).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  // A coordinator sees the tasks they gave or got, and changes no others.
  await expect(
    house
      .as('coordinator')
      .agenda.setTaskDone({ commandId: house.id(), taskId: made.id, revision: 5, done: true }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const fromAbove = await house.as('coordinator').agenda.addTask(newTask(house.id, manager));
  expect((await listOf(house, 'coordinator', 'team')).items.map(({ id }) => id)).toEqual([fromAbove.id]);
  await expect(
    worker.agenda.setTaskDone({ commandId: house.id(), taskId: fromAbove.id, revision: 1, done: true }),
  ).rejects.toEqual(refusal('agenda.notYourTask', { name: 'Collega caseManager' }));
});

test('who stands in sees cases and agenda for that time and no longer; private notes stay private', async () => {
  await using house = await makeTestCore();
  await hire(house, 'support', 'caseManager', 'coordinator');
  const { trajectoryId } = await aFullWeek(house);
  const own = {
    commandId: house.id(),
    trajectoryId,
    noteId: house.id(),
    revision: 0,
    text: 'VAN MIJ',
    scope: 'own',
  };
  await house.as('support').trajectories.writeNote(own as never);
  const manage = house.as('caseManager');
  await expect(manage.trajectories.get({ trajectoryId })).rejects.toMatchObject({ code: 'NOT_FOUND' });

  const absence = await house.as('support').caseload.setAbsence(absenceOf(house.id, support, manager));
  expect(absence.isNow).toBe(true);
  const seen = await manage.trajectories.get({ trajectoryId });
  expect(JSON.stringify(seen)).not.toContain('VAN MIJ');
  const { items, standsInFor } = await listOf(house, 'caseManager');
  expect(standsInFor).toEqual([{ name: 'Collega support', untilDay: '2026-11-27' }]);
  expect(items.map(({ kind }) => kind)).toContain('appointment');
  expect(items.find(({ kind }) => kind === 'task')?.standInForName).toBe('Collega support');

  house.clock.set('2026-11-28T09:00:00.000Z');
  const later = house.as('caseManager');
  await expect(later.trajectories.get({ trajectoryId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect((await later.agenda.list({ whose: 'mine', ...week })).items).toEqual([]);
});

test('back earlier: the sight of the stand-in ends at once', async () => {
  await using house = await makeTestCore();
  await hire(house, 'support', 'caseManager', 'coordinator');
  const { trajectoryId } = await aFullWeek(house);
  const planned = await house.as('support').caseload.setAbsence(absenceOf(house.id, support, manager));
  await expect(
    house
      .as('caseManager')
      .caseload.endAbsence({ commandId: house.id(), absenceId: planned.id, revision: 1 }),
  ).rejects.toEqual(refusal('caseload.notYours'));
  await house
    .as('coordinator')
    .caseload.endAbsence({ commandId: house.id(), absenceId: planned.id, revision: 1 });
  await expect(house.as('caseManager').trajectories.get({ trajectoryId })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  expect(await house.as('support').caseload.absences()).toEqual([]);
  await expect(
    house.as('support').caseload.setAbsence(absenceOf(house.id, support, coordinator)),
  ).rejects.toEqual(refusal('caseload.cannotTake', { name: 'Collega coordinator' }));
});

test('the calendar file says when and never with whom; initials when asked for', async () => {
  await using house = await makeTestCore();
  await hire(house, 'support');
  const { trajectoryId } = await aFullWeek(house);
  await house
    .as('support')
    .trajectories.setAppointment(
      newAppointment(house.id, trajectoryId, { day: '2027-07-05', time: '10:30' }),
    );
  const span = { fromDay: today, toDay: '2027-08-01' };
  const file = await house.as('support').agenda.file({ ...span, names: 'none' });
  expect(file.text).not.toMatch(/Samira|Vermeulen|woonwinkel|Rijselsestraat|sleutel/);
  // Winter and summer time: 10:30 on the wall is another moment in UTC.
  expect(file.text).toContain('DTSTART:20261125T093000Z');
  expect(file.text).toContain('DTSTART:20270705T083000Z');
  expect(file.text).toContain('SUMMARY:Taak');
  expect(file.text).toContain('DTSTART;VALUE=DATE:20261123');
  expect(file.events).toBe(file.text.split('BEGIN:VEVENT').length - 1);
  const initials = await house.as('support').agenda.file({ ...span, names: 'initials' });
  expect(initials.text).toContain('SUMMARY:Afspraak S.V.');
  expect(initials.text).not.toContain('Vermeulen');
});

test('the log of who read says whose work it was: an own week, a colleague’s, a workload seen by who coordinates', async () => {
  await using house = await makeTestCore();
  await hire(house, 'support', 'caseManager', 'coordinator');
  const { personId } = await aFullWeek(house);
  await listOf(house, 'support');
  await listOf(house, 'caseManager', 'team');
  const log = async () =>
    (await house.as('coordinator').zones.readLog({ personId }))
      .filter(({ what }) => what === 'agenda' || what === 'caseload')
      .map(({ role, what, ground }) => `${role} ${what} ${ground}`)
      .toSorted();
  expect(await log()).toEqual(['caseManager agenda team', 'support agenda own']);
  await house.as('coordinator').agenda.addTask(newTask(house.id, coordinator, { personId }));
  await listOf(house, 'coordinator');
  await house.as('coordinator').agenda.addTask(newTask(house.id, support, { personId }));
  await house.as('coordinator').caseload.of({ accountId: support });
  expect(await log()).toEqual([
    'caseManager agenda team',
    'coordinator agenda own',
    'coordinator caseload lead',
    'support agenda own',
  ]);
});

test('initials in a file are read too: the log says so; a file without them says nothing of anybody', async () => {
  await using house = await makeTestCore();
  await hire(house, 'support');
  const { personId } = await aFullWeek(house);
  const file = (names: 'none' | 'initials') => house.as('support').agenda.file({ ...week, names });
  const lines = async () =>
    (await house.as('support').zones.readLog({ personId })).filter(({ what }) => what === 'agenda').length;
  await file('none');
  expect(await lines()).toBe(0);
  await file('initials');
  expect(await lines()).toBe(1);
});
