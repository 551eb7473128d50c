import { expect, test } from 'vitest';
import { openTestPglite, openTestStore } from '#tests/support/open-test-store.ts';
import { postgresSearch, sqliteSearch } from '../../store/search/index.ts';
import { newPerson, type ServiceHouse, serviceHouse } from '../people/people.fixtures.ts';
import { createPerson } from '../people/person.service.ts';
import { dueItems } from './due.ts';
import { recordMeasurement } from './measurement.service.ts';
import { countedMeasurements, countedScores } from './measurement.store.ts';
import { writeNote } from './note.service.ts';
import { allWords } from './scale.fixtures.ts';
import { removeTool, setScale } from './scale.service.ts';
import { scaleHistory } from './scale.store.ts';
import {
  newAction,
  newAppointment,
  newGoal,
  newNote,
  newTrajectory,
  scores,
} from './trajectories.fixtures.ts';
import { endTrajectory, openTrajectory, updateTrajectory } from './trajectory.service.ts';
import {
  countedTrajectories,
  noteVersionsOf,
  ocmwFlagsOf,
  trajectoriesOf,
  trajectoriesOfPerson,
} from './trajectory.store.ts';
import { trajectoryViews } from './trajectory.view.ts';
import { setAction, setAppointment, setGoal } from './work.service.ts';

const today = '2026-11-23';
const reader = { accountId: 'account-support', role: 'support', hidden: new Set<string>() } as const;

/** Other words, and an instrument that is noted and taken away again. */
async function setScales(house: ServiceHouse): Promise<void> {
  const act: typeof house.act = (run) => house.act(run, 'coordinator');
  const words = allWords('Woord');
  const own = { tool: 'house', toolName: '', licence: '', licenceUntil: null, words } as const;
  await act((call) => setScale(call, { commandId: house.id(), basedOn: 1, ...own }));
  const kompas = { ...own, tool: 'licensed', toolName: 'Kompas', licence: 'nr. 12' } as const;
  await act((call) => setScale(call, { commandId: house.id(), basedOn: 0, ...kompas }));
  await act((call) => removeTool(call, { commandId: house.id(), basedOn: 3 }));
}

/** A trajectory through the services: the same acts on either engine. */
async function story(house: ServiceHouse) {
  const person = await house.act((call) => createPerson(call, newPerson(house.id, { name: 'Samira V' })));
  const input = newTrajectory(house.id, person.id, { startedDay: '2026-05-23' });
  const { trajectoryId } = input;
  const act: typeof house.act = (run) => house.act(run, 'support');
  const opened = await act((call) => openTrajectory(call, input));
  await act((call) => setGoal(call, newGoal(house.id, trajectoryId)));
  await act((call) => setAction(call, newAction(house.id, trajectoryId)));
  await act((call) => setAppointment(call, newAppointment(house.id, trajectoryId)));
  await act((call) =>
    updateTrajectory(call, { commandId: house.id(), trajectoryId, revision: 1, ocmwFile: true }),
  );
  await setScales(house);
  const note = newNote(house.id, trajectoryId);
  await act((call) => writeNote(call, note));
  await act((call) => writeNote(call, { ...note, revision: 1, text: 'anders', scope: 'own' }));
  for (const [index, doneDay] of ['2026-05-24', today].entries()) {
    const measurement = opened.measurements[index];
    await act((call) =>
      recordMeasurement(call, {
        commandId: house.id(),
        measurementId: measurement?.id ?? '',
        revision: 1,
        doneDay,
        scoredBy: 'self',
        scores: scores({ income: 2 + index, health: index === 0 ? null : 4 }),
      }),
    );
  }
  await act((call) =>
    endTrajectory(call, {
      commandId: house.id(),
      trajectoryId,
      revision: 2,
      endedDay: today,
      endReason: 'goalsReached',
      endNote: '',
    }),
  );
  return house.ask(async ({ db, now }) => {
    const rows = await trajectoriesOf(db, reader, 'ended');
    const [whole] = await trajectoryViews(db, rows, reader, now);
    const stranger = {
      accountId: 'account-caseManager',
      role: 'caseManager',
      hidden: new Set<string>(),
    } as const;
    const [asStranger] = await trajectoryViews(db, rows, stranger, now);
    return {
      measurements: whole?.measurements.map(({ stage, state }) => [stage, state]),
      changes: whole?.changes.filter(({ change }) => change !== 'same'),
      notes: [whole?.notes.length, asStranger?.notes.length],
      versions: (await noteVersionsOf(db, note.noteId)).map(({ text }) => text),
      due: (await dueItems(db, rows, now)).map(({ kind, status }) => [kind, status]),
      ofStranger: (await trajectoriesOf(db, stranger, 'ended')).length,
      ofDesk: (await trajectoriesOf(db, { ...reader, role: 'desk' }, 'ended')).length,
      ofPerson: (await trajectoriesOfPerson(db, reader, person.id, null)).length,
      flags: (await ocmwFlagsOf(db, trajectoryId)).map(({ ocmw_file }) => ocmw_file),
      scales: (await scaleHistory(db)).map(({ version, tool, toolName }) => [version, tool, toolName]),
      counted: [
        (await countedTrajectories(db, today)).length,
        (await countedMeasurements(db, today)).length,
        (await countedScores(db, today)).length,
      ],
    };
  });
}

