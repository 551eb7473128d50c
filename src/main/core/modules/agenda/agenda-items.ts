import type { AgendaItem } from '#shared/contract/agenda.contract.ts';
import type { WhoseAgenda } from '#shared/contract/agenda-words.ts';
import { houseDayOf, houseTimeZone } from '#shared/domain/house.ts';
import { addDays, instantAt } from '#shared/domain/local-days.ts';
import { actorOf, type QueryCall } from '../../rpc/procedures.ts';
import { accountNames } from '../admin/index.ts';
import { careReader, followedQuestions, type Read, waitingFor } from '../intake/index.ts';
import { followedReferrals } from '../referrals/index.ts';
import { trajectoryWork } from '../trajectories/index.ts';
import { unreadPersons } from '../zones/index.ts';
import { inAgendaOrder, isOverdue, isShown, type Placed } from './agenda.rules.ts';
import { isCare } from './colleagues.ts';
import { knownPersons } from './known-persons.ts';
import { tasksLookedAfter } from './tasks/task.rules.ts';
import { taskViews } from './tasks/task.service.ts';
import { tasksUntil } from './tasks/task.store.ts';

/** Rows of one kind at most: an agenda that holds more says so. */
const most = 300;

type Raw = Placed &
  Omit<AgendaItem, keyof Placed | 'person' | 'ownerName' | 'standInForName' | 'hereNumber' | 'isOverdue'> & {
    personId: string | null;
  };

const bare = {
  time: null,
  minutes: null,
  place: '',
  stage: null,
  urgency: null,
  trajectoryId: null,
  task: null,
  teamIds: [],
  isDone: false,
};

export interface AgendaSpan {
  whose: WhoseAgenda;
  fromDay: string;
  toDay: string;
}

/**
 * What is late and what stands on these days, in its order. Every module is asked for what the caller may read; what is about somebody the
 * caller may not know of is left out, whole.
 */
export async function agendaItems(
  call: QueryCall,
  span: AgendaSpan,
): Promise<{ items: AgendaItem[]; isCut: boolean; read: Read[] }> {
  const reader = actorOf(call);
  const today = houseDayOf(call.now);
  const ids = tasksLookedAfter(reader);
  const found = [
    await fromTrajectories(call, span),
    await fromReferrals(call, span),
    await fromQuestions(call, span),
    await fromTasks(call, span, today),
  ];
  const shown = found.flatMap(({ rows }) => rows).filter((item) => isShown(item, { ...span, today, ids }));
  const persons = await knownPersons(
    call,
    shown.map((item) => item.personId),
  );
  const names = await accountNames(
    call.db,
    shown.map((item) => item.ownerAccountId),
  );
  const here = await waitingFor(
    call,
    shown.flatMap(({ kind, id, day }) => (kind === 'appointment' && day === today ? id : [])),
  );
  const items = shown.toSorted(inAgendaOrder).flatMap((item) => {
    const person = item.personId === null ? null : persons.get(item.personId);
    if (person === undefined) return [];
    const owner = item.ownerAccountId;
    const ownerName = owner === null ? null : (names.get(owner) ?? null);
    const isForAbsent = owner !== null && owner !== reader.accountId && ids.includes(owner);
    return {
      ...shownFields(item),
      person,
      ownerName,
      standInForName: isForAbsent ? ownerName : null,
      hereNumber: here.get(item.id) ?? null,
      isOverdue: isOverdue(item, today),
    };
  });
  const given = new Set(items.map(({ id }) => id));
  const read = shown.filter(({ id }) => given.has(id)).map((item) => readAs(item, ids));
  return { items, read, isCut: found.some((one) => one.isCut) };
}

/** Whose work it is reads it as their own; of the rest the role says why. */
function readAs({ personId, ownerAccountId, teamIds }: Raw, ids: readonly string[]): Read {
  const isOwn = [ownerAccountId, ...teamIds].some((id) => id !== null && ids.includes(id));
  return { personId, ground: isOwn ? 'own' : null };
}

const shownFields = (item: Raw) => ({
  kind: item.kind,
  id: item.id,
  day: item.day,
  time: item.time,
  minutes: item.minutes,
  place: item.place,
  text: item.text,
  stage: item.stage,
  urgency: item.urgency,
  ownerAccountId: item.ownerAccountId,
  trajectoryId: item.trajectoryId,
  task: item.task,
});

/** Items of one kind, and whether there are more than are given. */
interface Some {
  rows: Raw[];
  isCut: boolean;
}
const none: Some = { rows: [], isCut: false };

async function fromTrajectories(call: QueryCall, span: AgendaSpan): Promise<Some> {
  const work = await trajectoryWork(call.db, await careReader(call), span);
  return { rows: work.map((one) => ({ ...bare, ...one })), isCut: false };
}

async function fromReferrals(call: QueryCall, { whose, toDay }: AgendaSpan): Promise<Some> {
  if (!isCare(actorOf(call).role)) return none;
  const { rows, isCut } = await followedReferrals(call.db, await careReader(call), {
    whose,
    toDay,
    limit: most,
  });
  return { rows: rows.map(({ partyName, ...one }) => ({ ...bare, ...one, text: partyName })), isCut };
}

async function fromQuestions(call: QueryCall, { whose }: AgendaSpan): Promise<Some> {
  if (!isCare(actorOf(call).role)) return none;
  const { rows, isCut } = await followedQuestions(call.db, await careReader(call), { whose, limit: most });
  const items = rows.map(({ id, personId, themeName, urgency, ownerAccountId }) => ({
    ...bare,
    id,
    personId,
    urgency,
    ownerAccountId,
    kind: 'question' as const,
    day: null,
    text: themeName,
  }));
  return { rows: items, isCut };
}

async function fromTasks(call: QueryCall, { whose, toDay }: AgendaSpan, today: string): Promise<Some> {
  const reader = actorOf(call);
  const found = await tasksUntil(call.db, {
    toDay,
    // What was done today can be taken back today.
    doneSince: instantAt(today, '00:00', houseTimeZone),
    accountIds: whose === 'mine' ? tasksLookedAfter(reader) : null,
    givenOrGotBy: isCare(reader.role) ? null : reader.accountId,
    hidden: unreadPersons(await careReader(call)),
    limit: most + 1,
  });
  const rows = found.slice(0, most);
  const views = await taskViews(call, rows);
  const items = rows.flatMap((row) => {
    const task = views.get(row.id);
    if (!task) return [];
    const isDone = row.done_at !== null;
    return {
      ...bare,
      kind: 'task' as const,
      id: row.id,
      // Late and done today: it stands with today's.
      day: isDone && row.due_day < today ? today : row.due_day,
      text: row.text,
      personId: row.person_id,
      ownerAccountId: row.for_account_id,
      task,
      isDone,
    };
  });
  return { rows: items, isCut: found.length > most };
}

/** The span a file may cover: a year at most. */
export const lastDayOfFile = (fromDay: string, toDay: string): string => {
  const last = addDays(fromDay, 366);
  return toDay < last ? toDay : last;
};
