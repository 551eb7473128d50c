import type { Selectable, Updateable } from 'kysely';
import { rowWriter } from '../../store/compiled-once.ts';
import type { Executor } from '../../store/database.ts';
import { type Reader, temporarily } from '../zones/index.ts';
import type { TrajectoriesTables } from './trajectories.tables.ts';
import { teamsOf } from './trajectory.rules.ts';

export type TrajectoryRow = Selectable<TrajectoriesTables['trajectory']>;
export type GoalRow = Selectable<TrajectoriesTables['trajectory_goal']>;
export type ActionRow = Selectable<TrajectoriesTables['trajectory_action']>;
export type NoteRow = Selectable<TrajectoriesTables['trajectory_note']>;
export type AppointmentRow = Selectable<TrajectoriesTables['appointment']>;
export type WorkerRow = Selectable<TrajectoriesTables['trajectory_worker']>;

export const insertTrajectory = rowWriter('trajectory');
export const insertWorker = rowWriter('trajectory_worker');
export const insertFlag = rowWriter('trajectory_flag');
export const insertGoal = rowWriter('trajectory_goal');
export const insertAction = rowWriter('trajectory_action');
export const insertNote = rowWriter('trajectory_note');
export const insertNoteVersion = rowWriter('trajectory_note_version');
export const insertAppointment = rowWriter('appointment');

export const trajectoryById = (ex: Executor, id: string): Promise<TrajectoryRow | undefined> =>
  ex.selectFrom('trajectory').selectAll().where('id', '=', id).executeTakeFirst();

/** The same need to know as `groundFor`, said in SQL: lists never hold more than what may be read one by one. */
export const readable = (ex: Executor, reader: Reader) =>
  ex.selectFrom('trajectory').where((eb) => {
    const byTeam = eb.exists(
      eb
        .selectFrom('trajectory_worker')
        .select('trajectory_worker.id')
        .whereRef('trajectory_worker.trajectory_id', '=', 'trajectory.id')
        // Nobody's account is called nothing.
        .where('trajectory_worker.account_id', 'in', ['', ...teamsOf(reader)])
        .where('trajectory_worker.until', 'is', null),
    );
    const notShielded = eb('person_id', 'not in', [...reader.hidden]);
    return eb.or([
      reader.hidden.size === 0 ? byTeam : eb.and([byTeam, notShielded]),
      ...temporarily(reader).map(({ column, ids }) => eb(column, 'in', ids)),
    ]);
  });

/** Ids of all a reader may read, ended ones and mistakes included. */
export const knownTrajectoryIds = async (ex: Executor, reader: Reader): Promise<string[]> =>
  (await readable(ex, reader).select('id').execute()).map(({ id }) => id);

export const trajectoriesOf = (
  ex: Executor,
  reader: Reader,
  view: 'open' | 'ended',
): Promise<TrajectoryRow[]> =>
  readable(ex, reader)
    .where('error_at', 'is', null)
    .where('ended_day', view === 'open' ? 'is' : 'is not', null)
    .selectAll()
    .orderBy('started_day', 'desc')
    .orderBy('id')
    .execute();

export const trajectoriesOfPerson = (
  ex: Executor,
  reader: Reader,
  personId: string,
  householdId: string | null,
): Promise<TrajectoryRow[]> =>
  readable(ex, reader)
    .where((eb) =>
      householdId === null
        ? eb('person_id', '=', personId)
        : eb.or([eb('person_id', '=', personId), eb('household_id', '=', householdId)]),
    )
    .selectAll()
    .orderBy('started_day', 'desc')
    .orderBy('id')
    .execute();

/** Trajectories that touch a period and were not entered in error, for counting alone. */
export const countedTrajectories = (ex: Executor, toDay: string) =>
  ex
    .selectFrom('trajectory')
    .select(['id', 'started_day', 'ended_day', 'end_reason'])
    .where('error_at', 'is', null)
    .where('started_day', '<=', toDay)
    .execute();

