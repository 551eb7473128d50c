import type { Trajectory } from '#shared/contract/trajectories.contract.ts';
import { actorOf, type CommandCall, type InputOf } from '../../rpc/procedures.ts';
import { found, refuse } from '../../rpc/refusal.ts';
import type { Executor } from '../../store/database.ts';
import type { Reader } from '../zones/index.ts';
import { mayReadNote } from './trajectory.rules.ts';
import { changePart, insertNote, insertNoteVersion, type NoteRow, noteById } from './trajectory.store.ts';
import { answerOf, writableTrajectory } from './within.ts';

/**
 * Writes a note, or changes one that says what the writer saw. Whoever was second is refused: their text stays in the form beside the
 * other's, and what a note said before is kept whatever is saved then.
 * @throws Refusal trajectories.noteChangedMeanwhile, notYourNote
 */
export async function writeNote(
  call: CommandCall,
  input: InputOf<'trajectories', 'writeNote'>,
): Promise<Trajectory> {
  const { trajectoryId, noteId, revision, text, scope } = input;
  await writableTrajectory(call, trajectoryId);
  const before = await noteById(call.tx, noteId);
  if (before) {
    const note = readableNote(before.trajectory_id === trajectoryId ? before : undefined, actorOf(call));
    await changeNote(call, note, input);
  } else await newNote(call, trajectoryId, noteId, { text, scope });
  await insertNoteVersion(call.tx, {
    note_id: noteId,
    revision: before ? revision + 1 : 1,
    text,
    at: call.now,
    by_account_id: actorOf(call).accountId,
  });
  return answerOf(call, trajectoryId);
}

async function newNote(
  call: CommandCall,
  trajectoryId: string,
  id: string,
  fields: Pick<NoteRow, 'text' | 'scope'>,
): Promise<void> {
  await insertNote(call.tx, {
    id,
    trajectory_id: trajectoryId,
    ...fields,
    by_account_id: actorOf(call).accountId,
    at: call.now,
    changed_at: null,
    changed_by: null,
    revision: 1,
  });
}

async function changeNote(
  call: CommandCall,
  note: NoteRow,
  { revision, text, scope }: InputOf<'trajectories', 'writeNote'>,
): Promise<void> {
  const { accountId } = actorOf(call);
  // What is for the team may not disappear from it by the hand of somebody who did not write it.
  if (scope !== note.scope && note.by_account_id !== accountId) refuse('trajectories.notYourNote');
  const changes = { text, scope, changed_at: call.now, changed_by: accountId };
  if (!(await changePart(call.tx, 'trajectory_note', note.id, revision, changes)))
    refuse('trajectories.noteChangedMeanwhile');
  call.changedFields('text', 'scope');
}

/** A note the reader may read, or "there is no such note". */
export function readableNote(row: NoteRow | undefined, reader: Pick<Reader, 'accountId'>): NoteRow {
  const note = found(row, 'note');
  return found(
    mayReadNote({ scope: note.scope, byAccountId: note.by_account_id }, reader) ? note : null,
    'note',
  );
}

export const noteOf = async (ex: Executor, id: string, reader: Pick<Reader, 'accountId'>): Promise<NoteRow> =>
  readableNote(await noteById(ex, id), reader);
