import type { Ticket } from '#shared/contract/tickets.contract.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import { ticketText } from '#shared/domain/number-series.ts';
import type { CommandCall, InputOf } from '../../../rpc/procedures.ts';
import { found, refuse } from '../../../rpc/refusal.ts';
import { accountNames } from '../../admin/index.ts';
import { hiddenFromCaller, personSummaries } from '../../people/index.ts';
import { themeById } from '../themes/theme.store.ts';
import { afterAct, aheadOf, isFor, lineOrder, type TicketAct } from './ticket.rules.ts';
import {
  changeTicket,
  insertTicket,
  insertTicketEvent,
  isFreeNumber,
  nextNumber,
  pointById,
  type TicketRow,
  ticketById,
  waitingOfDay,
} from './ticket.store.ts';
import { inLine, ticketViews } from './ticket-view.ts';

/** The appointment somebody came for, and who is expected to fetch them. */
export interface Arrival {
  appointmentId: string | null;
  forAccountId: string | null;
}
const noArrival: Arrival = { appointmentId: null, forAccountId: null };

type Wish = Omit<InputOf<'tickets', 'issue'>, 'commandId' | 'ticketId'>;

const byOf = (call: CommandCall): string | null => call.actor?.accountId ?? null;

/**
 * A visitor takes a number, at the kiosk or the desk. Answers the number and how many of the same audience come before.
 * A kiosk never names a person and leaves no text: both would be read on a screen others can see. Asked again with the same
 * ticket id (a second touch, an answer that got lost) it is the same number: nobody stands in the line twice.
 */
export async function issueTicket(call: CommandCall, input: InputOf<'tickets', 'issue'>) {
  const fromKiosk = call.actor?.role === 'kiosk';
  if (fromKiosk && (input.personId !== null || input.callName !== '' || input.note !== ''))
    refuse('tickets.kioskSaysNoName');
  return issueFor(call, input, { fromKiosk });
}

/** The same, for a visitor who said it at a kiosk when somebody at the desk takes the number for them. */
export async function issueFor(
  call: CommandCall,
  input: InputOf<'tickets', 'issue'>,
  { fromKiosk, arrival = noArrival }: { fromKiosk: boolean; arrival?: Arrival },
) {
  const { tx, now } = call;
  await checkWish(call, input);
  const before = await ticketById(tx, input.ticketId);
  if (before) return issuedBefore(call, before, { ...wishColumns(input), ...arrivalColumns(arrival) });
  const day = houseDayOf(now);
  const row: TicketRow = {
    id: input.ticketId,
    day,
    number: await call.numbers.give(
      'ticket',
      () => nextNumber(tx, day),
      (number) => isFreeNumber(tx, day, number),
    ),
    ...wishColumns(input),
    ...arrivalColumns(arrival),
    from_kiosk: fromKiosk ? 1 : 0,
    arrived_at: now,
    state: 'waiting',
    point_id: null,
    by_account_id: null,
    called_at: null,
    calls: 0,
    taken_at: null,
    closed_at: null,
    undone_at: null,
    revision: 1,
  };
  await insertTicket(tx, row);
  await note(call, row.id, 'issue', null);
  return placeOf(call, row);
}

/** A kiosk visitor who answers otherwise before seeing the number corrects what they came for, as long as nobody called. */
async function issuedBefore(
  call: CommandCall,
  row: TicketRow,
  wish: ReturnType<typeof wishColumns> & ReturnType<typeof arrivalColumns>,
) {
  const isStillOwn = row.from_kiosk === 1 && row.state === 'waiting' && row.calls === 0;
  if (call.actor?.role !== 'kiosk' || !isStillOwn) return placeOf(call, row);
  if (Object.entries(wish).some(([column, value]) => row[column as keyof typeof wish] !== value))
    await write(call, row, wish, 'change', null);
  return placeOf(call, { ...row, ...wish });
}

async function placeOf({ tx }: CommandCall, row: TicketRow) {
  const line = (await waitingOfDay(tx, row.day)).map(inLine);
  return { ticketId: row.id, number: row.number, ahead: aheadOf(inLine(row), line) };
}

