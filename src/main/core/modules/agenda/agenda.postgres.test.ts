import { expect, test } from 'vitest';
import { openTestPglite, openTestStore } from '#tests/support/open-test-store.ts';
import { postgresSearch, sqliteSearch } from '../../store/search/index.ts';
import { heldQuestionCounts, heldQuestions } from '../intake/index.ts';
import { newPerson, type ServiceHouse, serviceHouse } from '../people/people.fixtures.ts';
import { createPerson } from '../people/person.service.ts';
import { heldReferralCounts } from '../referrals/index.ts';
import { heldTrajectories, heldTrajectoryCounts } from '../trajectories/index.ts';
import { newTrajectory } from '../trajectories/trajectories.fixtures.ts';
import { openTrajectory } from '../trajectories/trajectory.service.ts';
import { changeFollower, followersThen } from '../zones/index.ts';
import { newTask } from './agenda.fixtures.ts';
import { agendaItems } from './agenda-items.ts';
import { absencesFrom, insertAbsence, standsInFor } from './caseload/absence.store.ts';
import {
  handedItems,
  handOversOfCase,
  insertHandOver,
  newestHandOvers,
  plannedHandOvers,
  plannedItems,
  writeHandedItem,
} from './caseload/hand-over.store.ts';
import { heldCounts } from './caseload/held.ts';
import { addTask } from './tasks/task.service.ts';

const today = '2026-11-23';
const [me, colleague] = ['account-support', 'account-caseManager'];

/** A task, a trajectory, an absence and a hand-over: the same rows on either engine. */
async function story(house: ServiceHouse) {
  const person = await house.act((call) => createPerson(call, newPerson(house.id, { name: 'Samira V' })));
  await house.act((call) => openTrajectory(call, newTrajectory(house.id, person.id)), 'support');
  const task = await house.act(
    (call) => addTask(call, newTask(house.id, me, { personId: person.id })),
    'support',
  );
  const away = {
    id: house.id(),
    account_id: me,
    stand_in_id: colleague,
    from_day: today,
    to_day: '2026-11-27',
    note: '',
    by_account_id: me,
    created_at: '2026-11-23T09:00:00.000Z',
    cancelled_at: null,
    revision: 1,
  };
  await house.act((call) => insertAbsence(call.tx, away), 'support');
  await expect(
    house.act(
      (call) => insertAbsence(call.tx, { ...away, id: house.id(), from_day: '2026-11-27' }),
      'support',
    ),
  ).rejects.toThrow(/no_overlap/);
  const handOverId = house.id();
  await house.act(async (call) => {
    const change = { kind: 'task' as const, recordId: task.id, since: '2026-11-22T09:00:00.000Z' };
    await changeFollower(call, { ...change, from: me, to: colleague, how: 'given' });
    const id = house.id();
    await insertHandOver(call.tx, {
      id,
      from_account_id: me,
      to_account_id: colleague,
      day: '2026-11-27',
      note: '',
      by_account_id: me,
      at: call.now,
      effective_at: null,
      problem: null,
      undone_at: null,
      undone_by: null,
    });
    await writeHandedItem(call.tx, {
      hand_over_id: id,
      kind: 'task',
      item_id: task.id,
      was_there: 0,
      passed: 0,
    });
  }, 'support');
  await house.act(async ({ tx }) => {
    await insertHandOver(tx, {
      id: handOverId,
      from_account_id: colleague,
      to_account_id: me,
      day: today,
      note: '',
      by_account_id: me,
      at: '2026-11-23T09:00:00.000Z',
      effective_at: '2026-11-23T09:00:00.000Z',
      problem: null,
      undone_at: null,
      undone_by: null,
    });
    const item = { hand_over_id: handOverId, kind: 'task' as const, item_id: task.id, was_there: 0 };
    await writeHandedItem(tx, { ...item, passed: 0 });
    await writeHandedItem(tx, { ...item, passed: 1 });
  }, 'support');
  return house.ask(async (call) => {
    const { db } = call;
    const { items } = await agendaItems(call, { whose: 'mine', fromDay: today, toDay: today });
    return {
      items: items.map(({ kind, day, isOverdue, person: about }) => [kind, day, isOverdue, about?.name]),
      counts: [...(await heldCounts(db)).entries()],
      trajectories: (await heldTrajectories(db, [me])).length,
      questions: [(await heldQuestions(db, [me])).length, (await heldQuestionCounts(db)).size],
      referrals: (await heldReferralCounts(db)).size,
      byAccount: (await heldTrajectoryCounts(db)).get(me),
      stands: await standsInFor(db, colleague, today),
      later: await standsInFor(db, colleague, '2026-11-28'),
      absences: (await absencesFrom(db, today)).length,
      handOvers: (await newestHandOvers(db, 5)).length,
      handed: (await handedItems(db, [handOverId])).map(({ kind }) => kind),
      ofCase: (await handOversOfCase(db, 'task', task.id)).length,
      planned: [(await plannedHandOvers(db)).length, (await plannedItems(db, me)).length],
      followers: (await followersThen(db, 'task', task.id)).map(({ how, until }) => [how, until !== null]),
    };
  }, 'support');
}

test('both engines answer alike', { timeout: 60_000 }, async () => {
  const onSqlite = await story(serviceHouse(await openTestStore(), sqliteSearch()));
  const onPostgres = await story(serviceHouse(await openTestPglite(), postgresSearch()));
  expect(onPostgres).toEqual(onSqlite);
  expect(onSqlite).toEqual({
    items: [
      ['measurement', today, false, 'Samira V'],
      ['task', today, false, 'Samira V'],
    ],
    counts: [[me, { trajectories: 1, questions: 0, referrals: 0, tasks: 1 }]],
    trajectories: 1,
    questions: [0, 0],
    referrals: 0,
    byAccount: 1,
    stands: [me],
    later: [],
    absences: 1,
    handOvers: 1,
    handed: ['task'],
    ofCase: 1,
    planned: [1, 1],
    followers: [
      ['start', true],
      ['given', false],
    ],
  });
});
