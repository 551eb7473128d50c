import type { ReadingKind } from '#shared/contract/zones-words.ts';
import { houseDayOf, houseTimeZone } from '#shared/domain/house.ts';
import { icsOf } from '#shared/domain/ics.ts';
import { instantAt } from '#shared/domain/local-days.ts';
import type { Procedures, QueryCall } from '../../rpc/procedures.ts';
import { found } from '../../rpc/refusal.ts';
import { accountNames } from '../admin/index.ts';
import { hiddenFromCaller, householdOf } from '../people/index.ts';
import { careReader, logReading, type Reader } from '../zones/index.ts';
import { dueItems, summariesOf } from './due.ts';
import { trajectoryFigures } from './figures.service.ts';
import {
  correctMeasurement,
  missMeasurement,
  moveMoment,
  recordMeasurement,
  undoMiss,
  undoRecord,
} from './measurement.service.ts';
import { noteOf, writeNote } from './note.service.ts';
import { removeTool, restoreScale, setScale } from './scale.service.ts';
import { scalesOf } from './scale.view.ts';
import { shownOf } from './shown.ts';
import { groundFor } from './trajectory.rules.ts';
import {
  addWorker,
  endTrajectory,
  markTrajectoryError,
  openTrajectory,
  removeWorker,
  reopenTrajectory,
  undoTrajectoryError,
  updateTrajectory,
} from './trajectory.service.ts';
import {
  appointmentById,
  noteVersionsOf,
  ocmwFlagsOf,
  type TrajectoryRow,
  trajectoriesOf,
  trajectoriesOfPerson,
  workersOf,
} from './trajectory.store.ts';
import { trajectoryViews } from './trajectory.view.ts';
import { readableTrajectory } from './within.ts';
import { setAction, setAppointment, setGoal } from './work.service.ts';

/** Trajectories: goals, actions, notes, measurements and appointments. */
export const trajectoriesProcedures: Procedures<'trajectories'> = {
  open: openTrajectory,
  update: updateTrajectory,
  end: endTrajectory,
  reopen: reopenTrajectory,
  markError: markTrajectoryError,
  undoError: undoTrajectoryError,
  addWorker,
  removeWorker,
  setGoal,
  setAction,
  writeNote,
  setAppointment,
  moveMoment,
  record: recordMeasurement,
  correct: correctMeasurement,
  undoRecord,
  miss: missMeasurement,
  undoMiss,
  setScale,
  removeTool,
  restoreScale,

  scales: (call) => scalesOf(call.db, houseDayOf(call.now)),

  async list(call, { view }) {
    const reader = await careReader(call);
    const rows = await trajectoriesOf(call.db, reader, view);
    await logReadingOf(call, reader, rows, 'trajectoryList');
    return summariesOf(call.db, rows, call.now);
  },

  async due(call) {
    const reader = await careReader(call);
    const rows = [
      ...(await trajectoriesOf(call.db, reader, 'open')),
      ...(await trajectoriesOf(call.db, reader, 'ended')),
    ];
    const items = await dueItems(call.db, rows, call.now);
    const named = new Set(items.map((item) => item.trajectoryId));
    await logReadingOf(
      call,
      reader,
      rows.filter((row) => named.has(row.id)),
      'trajectoryList',
    );
    return items;
  },

  async get(call, { trajectoryId }) {
    const row = await readAlone(call, trajectoryId);
    const [view] = await trajectoryViews(call.db, [row], await careReader(call), call.now);
    return found(view, 'trajectory');
  },

  async shown(call, { trajectoryId }) {
    return shownOf(call.db, await readAlone(call, trajectoryId), call.now);
  },

  async ofPerson(call, { personId }) {
    if ((await hiddenFromCaller(call)).has(personId)) return [];
    const today = houseDayOf(call.now);
    const household = (await householdOf(call.db, [personId], today)).get(personId)?.householdId ?? null;
    const reader = await careReader(call);
    const rows = await trajectoriesOfPerson(call.db, reader, personId, household);
    await logReadingOf(call, reader, rows, 'trajectoryList');
    return summariesOf(call.db, rows, call.now);
  },

  async noteVersions(call, { noteId }) {
    const note = await noteOf(call.db, noteId, await careReader(call));
    await readAlone(call, note.trajectory_id);
    const rows = await noteVersionsOf(call.db, noteId);
    const names = await accountNames(
      call.db,
      rows.map((row) => row.by_account_id),
    );
    return rows.map((row) => ({
      revision: row.revision,
      text: row.text,
      at: row.at,
      byName: row.by_account_id === null ? null : (names.get(row.by_account_id) ?? null),
    }));
  },

  /** A calendar program keeps what it is given outside the house: no name of the person, no note. */
  async appointmentFile(call, { appointmentId }) {
    const row = found(await appointmentById(call.db, appointmentId), 'appointment');
    await readAlone(call, row.trajectory_id);
    const text = icsOf({
      uid: `${row.id}@deelbalie`,
      sequence: row.revision - 1,
      at: instantAt(row.day, row.time, houseTimeZone),
      minutes: row.minutes,
      title: row.with_whom,
      place: row.place,
      isCancelled: row.cancelled === 1,
      made: call.now,
    });
    return { fileName: `afspraak-${row.day}.ics`, text };
  },

  async ocmwTrace(call, { trajectoryId }) {
    await readAlone(call, trajectoryId);
    const rows = await ocmwFlagsOf(call.db, trajectoryId);
    const names = await accountNames(
      call.db,
      rows.map((row) => row.by_account_id),
    );
    return rows.map((row) => ({
      ocmwFile: row.ocmw_file === 1,
      at: row.at,
      byName: row.by_account_id === null ? null : (names.get(row.by_account_id) ?? null),
    }));
  },

  figures: trajectoryFigures,
};

/** One trajectory the caller may read, written down in the reading log of its person. */
async function readAlone(call: QueryCall, trajectoryId: string): Promise<TrajectoryRow> {
  const reader = await careReader(call);
  const row = await readableTrajectory(call.db, reader, trajectoryId);
  await logReadingOf(call, reader, [row], 'trajectory');
  return row;
}

async function logReadingOf(
  call: QueryCall,
  reader: Reader,
  rows: readonly TrajectoryRow[],
  what: ReadingKind,
): Promise<void> {
  const workers = await workersOf(
    call.db,
    rows.map(({ id }) => id),
  );
  const read = rows.map((row) => {
    const team = workers.filter(({ trajectory_id }) => trajectory_id === row.id);
    return {
      personId: row.person_id,
      ground: groundFor(
        row,
        team.map(({ account_id }) => account_id),
        reader,
      ),
    };
  });
  await logReading(call, read, what);
}