const told = {
  measurements: [
    ['start', 'done'],
    ['midterm', 'done'],
    ['end', 'planned'],
    ['aftercare', 'planned'],
  ],
  changes: [
    { domain: 'income', first: 2, latest: 3, change: 'better' },
    { domain: 'health', first: null, latest: 4, change: null },
  ],
  notes: [1, 0],
  versions: ['anders', 'Was moe vandaag'],
  due: [
    ['measurement', 'today'],
    ['appointment', 'soon'],
    ['action', 'soon'],
  ],
  ofStranger: 0,
  ofDesk: 0,
  ofPerson: 1,
  flags: [1],
  scales: [
    [4, 'licensed', ''],
    [3, 'licensed', 'Kompas'],
    [2, 'house', ''],
    [1, 'house', ''],
  ],
  counted: [1, 4, 16],
};

test('SQLite tells the trajectory as it was', async () => {
  const store = await openTestStore();
  expect(await story(serviceHouse(store, sqliteSearch()))).toEqual(told);
});

test('PostgreSQL tells the same', { timeout: 120_000 }, async () => {
  const store = await openTestPglite();
  expect(await story(serviceHouse(store, postgresSearch()))).toEqual(told);
});

test('the database itself keeps an end whole, a gap reasoned and a previous value dated', async () => {
  const store = await openTestStore();
  const house = serviceHouse(store, sqliteSearch());
  await story(house);
  await expect(
    house.act((call) => call.tx.updateTable('trajectory').set({ end_reason: null }).execute()),
  ).rejects.toThrow('trajectory_end_whole');
  const score = (values: object) =>
    house.act((call) => call.tx.updateTable('measurement_score').set(values).execute());
  await expect(score({ absent: 'notKnown' })).rejects.toThrow('measurement_score_one');
  await expect(score({ value: null, absent: 'notKnown', reason: null })).rejects.toThrow(
    'measurement_score_why',
  );
  await expect(score({ previous_value: 2, previous_day: null })).rejects.toThrow(
    'measurement_score_previous',
  );
  const twice = {
    id: house.id(),
    account_id: reader.accountId,
    since: `${today}T09:00:00.000Z`,
    until: null,
  };
  await expect(
    house.act(async (call) => {
      const { id: trajectory_id } = await call.tx
        .selectFrom('trajectory')
        .select('id')
        .executeTakeFirstOrThrow();
      await call.tx
        .insertInto('trajectory_worker')
        .values({ ...twice, trajectory_id })
        .execute();
    }),
  ).rejects.toThrow(/trajectory_worker/);
});