/** Writes over the row that was read. False when somebody else changed it meanwhile: then nothing is changed. */
export async function changeTrajectory(
  tx: Executor,
  row: Pick<TrajectoryRow, 'id' | 'revision'>,
  changes: Updateable<TrajectoriesTables['trajectory']>,
): Promise<boolean> {
  const result = await tx
    .updateTable('trajectory')
    .set({ ...changes, revision: row.revision + 1 })
    .where('id', '=', row.id)
    .where('revision', '=', row.revision)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

export async function workersOf(ex: Executor, trajectoryIds: readonly string[]): Promise<WorkerRow[]> {
  if (trajectoryIds.length === 0) return [];
  return ex
    .selectFrom('trajectory_worker')
    .selectAll()
    .where('trajectory_id', 'in', trajectoryIds)
    .where('until', 'is', null)
    .orderBy('since')
    .orderBy('id')
    .execute();
}

export async function endWorker(tx: Executor, id: string, at: string): Promise<void> {
  await tx.updateTable('trajectory_worker').set({ until: at }).where('id', '=', id).execute();
}

export async function goalsOf(ex: Executor, trajectoryIds: readonly string[]): Promise<GoalRow[]> {
  if (trajectoryIds.length === 0) return [];
  return ex
    .selectFrom('trajectory_goal')
    .selectAll()
    .where('trajectory_id', 'in', trajectoryIds)
    .orderBy('entered_at')
    .orderBy('id')
    .execute();
}

export async function actionsOf(ex: Executor, trajectoryIds: readonly string[]): Promise<ActionRow[]> {
  if (trajectoryIds.length === 0) return [];
  return ex
    .selectFrom('trajectory_action')
    .selectAll()
    .where('trajectory_id', 'in', trajectoryIds)
    .orderBy('due_day')
    .orderBy('id')
    .execute();
}

export async function appointmentsOf(
  ex: Executor,
  trajectoryIds: readonly string[],
): Promise<AppointmentRow[]> {
  if (trajectoryIds.length === 0) return [];
  return ex
    .selectFrom('appointment')
    .selectAll()
    .where('trajectory_id', 'in', trajectoryIds)
    .orderBy('day')
    .orderBy('time')
    .orderBy('id')
    .execute();
}

/** Notes this reader may read, newest first. */
export const notesOf = (
  ex: Executor,
  trajectoryId: string,
  reader: Pick<Reader, 'accountId'>,
): Promise<NoteRow[]> =>
  ex
    .selectFrom('trajectory_note')
    .selectAll()
    .where('trajectory_id', '=', trajectoryId)
    .where((eb) => eb.or([eb('scope', '=', 'team'), eb('by_account_id', '=', reader.accountId ?? '')]))
    .orderBy('at', 'desc')
    .orderBy('id')
    .execute();

export const noteById = (ex: Executor, id: string): Promise<NoteRow | undefined> =>
  ex.selectFrom('trajectory_note').selectAll().where('id', '=', id).executeTakeFirst();

export const appointmentById = (ex: Executor, id: string): Promise<AppointmentRow | undefined> =>
  ex.selectFrom('appointment').selectAll().where('id', '=', id).executeTakeFirst();

/** Who said when whether there is a file at the OCMW, newest first. */
export const ocmwFlagsOf = (ex: Executor, trajectoryId: string) =>
  ex
    .selectFrom('trajectory_flag')
    .selectAll()
    .where('trajectory_id', '=', trajectoryId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();

export const noteVersionsOf = (ex: Executor, noteId: string) =>
  ex
    .selectFrom('trajectory_note_version')
    .selectAll()
    .where('note_id', '=', noteId)
    .orderBy('revision', 'desc')
    .execute();

type Part = 'trajectory_goal' | 'trajectory_action' | 'trajectory_note' | 'appointment';

/** Writes over a part of a trajectory as it was read. False when somebody was first. */
export async function changePart<T extends Part>(
  tx: Executor,
  table: T,
  id: string,
  revision: number,
  changes: Updateable<TrajectoriesTables[T]>,
): Promise<boolean> {
  const result = await tx
    .updateTable(table as Part)
    .set({ ...changes, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}
