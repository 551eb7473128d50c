import { expect, test } from 'vitest';
import { makeTestCore, type TestCore, testAccountId } from '#tests/support/make-test-core.ts';
import { newContact, newQuestion } from '../../intake/intake.fixtures.ts';
import { invite } from '../../people/household.fixtures.ts';
import { refusal } from '../../people/people.fixtures.ts';
import { newReferral } from '../../referrals/referrals.fixtures.ts';
import { newAction, newTrajectory } from '../../trajectories/trajectories.fixtures.ts';
import { absenceOf, hire, newTask } from '../agenda.fixtures.ts';

const today = '2026-11-23';
const support = testAccountId('support');
const manager = testAccountId('caseManager');

/** Four cases of the support worker, of one person. */
async function fourCases(house: TestCore) {
  await hire(house, 'support', 'caseManager', 'coordinator');
  const personId = await invite(house, 'Samira Vermeulen');
  const worker = house.as('support');
  const trajectory = await worker.trajectories.open(newTrajectory(house.id, personId));
  await worker.trajectories.setAction(newAction(house.id, trajectory.id, { ownerAccountId: support }));
  const { referral } = await worker.referrals.create(newReferral(house.id, personId));
  const { questions } = await worker.questions.register(
    newContact(
      house.id,
      { kind: 'person', personId },
      { newQuestions: [newQuestion(house.id, { scope: 'own' })] },
    ),
  );
  const questionId = questions[0]?.id ?? '';
  await worker.questions.assign({ commandId: house.id(), questionId, toAccountId: support });
  const task = await worker.agenda.addTask(newTask(house.id, support));
  const items = [
    { kind: 'trajectory' as const, id: trajectory.id },
    { kind: 'referral' as const, id: referral.id },
    { kind: 'question' as const, id: questionId },
    { kind: 'task' as const, id: task.id },
  ];
  return { personId, trajectoryId: trajectory.id, questionId, items };
}
const handing = (house: TestCore, items: Awaited<ReturnType<typeof fourCases>>['items'], more = {}) => ({
  commandId: house.id(),
  handOverId: house.id(),
  fromAccountId: support,
  toAccountId: manager,
  items,
  day: today,
  note: 'Besproken bij de koffie',
  ...more,
});
const countsOf = async (house: TestCore, accountId: string) => {
  const one = (await house.as('coordinator').caseload.overview()).find(
    (each) => each.accountId === accountId,
  );
  return one && [one.trajectories, one.referrals, one.questions, one.tasks];
};

