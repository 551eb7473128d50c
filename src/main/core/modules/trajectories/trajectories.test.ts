import { expect, test } from 'vitest';
import type { Trajectory } from '#shared/contract/trajectories.contract.ts';
import { makeTestCore, type TestCore, testAccountId } from '#tests/support/make-test-core.ts';
import { family, invite } from '../people/household.fixtures.ts';
import { refusal } from '../people/people.fixtures.ts';
import {
  newAction,
  newAppointment,
  newGoal,
  newNote,
  newTrajectory,
  scores,
} from './trajectories.fixtures.ts';

const day = '2026-11-23';
const year = { fromDay: '2026-01-01', toDay: '2026-12-31' };

async function started(house: TestCore, more: Partial<Parameters<typeof newTrajectory>[2]> = {}) {
  const personId = await invite(house, 'Samira Vermeulen');
  return house.as('support').trajectories.open(newTrajectory(house.id, personId, more));
}
const at = (one: Trajectory, stage: string, turn = 1) => {
  const found = one.measurements.find((each) => each.stage === stage && each.turn === turn);
  if (!found) throw new Error(`no ${stage} ${turn}`);
  return found;
};
/** A colleague who can be asked onto a team. */
async function colleague(house: TestCore, role: 'caseManager' | 'desk') {
  const accountId = testAccountId(role);
  await house.as('administrator').admin.createAccount({
    commandId: house.id(),
    accountId,
    displayName: `Collega ${role}`,
    signInName: role.toLowerCase(),
    role,
    language: 'nl',
    initiativeIds: [],
    badge: null,
    secret: 'een lange zin om te onthouden',
  });
  return accountId;
}
const record = (house: TestCore, one: { id: string; revision: number }, more: object = {}) =>
  house.as('support').trajectories.record({
    commandId: house.id(),
    measurementId: one.id,
    revision: one.revision,
    doneDay: day,
    scoredBy: 'together',
    scores: scores(),
    ...more,
  });

test('a trajectory starts with its worker and three moments; one of a household needs a household', async () => {
  await using house = await makeTestCore();
  const trajectory = await started(house);
  expect(trajectory.team.map((one) => one.accountId)).toEqual([testAccountId('support')]);
  expect(trajectory.measurements.map((one) => [one.stage, one.plannedDay, one.status])).toEqual([
    ['start', day, 'today'],
    ['midterm', '2027-05-23', 'later'],
    ['yearly', '2027-11-23', 'later'],
  ]);
  const [alone, member] = [await invite(house, 'An Een'), await invite(house, 'Bo Twee')];
  await family(house, member);
  const open = (personId: string) =>
    house.as('support').trajectories.open(newTrajectory(house.id, personId, { forHousehold: true }));
  await expect(open(alone)).rejects.toEqual(refusal('trajectories.noHousehold', { name: 'An Een' }));
  expect((await open(member)).isHousehold).toBe(true);
  await expect(started(house, { startedDay: '2026-11-24' })).rejects.toEqual(
    refusal('trajectories.dayToCome'),
  );
});

test('who is not on the team knows nothing of it: not in lists, on the person, by its id or by its parts', async () => {
  await using house = await makeTestCore();
  const trajectory = await started(house);
  const { id: trajectoryId, person } = trajectory;
  const note = newNote(house.id, trajectoryId, { text: 'MARKER' });
  const appointment = newAppointment(house.id, trajectoryId);
  await house.as('support').trajectories.writeNote(note);
  await house.as('support').trajectories.setAppointment(appointment);
  const other = house.as('caseManager').trajectories;
  expect(await other.list({ view: 'open' })).toEqual([]);
  expect(await other.due({})).toEqual([]);
  expect(await other.ofPerson({ personId: person.id })).toEqual([]);
  const nothing = { code: 'NOT_FOUND' };
  await expect(other.get({ trajectoryId })).rejects.toMatchObject(nothing);
  await expect(other.shown({ trajectoryId })).rejects.toMatchObject(nothing);
  await expect(other.noteVersions({ noteId: note.noteId })).rejects.toMatchObject(nothing);
  await expect(other.appointmentFile({ appointmentId: appointment.appointmentId })).rejects.toMatchObject(
    nothing,
  );
  await expect(other.setGoal(newGoal(house.id, trajectoryId))).rejects.toMatchObject(nothing);
  const { id: measurementId, revision } = at(trajectory, 'start');
  await expect(
    other.miss({ commandId: house.id(), measurementId, revision, missedReason: 'noTime', missedNote: '' }),
  ).rejects.toMatchObject(nothing);

  const accountId = await colleague(house, 'caseManager');
  await house.as('support').trajectories.addWorker({ commandId: house.id(), trajectoryId, accountId });
  expect((await other.get({ trajectoryId })).notes[0]?.text).toBe('MARKER');
  await house.as('support').trajectories.removeWorker({ commandId: house.id(), trajectoryId, accountId });
  await expect(other.get({ trajectoryId })).rejects.toMatchObject(nothing);
});

