import { expect, test } from 'vitest';
import { makeTestCore, type TestCore, testAccountId } from '#tests/support/make-test-core.ts';
import { newContact, newQuestion } from '../../intake/intake.fixtures.ts';
import { invite } from '../../people/household.fixtures.ts';
import { refusal } from '../../people/people.fixtures.ts';
import { newAction, newTrajectory } from '../../trajectories/trajectories.fixtures.ts';
import { absenceOf, hire, newTask } from '../agenda.fixtures.ts';
import { takeEffectWhenDue } from './planned.service.ts';

const support = testAccountId('support');
const manager = testAccountId('caseManager');
const friday = '2026-11-27';

/** A trajectory with an open action, a question and a task, all with the support worker. */
async function threeCases(house: TestCore) {
  await hire(house, 'support', 'caseManager', 'coordinator');
  const personId = await invite(house, 'Samira Vermeulen');
  const worker = house.as('support');
  const trajectory = await worker.trajectories.open(newTrajectory(house.id, personId));
  await worker.trajectories.setAction(newAction(house.id, trajectory.id, { ownerAccountId: support }));
  const { questions } = await worker.questions.register(
    newContact(house.id, { kind: 'person', personId }, { newQuestions: [newQuestion(house.id)] }),
  );
  const task = await worker.agenda.addTask(newTask(house.id, support));
  return [
    { kind: 'trajectory' as const, id: trajectory.id },
    { kind: 'question' as const, id: questions[0]?.id ?? '' },
    { kind: 'task' as const, id: task.id },
  ];
}

type Cases = Awaited<ReturnType<typeof threeCases>>;
const planOf = (house: TestCore, items: Cases, more = {}) => ({
  commandId: house.id(),
  handOverId: house.id(),
  fromAccountId: support,
  toAccountId: manager,
  items,
  day: friday,
  note: 'Vanaf vrijdag ben ik op verlof',
  ...more,
});
const toFriday = async (house: TestCore) => {
  house.clock.set(`${friday}T05:00:00.000Z`);
  await takeEffectWhenDue(house.inside);
};
const plannedOf = async (house: TestCore, role: 'support' | 'caseManager' | 'coordinator') =>
  (await house.as(role).caseload.planned()).map(({ mySide, note }) => [mySide, note]);

test('both hear of it before; on its day, and not sooner, everything goes over', async () => {
  await using house = await makeTestCore();
  const items = await threeCases(house);
  const [trajectory] = items;
  const trajectoryId = trajectory?.id ?? '';
  const planned = await house.as('support').caseload.handOver(planOf(house, items));
  expect([planned.isPlanned, planned.canUndo, planned.counts.length]).toEqual([true, true, 3]);
  expect(await plannedOf(house, 'support')).toEqual([['gives', 'Vanaf vrijdag ben ik op verlof']]);
  expect(await plannedOf(house, 'caseManager')).toEqual([['gets', 'Vanaf vrijdag ben ik op verlof']]);
  // Who plans the work knows of it, and does not read what two colleagues say to each other.
  expect(await plannedOf(house, 'coordinator')).toEqual([[null, '']]);
  expect(await house.as('coordinator').caseload.history({})).toEqual([]);
  await takeEffectWhenDue(house.inside);
  await expect(house.as('caseManager').trajectories.get({ trajectoryId })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });

  await toFriday(house);
  const seen = await house.as('caseManager').trajectories.get({ trajectoryId });
  expect([seen.team.map((one) => one.accountId), seen.actions[0]?.ownerAccountId]).toEqual([
    [manager],
    manager,
  ]);
  expect(await plannedOf(house, 'support')).toEqual([]);
  const [done] = await house.as('support').caseload.history({});
  expect([done?.isPlanned, done?.stayed, done?.canUndo]).toEqual([false, 0, true]);
  expect(done?.counts).toContainEqual({ kind: 'action', count: 1 });
  const history = await house.as('caseManager').caseload.ofCase({ kind: 'trajectory', id: trajectoryId });
  expect(history.map(({ how, fromDay, untilDay, byName }) => [how, fromDay, untilDay, byName])).toEqual([
    ['start', '2026-11-23', friday, null],
    ['handOver', friday, null, 'Collega support'],
  ]);
  // Once more changes nothing, and on its day there is a way back.
  await takeEffectWhenDue(house.inside);
  const undone = await house
    .as('caseManager')
    .caseload.undo({ commandId: house.id(), handOverId: planned.id });
  expect([undone.stayed, undone.handOver.undoneAt !== null]).toEqual([0, true]);
  expect((await house.as('support').trajectories.get({ trajectoryId })).team).toHaveLength(1);
});