test('all of it goes over with its open actions, and comes back the same day', async () => {
  await using house = await makeTestCore();
  const { trajectoryId, questionId, items } = await fourCases(house);
  const worker = house.as('support');
  const plan = { fromAccountId: support, toAccountId: manager, items };
  expect(await worker.caseload.preview(plan)).toMatchObject({
    counts: items.map(({ kind }) => ({ kind, count: 1 })).toSorted((a, b) => order(a.kind) - order(b.kind)),
    actions: 1,
    alreadyThere: 0,
    callerLosesSight: 1,
    toAwayUntil: null,
  });
  const handed = await worker.caseload.handOver(handing(house, items));
  expect([handed.fromName, handed.toName, handed.canUndo]).toEqual([
    'Collega support',
    'Collega caseManager',
    true,
  ]);
  await expect(worker.trajectories.get({ trajectoryId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const seen = await house.as('caseManager').trajectories.get({ trajectoryId });
  expect([seen.team.map((one) => one.accountId), seen.actions[0]?.ownerAccountId]).toEqual([
    [manager],
    manager,
  ]);
  expect(await countsOf(house, manager)).toEqual([1, 1, 1, 1]);
  // Who held it stays: at the trajectory, and at the question with the note.
  const held = await house.as('caseManager').caseload.ofCase({ kind: 'trajectory', id: trajectoryId });
  expect(held.map(({ name, untilDay }) => [name, untilDay])).toEqual([
    ['Collega support', today],
    ['Collega caseManager', null],
  ]);
  const followed = await house.as('caseManager').caseload.ofCase({ kind: 'question', id: questionId });
  expect(followed.map(({ name, note }) => [name, note])).toEqual([
    ['Collega support', ''],
    ['Collega caseManager', 'Besproken bij de koffie'],
  ]);

  const { stayed, handOver } = await worker.caseload.undo({ commandId: house.id(), handOverId: handed.id });
  expect([stayed, handOver.undoneAt !== null]).toEqual([0, true]);
  expect(await countsOf(house, support)).toEqual([1, 1, 1, 1]);
  const back = await worker.trajectories.get({ trajectoryId });
  expect([back.team.map((one) => one.accountId), back.actions[0]?.ownerAccountId]).toEqual([
    [support],
    support,
  ]);
  await expect(worker.caseload.undo({ commandId: house.id(), handOverId: handed.id })).rejects.toEqual(
    refusal('caseload.undoneAlready'),
  );
});
const order = (kind: string): number => ['trajectory', 'question', 'referral', 'task'].indexOf(kind);

test('what was passed on since stays where it is; the next day it is too late', async () => {
  await using house = await makeTestCore();
  const { items, questionId } = await fourCases(house);
  const handed = await house.as('support').caseload.handOver(handing(house, items));
  await house.as('caseManager').questions.assign({ commandId: house.id(), questionId, toAccountId: null });
  const undone = await house.as('support').caseload.undo({ commandId: house.id(), handOverId: handed.id });
  expect(undone.stayed).toBe(1);
  expect(await countsOf(house, support)).toEqual([1, 1, 0, 1]);

  const again = await house.as('support').caseload.handOver(handing(house, items.slice(0, 1)));
  house.clock.set('2026-11-24T09:00:00.000Z');
  await expect(
    house.as('support').caseload.undo({ commandId: house.id(), handOverId: again.id }),
  ).rejects.toEqual(refusal('caseload.tooLateToUndo'));
});

test('nobody hands over what is not theirs, nor half of it', async () => {
  await using house = await makeTestCore();
  const { items } = await fourCases(house);
  await expect(house.as('caseManager').caseload.handOver(handing(house, items))).rejects.toEqual(
    refusal('caseload.notYours'),
  );
  await expect(
    house.as('support').caseload.handOver(handing(house, [...items, { kind: 'task', id: house.id() }])),
  ).rejects.toEqual(refusal('caseload.notHeld', { name: 'Collega support' }));
  await expect(
    house
      .as('support')
      .caseload.handOver(handing(house, items, { toAccountId: testAccountId('coordinator') })),
  ).rejects.toEqual(refusal('caseload.cannotTake', { name: 'Collega coordinator' }));
  expect(await countsOf(house, support)).toEqual([1, 1, 1, 1]);
});

test('an account with cases of its own is not shut in silence; a coordinator assigns without seeing whom', async () => {
  await using house = await makeTestCore();
  const { trajectoryId, items } = await fourCases(house);
  const shut = (more = {}) =>
    house.as('administrator').admin.updateAccount({
      commandId: house.id(),
      accountId: support,
      displayName: 'Collega support',
      role: 'support',
      language: 'nl',
      initiativeIds: [],
      active: false,
      ...more,
    });
  await expect(shut()).rejects.toEqual(
    refusal('admin.leavesCases', { trajectories: 1, referrals: 1, questions: 1, tasks: 1 }),
  );
  await expect(shut({ active: true, role: 'desk' })).rejects.toEqual(refusal('admin.leavesCases', {}));
  await shut({ leaveCases: true });
  const coordinator = house.as('coordinator');
  const orphaned = (await coordinator.caseload.overview()).find((one) => one.accountId === support);
  expect(orphaned).toMatchObject({ active: false, trajectories: 1, canHandOver: true });
  const { cases, hidden } = await coordinator.caseload.of({ accountId: support });
  expect([cases.length, hidden]).toEqual([4, 0]);
  expect(JSON.stringify(cases)).not.toMatch(/Vermeulen|Budgethuis|sleutel/);
  const colleague = await house.as('caseManager').caseload.of({ accountId: support });
  expect(colleague.cases.map(({ kind }) => kind)).toEqual(['referral', 'task']);
  expect(colleague.hidden).toBe(2);

  const handed = await coordinator.caseload.handOver(handing(house, items));
  expect(await countsOf(house, manager)).toEqual([1, 1, 1, 1]);
  expect((await house.as('caseManager').trajectories.get({ trajectoryId })).person.name).toBe(
    'Samira Vermeulen',
  );
  const [line] = await coordinator.caseload.history({});
  expect([line?.id, line?.note]).toEqual([handed.id, 'Besproken bij de koffie']);
});

test('two on a team: nobody is orphaned when one of them goes', async () => {
  await using house = await makeTestCore();
  await hire(house, 'support', 'caseManager');
  const personId = await invite(house, 'Samira Vermeulen');
  const { id: trajectoryId } = await house.as('support').trajectories.open(newTrajectory(house.id, personId));
  await house
    .as('support')
    .trajectories.addWorker({ commandId: house.id(), trajectoryId, accountId: manager });
  const account = await house.as('administrator').admin.updateAccount({
    commandId: house.id(),
    accountId: support,
    displayName: 'Collega support',
    role: 'support',
    language: 'nl',
    initiativeIds: [],
    active: false,
  });
  expect(account.active).toBe(false);
});

test('an absence that overlaps one of before is refused with a sentence, also when that one is over', async () => {
  await using house = await makeTestCore();
  await hire(house, 'support', 'caseManager', 'coordinator');
  house.clock.set('2026-11-16T09:00:00.000Z');
  const before = { fromDay: '2026-11-16', toDay: '2026-11-20' };
  await house.as('support').caseload.setAbsence(absenceOf(house.id, support, manager, before));
  house.clock.set('2026-11-23T09:00:00.000Z');
  const again = absenceOf(house.id, support, manager, { fromDay: '2026-11-19', toDay: '2026-11-27' });
  await expect(house.as('support').caseload.setAbsence(again)).rejects.toMatchObject({
    data: { reason: 'caseload.absentAlready' },
  });
});