test('a team is of support workers and case managers, and somebody stays', async () => {
  await using house = await makeTestCore();
  const { id: trajectoryId } = await started(house);
  const support = house.as('support').trajectories;
  const desk = await colleague(house, 'desk');
  await expect(support.addWorker({ commandId: house.id(), trajectoryId, accountId: desk })).rejects.toEqual(
    refusal('trajectories.cannotAccompany', { name: 'Collega desk' }),
  );
  const accountId = testAccountId('support');
  await expect(support.removeWorker({ commandId: house.id(), trajectoryId, accountId })).rejects.toEqual(
    refusal('trajectories.lastWorker'),
  );
  await support.addWorker({
    commandId: house.id(),
    trajectoryId,
    accountId: await colleague(house, 'caseManager'),
  });
  expect(await support.removeWorker({ commandId: house.id(), trajectoryId, accountId })).toBeNull();
  expect(await support.list({ view: 'open' })).toEqual([]);
});

test('a goal and an action say who, by when and why not', async () => {
  await using house = await makeTestCore();
  const { id: trajectoryId } = await started(house);
  const support = house.as('support').trajectories;
  const goal = newGoal(house.id, trajectoryId);
  await support.setGoal(goal);
  const action = newAction(house.id, trajectoryId, {
    goalId: goal.goalId,
    ownerAccountId: testAccountId('support'),
    dueDay: day,
  });
  await support.setAction(action);
  const change = { ...action, commandId: house.id(), revision: 1, state: 'notDone' } as const;
  await expect(support.setAction(change)).rejects.toEqual(refusal('trajectories.reasonNeeded'));
  const { actions } = await support.setAction({ ...change, commandId: house.id(), reason: 'loket dicht' });
  expect(actions).toMatchObject([{ state: 'notDone', reason: 'loket dicht', closedDay: day }]);
  await expect(
    support.setAction({ ...change, commandId: house.id(), state: 'open', reason: '' }),
  ).rejects.toEqual(refusal('trajectories.changedMeanwhile'));
  const reopened = await support.setAction({
    ...change,
    commandId: house.id(),
    revision: 2,
    state: 'open',
    reason: '',
  });
  expect(reopened.actions).toMatchObject([{ state: 'open', reason: '', closedDay: null }]);
  expect((await support.list({ view: 'open' }))[0]).toMatchObject({ openGoals: 1, dueCount: 2 });
});

