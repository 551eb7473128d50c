import type { HelpCall, SilentKiosk } from '#shared/contract/kiosks.contract.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import { actorOf, type CommandCall, type InputOf, type QueryCall } from '../../rpc/procedures.ts';
import { found, refuse } from '../../rpc/refusal.ts';
import type { Executor } from '../../store/database.ts';
import { accountNames, openKiosks } from '../admin/index.ts';
import { house } from '../catalog/index.ts';
import { takeFromKiosk, themeNames } from '../intake/index.ts';
import { byNeed, isSilent } from './kiosks.rules.ts';
import { type CallRow, callById, changeOpenCall, openAgain, openCallOf, openCalls } from './kiosks.store.ts';

/** What a desk sees and does of the calls. */

type Act = { callId: string };

/** Who may hear what a visitor said so far; others go there knowing the place and the language. */
const receives: ReadonlySet<string> = new Set(['desk', 'support', 'caseManager', 'coordinator']);

export async function callsFor(call: QueryCall): Promise<HelpCall[]> {
  const { db } = call;
  const { accountId, role } = actorOf(call);
  const kiosks = new Map((await openKiosks(db)).map(({ id, name }) => [id, name]));
  const rows = (await callsOfToday(db, call.now)).sort(byNeed);
  if (rows.length === 0) return [];
  const names = await accountNames(
    db,
    rows.map((row) => row.answered_by),
  );
  const themes = await themeNames(db);
  return rows.map((row) => ({
    id: row.id,
    kioskName: kiosks.get(row.kiosk_id) ?? '',
    step: row.step,
    language: row.language,
    wish: receives.has(role) ? wishOf(row, (id) => themes.get(id)?.name ?? null) : null,
    calledAt: row.called_at,
    lastCalledAt: row.last_called_at,
    calls: row.calls,
    answeredAt: row.answered_at,
    answeredByName: row.answered_by === null ? null : (names.get(row.answered_by) ?? null),
    isMine: row.answered_by !== null && row.answered_by === accountId,
  }));
}

function wishOf(row: CallRow, nameOf: (themeId: string) => string | null): HelpCall['wish'] {
  if (row.topic === null || row.urgency === null) return null;
  return {
    topic: row.topic,
    themeId: row.theme_id,
    themeName: row.theme_id === null ? null : nameOf(row.theme_id),
    urgency: row.urgency,
    talk: row.talk,
    interpreter: row.interpreter === 1,
  };
}

/** Names of the kiosks where somebody calls and nobody goes yet: a screen that is locked may say this much. */
export async function callingNow(call: QueryCall): Promise<string[]> {
  const waiting = (await callsOfToday(call.db, call.now)).filter((row) => row.answered_at === null);
  const at = new Set(waiting.map((row) => row.kiosk_id));
  return (await openKiosks(call.db)).filter(({ id }) => at.has(id)).map(({ name }) => name);
}

/** Open calls of kiosks that are there. Yesterday's visitor went home, whatever became of the kiosk. */
async function callsOfToday(ex: Executor, now: string): Promise<CallRow[]> {
  const kiosks = await openKiosks(ex);
  const rows = await openCalls(
    ex,
    kiosks.map(({ id }) => id),
  );
  return rows.filter((row) => houseDayOf(row.last_called_at) === houseDayOf(now));
}

/** "I go." Of two desks at the same moment one goes, and the other hears who. */
export async function answerCall(call: CommandCall, { callId }: Act) {
  const row = await openCall(call, callId);
  const me = byOf(call);
  if (row.answered_by !== null && row.answered_by !== me) return refuseAnswered(call, row.answered_by);
  await change(call, callId, { answered_at: row.answered_at ?? call.now, answered_by: me });
  return {};
}

export async function takeBackAnswer(call: CommandCall, { callId }: Act) {
  const row = await openCall(call, callId);
  if (row.answered_by === null) return {};
  if (row.answered_by !== byOf(call)) return refuseAnswered(call, row.answered_by);
  await change(call, callId, { answered_at: null, answered_by: null });
  return {};
}

export async function finishCall(call: CommandCall, { callId }: Act) {
  await openCall(call, callId);
  await change(call, callId, { closed_at: call.now, closed_as: 'done', closed_by: byOf(call) });
  return {};
}

/** Closed too early. Not once somebody else calls there, nor when the visitor left or came to the desk. */
export async function reopenCall(call: CommandCall, { callId }: Act) {
  const { tx, now } = call;
  const row = found(await callById(tx, callId), 'kioskCall');
  const isToday = houseDayOf(row.called_at) === houseDayOf(now);
  const other = await openCallOf(tx, row.kiosk_id);
  if (other?.id === callId) return {};
  if (row.closed_as !== 'done' || !isToday || other) return refuse('kiosks.tooLateToReopen');
  await openAgain(tx, callId);
  call.touched('kioskCall', callId);
  return {};
}

/** The visitor comes to the desk: the ticket has what they said, is being helped by who took over, and the kiosk is free. */
export async function takeOver(call: CommandCall, { callId }: InputOf<'kiosks', 'takeOver'>) {
  const row = await openCall(call, callId);
  const { number, topic } = await takeFromKiosk(call, {
    ticketId: row.ticket_id,
    topic: row.topic ?? 'other',
    audience: row.topic === 'question' || row.topic === 'appointment' ? 'support' : 'desk',
    themeId: row.theme_id,
    urgency: row.urgency ?? 'calm',
    // Dutch is what the house speaks anyway; where nobody was asked how to talk, the language of the screen.
    language: row.topic === null ? notDutch(row.language) : row.talk,
    interpreter: row.interpreter === 1,
  });
  await change(call, callId, {
    answered_at: row.answered_at ?? call.now,
    answered_by: row.answered_by ?? byOf(call),
    closed_at: call.now,
    closed_as: 'takenOver',
    closed_by: byOf(call),
  });
  return { ticketId: row.ticket_id, number, topic };
}

/** Kiosks that should be there and are not: only while somebody is received, a screen may be off at night. */
export async function silentKiosks({ db, now }: QueryCall): Promise<SilentKiosk[]> {
  const silent = (await openKiosks(db)).filter((kiosk) => isSilent(kiosk, now));
  if (silent.length === 0) return [];
  const isOpen = (await house(db, now)).some(({ openness }) => openness.open);
  return isOpen ? silent.map(({ id, name, lastSeenAt }) => ({ id, name, lastSeenAt })) : [];
}

async function openCall(call: CommandCall, callId: string): Promise<CallRow> {
  const row = found(await callById(call.tx, callId), 'kioskCall');
  return row.closed_at === null ? row : refuse('kiosks.callIsOver');
}

async function change(
  call: CommandCall,
  callId: string,
  changes: Parameters<typeof changeOpenCall>[2],
): Promise<void> {
  await changeOpenCall(call.tx, callId, changes);
  call.touched('kioskCall', callId);
}

async function refuseAnswered(call: CommandCall, accountId: string): Promise<never> {
  const name = (await accountNames(call.tx, [accountId])).get(accountId) ?? '';
  return refuse('kiosks.answeredByOther', { name });
}

const byOf = (call: CommandCall): string | null => actorOf(call).accountId;
const notDutch = (language: string): string | null => (language === 'nl' ? null : language);
