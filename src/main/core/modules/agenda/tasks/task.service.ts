import type { Task } from '#shared/contract/agenda.contract.ts';
import type { FollowedHow } from '#shared/contract/agenda-words.ts';
import type { Role } from '#shared/contract/roles.ts';
import { actorOf, type CommandCall, type InputOf, type QueryCall } from '../../../rpc/procedures.ts';
import { found, refuse } from '../../../rpc/refusal.ts';
import { accountById, accountNames } from '../../admin/index.ts';
import { mustBeKnownTo } from '../../people/index.ts';
import { changeFollower } from '../../zones/index.ts';
import { hasAgenda } from '../colleagues.ts';
import { knownPersons } from '../known-persons.ts';
import { mayChangeTask, mayReadTask } from './task.rules.ts';
import { changeTaskRow, insertTask, type TaskRow, taskById } from './task.store.ts';

/** @throws Refusal agenda.cannotTake, restrictions.takerMustKnow; NotFound account, person */
export async function addTask(call: CommandCall, input: InputOf<'agenda', 'addTask'>): Promise<Task> {
  await checkTaker(call, input, null);
  await checkPerson(call, input.personId, null);
  await insertTask(call.tx, {
    id: input.taskId,
    text: input.text,
    for_account_id: input.forAccountId,
    person_id: input.personId,
    due_day: input.dueDay,
    done_at: null,
    done_by: null,
    by_account_id: actorOf(call).accountId,
    created_at: call.now,
    revision: 1,
  });
  return answer(call, input.taskId);
}

/** Other words, another day, another colleague. Whoever gives a task away that somebody else made does not read it back. */
export async function changeTask(call: CommandCall, input: InputOf<'agenda', 'changeTask'>): Promise<Task> {
  const row = await changeableTask(call, input.taskId);
  await checkTaker(call, input, row);
  await checkPerson(call, input.personId, row.person_id);
  await giveTask(call, row, input.forAccountId, 'given');
  await save(call, row.id, input.revision, {
    text: input.text,
    for_account_id: input.forAccountId,
    person_id: input.personId,
    due_day: input.dueDay,
  });
  return answer(call, row.id);
}

export async function setTaskDone(
  call: CommandCall,
  { taskId, revision, done }: InputOf<'agenda', 'setTaskDone'>,
): Promise<Task> {
  const row = await changeableTask(call, taskId);
  await save(call, row.id, revision, {
    done_at: done ? (row.done_at ?? call.now) : null,
    done_by: done ? actorOf(call).accountId : null,
  });
  return answer(call, row.id);
}

/** Tasks the caller may read, each with its person; one about somebody the caller may not know of is left out. */
export async function taskViews(
  call: QueryCall | CommandCall,
  rows: readonly TaskRow[],
  { isGiver = false } = {},
): Promise<Map<string, Task>> {
  const reader = actorOf(call);
  const ex = 'tx' in call ? call.tx : call.db;
  const persons = await knownPersons(
    call,
    rows.map((row) => row.person_id),
  );
  const names = await accountNames(
    ex,
    rows.flatMap((row) => [row.for_account_id, row.by_account_id]),
  );
  const views = rows.flatMap((row) => {
    const hands = { forAccountId: row.for_account_id, byAccountId: row.by_account_id };
    const person = row.person_id === null ? null : persons.get(row.person_id);
    if (person === undefined || !(isGiver || mayReadTask(hands, reader))) return [];
    return {
      id: row.id,
      text: row.text,
      forAccountId: row.for_account_id,
      forName: names.get(row.for_account_id) ?? '',
      personId: row.person_id,
      person,
      dueDay: row.due_day,
      byName: row.by_account_id === null ? null : (names.get(row.by_account_id) ?? null),
      doneAt: row.done_at,
      canChange: mayChangeTask(hands, reader),
      revision: row.revision,
    };
  });
  return new Map(views.map((view) => [view.id, view]));
}

/** A task the caller may change, or "there is no such task"; one they only see: it is not theirs. */
async function changeableTask(call: CommandCall, id: string): Promise<TaskRow> {
  const row = found(await taskById(call.tx, id), 'task');
  const view = found((await taskViews(call, [row])).get(id), 'task');
  if (!view.canChange) refuse('agenda.notYourTask', { name: view.forName });
  return row;
}

/** Somebody to do it: the caller, whoever had it, or an active colleague with an agenda who may know whom it is about. */
async function checkTaker(
  call: CommandCall,
  { forAccountId, personId }: { forAccountId: string; personId: string | null },
  before: Pick<TaskRow, 'for_account_id' | 'person_id'> | null,
): Promise<void> {
  if (forAccountId === actorOf(call).accountId) return;
  if (forAccountId === before?.for_account_id && personId === before.person_id) return;
  const account = found(await accountById(call.tx, forAccountId), 'account');
  const isNew = forAccountId !== before?.for_account_id;
  if (isNew && (account.active !== 1 || !hasAgenda(account.role as Role)))
    refuse('agenda.cannotTake', { name: account.display_name });
  await mustBeKnownTo(call, personId, account);
}

async function checkPerson(call: CommandCall, personId: string | null, before: string | null): Promise<void> {
  if (personId === null || personId === before) return;
  found((await knownPersons(call, [personId])).get(personId), 'person');
}

async function save(
  call: CommandCall,
  id: string,
  revision: number,
  changes: Partial<TaskRow>,
): Promise<void> {
  if (!(await changeTaskRow(call.tx, id, revision, changes))) refuse('agenda.changedMeanwhile');
  call.changedFields(...Object.keys(changes));
}

async function answer(call: CommandCall, id: string): Promise<Task> {
  call.touched('task', id);
  const row = found(await taskById(call.tx, id), 'task');
  // Whoever gives a task away hears once more how it stands, also when they cannot read it afterwards.
  return found((await taskViews(call, [row], { isGiver: true })).get(id), 'task');
}

const giveTask = (call: CommandCall, row: TaskRow, to: string, how: FollowedHow): Promise<void> =>
  changeFollower(call, {
    kind: 'task',
    recordId: row.id,
    from: row.for_account_id,
    to,
    how,
    since: row.created_at,
  });

/** Gives a task from one to the other. False when it is not the first one's (any more), or done. */
export async function passTask(
  call: CommandCall,
  id: string,
  from: string,
  to: string,
  how: 'handOver' | 'takenBack' = 'handOver',
): Promise<boolean> {
  const row = await taskById(call.tx, id);
  if (row?.for_account_id !== from || row.done_at !== null) return false;
  await giveTask(call, row, to, how);
  await save(call, id, row.revision, { for_account_id: to });
  call.touched('task', id);
  return true;
}