/** A number that was given by mistake, while nobody was called by it. */
export async function undoIssueTicket(call: CommandCall, { ticketId }: InputOf<'tickets', 'undoIssue'>) {
  const row = await ticketOfToday(call, ticketId);
  if (row.state !== 'waiting' || row.calls > 0)
    refuse('tickets.tooLateToUndo', { number: ticketText(row.number) });
  await write(call, row, { undone_at: call.now }, 'undoIssue', null);
  return {};
}

export async function changeWish(call: CommandCall, input: InputOf<'tickets', 'change'>): Promise<Ticket> {
  const row = await ticketOfToday(call, input.ticketId);
  if (row.revision !== input.revision) refuse('tickets.changedMeanwhile', { number: ticketText(row.number) });
  await checkWish(call, input);
  await write(call, row, wishColumns(input), 'change', null);
  call.changedFields('topic', 'audience', 'theme', 'urgency', 'language', 'interpreter', 'person', 'note');
  return view(call, row.id);
}

/**
 * Calls whoever's turn it is for this worker. Two desks at the same moment never get the same visitor: the row is changed only while
 * it still waits, and who loses the race gets the next one.
 */
export async function callNext(call: CommandCall, input: InputOf<'tickets', 'callNext'>) {
  const { tx } = call;
  await checkPoint(call, input.pointId);
  const worker = { accountId: byOf(call), audiences: input.audiences };
  const waiting = (await waitingOfDay(tx, houseDayOf(call.now)))
    .filter((row) => isFor(inLine(row), worker))
    .sort((one, other) => lineOrder(inLine(one), inLine(other)));
  for (const row of waiting) {
    const taken = await changeTicket(tx, row, calledColumns(call, row, input.pointId));
    if (!taken) continue;
    await note(call, row.id, 'call', input.pointId);
    return { ticket: await view(call, row.id) };
  }
  return { ticket: null };
}

/** Calls one visitor, or calls again. */
export async function callTicket(call: CommandCall, input: InputOf<'tickets', 'call'>): Promise<Ticket> {
  await checkPoint(call, input.pointId);
  return step(call, input.ticketId, 'call', (row) => calledColumns(call, row, input.pointId), input.pointId);
}

export const putBackTicket = (call: CommandCall, { ticketId }: { ticketId: string }): Promise<Ticket> =>
  step(call, ticketId, 'putBack', () => ({ point_id: null, by_account_id: null }));

/** The visitor stands here: the waiting ends. */
export async function takeTicket(call: CommandCall, input: InputOf<'tickets', 'take'>): Promise<Ticket> {
  if (input.pointId !== null) await checkPoint(call, input.pointId);
  return step(
    call,
    input.ticketId,
    'take',
    (row) => ({
      taken_at: row.taken_at ?? call.now,
      point_id: input.pointId ?? row.point_id,
      by_account_id: byOf(call),
    }),
    input.pointId,
  );
}

/** Another worker or team goes on. The arrival stays what it was, so the visitor does not start over. */
export async function handOverTicket(
  call: CommandCall,
  input: InputOf<'tickets', 'handOver'>,
): Promise<Ticket> {
  if (input.toAccountId !== null)
    found((await accountNames(call.tx, [input.toAccountId])).get(input.toAccountId), 'account');
  return step(call, input.ticketId, 'handOver', (row) => ({
    audience: input.audience,
    for_account_id: input.toAccountId,
    note: input.note === '' ? row.note : input.note,
    point_id: null,
    by_account_id: null,
  }));
}

export const missedTicket = (call: CommandCall, { ticketId }: { ticketId: string }): Promise<Ticket> =>
  step(call, ticketId, 'noShow', () => ({ closed_at: call.now }));

export const leaveLine = (call: CommandCall, { ticketId }: { ticketId: string }): Promise<Ticket> =>
  step(call, ticketId, 'leave', () => ({ closed_at: call.now }));

