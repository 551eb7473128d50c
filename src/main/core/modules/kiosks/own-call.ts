import { houseDayOf } from '#shared/domain/house.ts';
import { type CommandCall, type InputOf, kioskIdOf, type QueryCall } from '../../rpc/procedures.ts';
import { Forbidden, found, refuse } from '../../rpc/refusal.ts';
import type { Executor } from '../../store/database.ts';
import { openKiosks, sawKiosk } from '../admin/index.ts';
import { ticketNumber } from '../intake/index.ts';
import { stateOfCall } from './kiosks.rules.ts';
import {
  type CallRow,
  callById,
  changeOpenCall,
  forgetWishesBefore,
  insertCall,
  openCallOf,
} from './kiosks.store.ts';

/** What the kiosk itself does. Which kiosk it is comes from its place, never from the message. */

type Whereabouts = Pick<InputOf<'kiosks', 'call'>, 'step' | 'language' | 'wish' | 'ticketId'>;

/** @throws Forbidden at a place that is no kiosk. @throws NotFound once it was ended */
async function kioskOf(call: Pick<QueryCall, 'session'>, ex: Executor): Promise<string> {
  const kioskId = kioskIdOf(call);
  return found(
    (await openKiosks(ex)).find(({ id }) => id === kioskId),
    'kiosk',
  ).id;
}

/**
 * The sign of life, each minute and as soon as the page is there. No command: nothing anybody did, so no line in the audit and no news for
 * the screens. Gives the open call, so that a page that was loaded anew can say that its visitor is gone.
 */
export async function sayHere(call: QueryCall): Promise<{ openCallId: string | null }> {
  const kioskId = await kioskOf(call, call.db);
  await call.core.store().write((tx) => sawKiosk(tx, kioskId, call.now));
  return { openCallId: (await openCallOf(call.db, kioskId))?.id ?? null };
}

/** Calls a person. The same call again rings again: whoever said "I go" may have been kept. */
export async function callPerson(call: CommandCall, input: InputOf<'kiosks', 'call'>) {
  const { tx, now } = call;
  const kioskId = await kioskOf(call, tx);
  const before = await callById(tx, input.callId);
  if (before) {
    if (before.kiosk_id !== kioskId) throw new Forbidden();
    const again = {
      ...columnsOf(input),
      last_called_at: now,
      calls: before.calls + 1,
      answered_at: null,
      answered_by: null,
    };
    if (!(await changeOpenCall(tx, before.id, again))) return refuse('kiosks.callIsOver');
  } else {
    await goneBefore(call, kioskId);
    await forgetWishesBefore(tx, kioskId, `${houseDayOf(now)}T00:00:00.000Z`);
    await insertCall(tx, {
      id: input.callId,
      kiosk_id: kioskId,
      ...columnsOf(input),
      called_at: now,
      last_called_at: now,
      calls: 1,
      answered_at: null,
      answered_by: null,
      closed_at: null,
      closed_as: null,
      closed_by: null,
    });
  }
  call.touched('kioskCall', input.callId);
  return own(tx, kioskId, input.callId);
}

/** The visitor goes on while somebody is called: the desk sees where. An answer for a call that is over changes nothing. */
export async function followVisitor(call: CommandCall, input: InputOf<'kiosks', 'follow'>) {
  const kioskId = await kioskOf(call, call.tx);
  const shown = await own(call.tx, kioskId, input.callId);
  if (await changeOpenCall(call.tx, input.callId, columnsOf(input))) call.touched('kioskCall', input.callId);
  return shown;
}

export async function ownCall(call: QueryCall, { callId }: InputOf<'kiosks', 'ownCall'>) {
  return own(call.db, await kioskOf(call, call.db), callId);
}

/** Stop, time-out, another visitor: nobody is there any more. Said twice, or about a call that is over, it changes nothing. */
export async function noLonger(call: CommandCall, { callId }: InputOf<'kiosks', 'noLonger'>) {
  const kioskId = await kioskOf(call, call.tx);
  const row = await callById(call.tx, callId);
  if (row?.kiosk_id === kioskId) await close(call, callId);
  return {};
}

/** A call that is still open belongs to a visitor of before: this kiosk has one at a time. */
async function goneBefore(call: CommandCall, kioskId: string): Promise<void> {
  const open = await openCallOf(call.tx, kioskId);
  if (open) await close(call, open.id);
}

async function close(call: CommandCall, callId: string): Promise<void> {
  const changed = await changeOpenCall(call.tx, callId, { closed_at: call.now, closed_as: 'gone' });
  if (changed) call.touched('kioskCall', callId);
}

async function own(ex: Executor, kioskId: string, callId: string) {
  const row = await callById(ex, callId);
  const mine = found(row?.kiosk_id === kioskId ? row : null, 'kioskCall');
  const state = stateOfCall(mine);
  return {
    callId,
    state,
    number: state === 'takenOver' ? await ticketNumber(ex, mine.ticket_id) : null,
  };
}

const columnsOf = ({ step, language, wish, ticketId }: Whereabouts) =>
  ({
    step,
    language,
    topic: wish?.topic ?? null,
    theme_id: wish?.themeId ?? null,
    urgency: wish?.urgency ?? null,
    talk: wish?.talk ?? null,
    interpreter: wish?.interpreter ? 1 : 0,
    ticket_id: ticketId,
  }) satisfies Partial<CallRow>;