test('taken back before its day nothing goes; a case is in one plan at a time', async () => {
  await using house = await makeTestCore();
  const items = await threeCases(house);
  const { caseload } = house.as('support');
  const planned = await caseload.handOver(planOf(house, items));
  await expect(caseload.handOver(planOf(house, items.slice(0, 1)))).rejects.toEqual(
    refusal('caseload.plannedAlready'),
  );
  await expect(caseload.handOver(planOf(house, items, { day: '2028-01-01' }))).rejects.toEqual(
    refusal('caseload.dayTooFar'),
  );
  await house.as('caseManager').caseload.undo({ commandId: house.id(), handOverId: planned.id });
  await toFriday(house);
  const rest = await house.as('support').caseload.of({ accountId: support });
  expect(rest.cases).toHaveLength(3);
  const [line] = await house.as('coordinator').caseload.history({});
  expect([line?.isPlanned, line?.undoneAt !== null]).toEqual([false, true]);
});

test('what was done or passed on meanwhile stays where it is, and is counted', async () => {
  await using house = await makeTestCore();
  const items = await threeCases(house);
  await house.as('support').caseload.handOver(planOf(house, items));
  const [, question, task] = items;
  const commandId = house.id();
  await house
    .as('support')
    .agenda.setTaskDone({ commandId, taskId: task?.id ?? '', revision: 1, done: true });
  await house
    .as('support')
    .questions.assign({ commandId: house.id(), questionId: question?.id ?? '', toAccountId: null });
  await toFriday(house);
  const [done] = await house.as('support').caseload.history({});
  expect([done?.stayed, done?.counts]).toEqual([
    2,
    [
      { kind: 'trajectory', count: 1 },
      { kind: 'action', count: 1 },
    ],
  ]);
});

test('when the other can take nothing over any more, nothing goes and both are told', async () => {
  await using house = await makeTestCore();
  const items = await threeCases(house);
  const planned = await house.as('support').caseload.handOver(planOf(house, items));
  await house.as('administrator').admin.updateAccount({
    commandId: house.id(),
    accountId: manager,
    displayName: 'Collega caseManager',
    role: 'caseManager',
    language: 'nl',
    initiativeIds: [],
    active: false,
  });
  await toFriday(house);
  const [failed] = await house.as('support').caseload.planned();
  expect([failed?.problem, failed?.canUndo]).toEqual(['cannotTake', true]);
  expect((await house.as('support').caseload.of({ accountId: support })).cases).toHaveLength(3);
  await house.as('support').caseload.undo({ commandId: house.id(), handOverId: planned.id });
  expect(await house.as('support').caseload.planned()).toEqual([]);
});

test('who held a question, and who stood in meanwhile; the next one reads it, others do not', async () => {
  await using house = await makeTestCore();
  const items = await threeCases(house);
  const [trajectory, question] = items;
  const ref = { kind: 'question' as const, id: question?.id ?? '' };
  await house.as('support').caseload.setAbsence(absenceOf(house.id, support, manager));
  const give = (toAccountId: string) =>
    house.as('caseManager').questions.assign({ commandId: house.id(), questionId: ref.id, toAccountId });
  house.clock.set('2026-11-25T09:00:00.000Z');
  await give(manager);
  house.clock.set('2026-11-26T09:00:00.000Z');
  await give(support);
  const history = await house.as('support').caseload.ofCase(ref);
  expect(
    history.map(({ name, how, fromDay, untilDay, byName }) => [name, how, fromDay, untilDay, byName]),
  ).toEqual([
    ['Collega support', 'start', '2026-11-23', '2026-11-25', null],
    ['Collega caseManager', 'standIn', '2026-11-23', '2026-11-25', 'Collega support'],
    ['Collega caseManager', 'taken', '2026-11-25', '2026-11-26', null],
    ['Collega support', 'given', '2026-11-26', null, 'Collega caseManager'],
    ['Collega caseManager', 'standIn', '2026-11-26', '2026-11-27', 'Collega support'],
  ]);
  await expect(
    house.as('coordinator').caseload.ofCase({ kind: 'trajectory', id: trajectory?.id ?? '' }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('an absence that was called off can stand again, the same one', async () => {
  await using house = await makeTestCore();
  await hire(house, 'support', 'caseManager');
  const input = absenceOf(house.id, support, manager, { fromDay: '2026-11-25' });
  const planned = await house.as('support').caseload.setAbsence(input);
  const off = await house
    .as('support')
    .caseload.endAbsence({ commandId: house.id(), absenceId: planned.id, revision: 1 });
  expect(await house.as('support').caseload.absences()).toEqual([]);
  const again = { ...input, commandId: house.id(), revision: off.revision };
  await house.as('support').caseload.setAbsence(again);
  expect((await house.as('support').caseload.absences()).map(({ id }) => id)).toEqual([planned.id]);
});