export const backInLine = (call: CommandCall, { ticketId }: { ticketId: string }): Promise<Ticket> =>
  step(call, ticketId, 'backInLine', () => ({ closed_at: null, point_id: null, by_account_id: null }));

export const finishTicket = (call: CommandCall, { ticketId }: { ticketId: string }): Promise<Ticket> =>
  step(call, ticketId, 'finish', () => ({ closed_at: call.now }));

export const reopenTicket = (call: CommandCall, { ticketId }: { ticketId: string }): Promise<Ticket> =>
  step(call, ticketId, 'reopen', () => ({ closed_at: null }));

const isAlready = {
  waiting: 'tickets.isWaiting',
  called: 'tickets.isCalled',
  taken: 'tickets.isTaken',
  done: 'tickets.isDone',
  noShow: 'tickets.isNoShow',
  left: 'tickets.isLeft',
} as const;

/** One step of today's ticket; refused with what happened instead when another desk was quicker. */
async function step(
  call: CommandCall,
  ticketId: string,
  act: TicketAct,
  changes: (row: TicketRow) => Partial<TicketRow>,
  pointId: string | null = null,
): Promise<Ticket> {
  const row = await ticketOfToday(call, ticketId);
  const state = afterAct(row.state, act);
  if (state === null) return refuse(isAlready[row.state], { number: ticketText(row.number) });
  await write(call, row, { ...changes(row), state }, act, pointId);
  return view(call, row.id);
}

/** Yesterday's line is over: nobody waits for a number of another day. */
async function ticketOfToday(call: CommandCall, ticketId: string): Promise<TicketRow> {
  const row = found(await ticketById(call.tx, ticketId), 'ticket');
  if (row.day !== houseDayOf(call.now)) refuse('tickets.otherDay', { number: ticketText(row.number) });
  return row;
}

async function write(
  call: CommandCall,
  row: TicketRow,
  changes: Partial<TicketRow>,
  act: string,
  pointId: string | null,
): Promise<void> {
  if (!(await changeTicket(call.tx, row, changes)))
    refuse('tickets.changedMeanwhile', { number: ticketText(row.number) });
  await note(call, row.id, act, pointId);
}

async function note(call: CommandCall, ticketId: string, act: string, pointId: string | null): Promise<void> {
  await insertTicketEvent(call.tx, {
    id: call.newId(),
    ticket_id: ticketId,
    act,
    at: call.now,
    by_account_id: byOf(call),
    point_id: pointId,
  });
  call.touched('ticket', ticketId);
}

async function view(call: CommandCall, ticketId: string): Promise<Ticket> {
  const [shown] = await ticketViews(
    call.tx,
    [found(await ticketById(call.tx, ticketId), 'ticket')],
    await hiddenFromCaller(call),
  );
  return found(shown, 'ticket');
}

const calledColumns = (call: CommandCall, row: TicketRow, pointId: string): Partial<TicketRow> => ({
  state: 'called',
  point_id: pointId,
  by_account_id: byOf(call),
  called_at: call.now,
  calls: row.calls + 1,
});

const wishColumns = (wish: Wish) => ({
  topic: wish.topic,
  audience: wish.audience,
  theme_id: wish.themeId,
  urgency: wish.urgency,
  language: wish.language,
  interpreter: wish.interpreter ? 1 : 0,
  person_id: wish.personId,
  call_name: wish.callName,
  note: wish.note,
});

const arrivalColumns = ({ appointmentId, forAccountId }: Arrival) => ({
  appointment_id: appointmentId,
  for_account_id: forAccountId,
});

async function checkWish(call: CommandCall, wish: Wish): Promise<void> {
  if (wish.themeId !== null) found(await themeById(call.tx, wish.themeId), 'theme');
  if (wish.personId !== null)
    found((await personSummaries(call.tx, [wish.personId])).get(wish.personId), 'person');
}

async function checkPoint(call: CommandCall, pointId: string): Promise<void> {
  const point = found(await pointById(call.tx, pointId), 'receptionPoint');
  if (point.active !== 1) refuse('tickets.pointClosed', { name: point.name });
}