test('of two writers of one note the second is told, and both texts are kept', async () => {
  await using house = await makeTestCore();
  const { id: trajectoryId } = await started(house);
  const accountId = await colleague(house, 'caseManager');
  const [one, other] = [house.as('support').trajectories, house.as('caseManager').trajectories];
  await one.addWorker({ commandId: house.id(), trajectoryId, accountId });
  const note = newNote(house.id, trajectoryId, { text: 'eerste' });
  await one.writeNote(note);
  const change = (text: string, revision = 1) => ({ ...note, commandId: house.id(), revision, text });
  await one.writeNote(change('van de een'));
  await expect(other.writeNote(change('van de ander'))).rejects.toEqual(
    refusal('trajectories.noteChangedMeanwhile'),
  );
  const { notes } = await other.writeNote(change('van de ander', 2));
  expect(notes[0]).toMatchObject({ text: 'van de ander', isMine: false, revision: 3 });
  const versions = await one.noteVersions({ noteId: note.noteId });
  expect(versions.map(({ text }) => text)).toEqual(['van de ander', 'van de een', 'eerste']);
  await expect(other.writeNote({ ...change('weg', 3), scope: 'own' })).rejects.toEqual(
    refusal('trajectories.notYourNote'),
  );
  const own = newNote(house.id, trajectoryId, { scope: 'own', text: 'MARKER' });
  await one.writeNote(own);
  expect(JSON.stringify(await other.get({ trajectoryId }))).not.toContain('MARKER');
  await expect(other.noteVersions({ noteId: own.noteId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('the previous value is copied: a correction earlier changes nothing later', async () => {
  await using house = await makeTestCore();
  const support = house.as('support').trajectories;
  const first = at(await started(house, { startedDay: '2026-05-23' }), 'start');
  const after = await record(house, first, {
    doneDay: '2026-05-25',
    scores: scores({ income: 1, health: null }),
  });
  const second = await record(house, at(after, 'midterm'), { scores: scores({ income: 2, health: 4 }) });
  const income = (one: Trajectory, stage: string) =>
    at(one, stage).scores.find(({ domain }) => domain === 'income');
  expect(income(second, 'midterm')).toMatchObject({
    value: 2,
    previousValue: 1,
    previousDay: '2026-05-25',
    change: 'better',
  });
  expect(at(second, 'midterm').scores.find(({ domain }) => domain === 'health')).toMatchObject({
    previousValue: null,
    change: null,
  });
  expect(second.changes.find(({ domain }) => domain === 'health')?.change).toBeNull();
  const corrected = await support.correct({
    commandId: house.id(),
    measurementId: first.id,
    revision: at(second, 'start').revision,
    doneDay: '2026-05-25',
    scoredBy: 'together',
    scores: scores({ income: 5 }),
  });
  expect(income(corrected, 'start')?.value).toBe(5);
  expect(income(corrected, 'midterm')).toMatchObject({ previousValue: 1, change: 'better' });
  expect(corrected.changes.find(({ domain }) => domain === 'income')).toMatchObject({ change: 'worse' });
});

test('a measurement is whole, not of tomorrow, taken back today and missed only with a reason', async () => {
  await using house = await makeTestCore();
  const support = house.as('support').trajectories;
  const trajectory = await started(house);
  const start = at(trajectory, 'start');
  await expect(record(house, start, { scores: scores().slice(1) })).rejects.toEqual(
    refusal('trajectories.scoresNotWhole'),
  );
  await expect(record(house, start, { doneDay: '2026-11-24' })).rejects.toEqual(
    refusal('trajectories.dayToCome'),
  );
  await expect(record(house, start, { doneDay: '2026-11-22' })).rejects.toEqual(
    refusal('trajectories.measuredBeforeStart'),
  );
  const done = at(await record(house, start), 'start');
  expect(done).toMatchObject({ state: 'done', inWindow: true, status: null });
  await expect(record(house, done)).rejects.toEqual(refusal('trajectories.notPlanned'));
  const ref = (one: { id: string; revision: number }) => ({
    commandId: house.id(),
    measurementId: one.id,
    revision: one.revision,
  });
  const undone = at(await support.undoRecord(ref(done)), 'start');
  expect(undone).toMatchObject({ state: 'planned', scores: [], status: 'today' });
  const miss = { ...ref(undone), missedReason: 'other' as const, missedNote: '' };
  await expect(support.miss(miss)).rejects.toEqual(refusal('trajectories.reasonNeeded'));
  const missed = at(await support.miss({ ...miss, ...ref(undone), missedNote: 'was op reis' }), 'start');
  expect(missed).toMatchObject({ state: 'missed', missedReason: 'other' });
  const again = at(await support.undoMiss(ref(missed)), 'start');
  await expect(
    support.miss({ ...miss, ...ref(at(trajectory, 'yearly')), missedReason: 'noTime' }),
  ).rejects.toEqual(refusal('trajectories.notYetMissed'));
  const moved = { ...ref(again), plannedDay: '2026-12-01', windowDays: 7 };
  expect(at(await support.moveMoment(moved), 'start')).toMatchObject({
    plannedDay: '2026-12-01',
    status: 'later',
  });
  const late = at(
    await record(house, at(await support.get({ trajectoryId: trajectory.id }), 'start')),
    'start',
  );
  house.clock.set('2026-11-24T09:00:00.000Z');
  await expect(house.as('support').trajectories.undoRecord(ref(late))).rejects.toEqual(
    refusal('trajectories.tooLateToUndo'),
  );
});

test('an end gives its reason, plans the last measurements and lets the others go; it can go on again', async () => {
  await using house = await makeTestCore();
  const support = house.as('support').trajectories;
  const { id: trajectoryId, revision } = await started(house, { startedDay: '2026-03-01' });
  const end = { trajectoryId, revision, endedDay: day, endReason: 'other' as const, endNote: '' };
  await expect(support.end({ ...end, commandId: house.id() })).rejects.toEqual(
    refusal('trajectories.reasonNeeded'),
  );
  await expect(
    support.end({ ...end, commandId: house.id(), endReason: 'moved', endedDay: '2026-02-01' }),
  ).rejects.toEqual(refusal('trajectories.endsBeforeStart'));
  const ended = await support.end({ ...end, commandId: house.id(), endReason: 'goalsReached' });
  expect(ended.measurements.map(({ stage, status }) => [stage, status])).toEqual([
    ['start', 'overdue'],
    ['midterm', 'overdue'],
    ['end', 'today'],
    ['aftercare', 'later'],
  ]);
  expect(await support.list({ view: 'open' })).toEqual([]);
  expect(await support.list({ view: 'ended' })).toHaveLength(1);
  expect((await house.as('coordinator').trajectories.figures(year)).ended).toBe(1);
  const open = await support.reopen({ commandId: house.id(), trajectoryId, revision: ended.revision });
  expect(open.measurements.map(({ stage }) => stage)).toEqual(['start', 'midterm', 'yearly']);
  expect((await house.as('coordinator').trajectories.figures(year)).ended).toBe(0);
});

test('put aside as a mistake it counts no more and takes nothing in, until it is put back', async () => {
  await using house = await makeTestCore();
  const support = house.as('support').trajectories;
  const { id: trajectoryId } = await started(house);
  await support.markError({ commandId: house.id(), trajectoryId, reason: 'verkeerde persoon' });
  expect(await house.as('coordinator').trajectories.figures(year)).toMatchObject({ open: 0, started: 0 });
  await expect(support.setGoal(newGoal(house.id, trajectoryId))).rejects.toEqual(
    refusal('trajectories.inError'),
  );
  await support.undoError({ commandId: house.id(), trajectoryId });
  expect(await house.as('coordinator').trajectories.figures(year)).toMatchObject({ open: 1, started: 1 });
});

test('what the person sees holds no note, no reason and no word of the OCMW', async () => {
  await using house = await makeTestCore();
  const support = house.as('support').trajectories;
  const { id: trajectoryId } = await started(house, { ocmwFile: true });
  await support.writeNote(newNote(house.id, trajectoryId, { text: 'MARKER' }));
  await support.setGoal(newGoal(house.id, trajectoryId));
  await support.setGoal(newGoal(house.id, trajectoryId, { state: 'dropped', reason: 'MARKER' }));
  await support.setAction(newAction(house.id, trajectoryId, { state: 'notDone', reason: 'MARKER' }));
  await support.setAppointment(newAppointment(house.id, trajectoryId, { note: 'MARKER' }));
  await support.setAppointment(newAppointment(house.id, trajectoryId, { cancelled: true }));
  const shown = await support.shown({ trajectoryId });
  expect(shown).toMatchObject({ name: 'Samira Vermeulen', actions: [] });
  expect([shown.goals.length, shown.appointments.length]).toEqual([1, 1]);
  expect(JSON.stringify(shown)).not.toMatch(/MARKER|ocmw/i);
});

test('an appointment leaves for a calendar without the person and without the note', async () => {
  await using house = await makeTestCore();
  const support = house.as('support').trajectories;
  const { id: trajectoryId } = await started(house);
  const appointment = newAppointment(house.id, trajectoryId, { note: 'MARKER' });
  await support.setAppointment(appointment);
  const { fileName, text } = await support.appointmentFile({ appointmentId: appointment.appointmentId });
  expect(fileName).toBe('afspraak-2026-11-25.ics');
  expect(text).toContain('DTSTART:20261125T093000Z\r\n');
  expect(text).toContain('SUMMARY:De woonwinkel\r\n');
  expect(text).not.toMatch(/MARKER|Samira/);
});

test('reading leaves a line: the list, one trajectory, once an hour', async () => {
  await using house = await makeTestCore();
  const { id: trajectoryId, person } = await started(house);
  const support = house.as('support').trajectories;
  await support.list({ view: 'open' });
  await support.get({ trajectoryId });
  await support.get({ trajectoryId });
  const log = await house.as('coordinator').zones.readLog({ personId: person.id });
  expect(log.map(({ what }) => what).toSorted()).toEqual(['trajectory', 'trajectoryList']);
});

test('what waits stands in order: late, today, soon; what is far away does not', async () => {
  await using house = await makeTestCore();
  const support = house.as('support').trajectories;
  const { id: trajectoryId } = await started(house);
  await support.setAction(newAction(house.id, trajectoryId, { text: 'laat', dueDay: '2026-11-20' }));
  await support.setAction(newAction(house.id, trajectoryId, { text: 'later', dueDay: '2027-02-01' }));
  await support.setAppointment(newAppointment(house.id, trajectoryId));
  await support.setAppointment(newAppointment(house.id, trajectoryId, { day: '2026-11-20' }));
  expect((await support.due({})).map(({ kind, status, text }) => [kind, status, text])).toEqual([
    ['action', 'overdue', 'laat'],
    ['measurement', 'today', ''],
    ['appointment', 'soon', 'De woonwinkel'],
  ]);
});
