import type { ReferralWithHistory } from '#shared/contract/referrals.contract.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import { actorOf, type CommandCall, type InputOf } from '../../rpc/procedures.ts';
import { found, refuse } from '../../rpc/refusal.ts';
import { answerReferred, careReader, takeBackReferred } from '../intake/index.ts';
import { checkConsentStands } from './consent.ts';
import { addSender } from './directory/add-sender.ts';
import { refuseClosed } from './directory/refuse-closed.ts';
import { serviceTitle } from './directory/service.rules.ts';
import { serviceById } from './directory/service.store.ts';
import { happen, standAsHappened } from './happened.ts';
import { referralOf } from './referral.reading.ts';
import {
  dayProblem,
  isEnded,
  isHeld,
  ourSide,
  remindProblem,
  stepProblem,
  undoProblem,
} from './referral.rules.ts';
import {
  type EventRow,
  eventsOf,
  markUndone,
  questionsOfReferrals,
  type ReferralRow,
  referralById,
  setAnswered,
} from './referral.store.ts';
import { withHistory } from './referral-view.ts';

/**
 * Brings a referral into its next state, by the side that may. What the other side did is written down by proxy, with how it is known.
 * Sending one out answers its open questions.
 * @throws Refusal as `stepProblem` says, changedMeanwhile; directory.isAside
 */
export async function takeStep(
  call: CommandCall,
  input: InputOf<'referrals', 'step'>,
): Promise<ReferralWithHistory> {
  const row = await referralOf(call, input.referralId);
  if (row.revision !== input.revision) refuse('referrals.changedMeanwhile');
  const today = houseDayOf(call.now);
  const day = input.day ?? today;
  const problem = stepProblem(
    {
      direction: row.direction,
      serviceId: row.service_id,
      partyName: row.party_name,
      ground: row.ground,
      state: row.state,
      consentWithdrawn: row.consent_withdrawn_at !== null,
      lastDay: await lastDayOf(call, row),
    },
    { ...input, day },
    { role: actorOf(call).role, today },
  );
  if (problem) refuse(problem);
  if (input.to === 'sent') await refuseClosedParty(call, row);
  if (input.to === 'sent' && row.direction === 'out') await checkConsentStands(call.tx, row);
  const isByProxy = input.side !== ourSide(row.direction);
  await happen(call, row, {
    act: 'step',
    to_state: input.to,
    side: input.side,
    source: isByProxy ? input.source : null,
    said_by: isByProxy ? input.saidBy : '',
    reason: input.reason,
    result: input.to === 'completed' ? input.result : null,
    note: input.note,
    override_reason: input.to === 'sent' && row.ground === null ? input.overrideReason : '',
    day,
  });
  if (input.to === 'sent') await answerQuestions(call, row);
  return answer(call, row.id);
}

/** A service may have closed since the draft was written. */
async function refuseClosedParty(call: CommandCall, row: ReferralRow): Promise<void> {
  const service = row.service_id === null ? undefined : await serviceById(call.tx, row.service_id);
  if (service) refuseClosed(service, row.direction);
}

async function answerQuestions(call: CommandCall, row: ReferralRow): Promise<void> {
  const links = (await questionsOfReferrals(call.tx, [row.id])).get(row.id) ?? [];
  const answered = await answerReferred(
    call,
    links.map(({ id }) => id),
  );
  await setAnswered(call.tx, row.id, answered);
}

/** The sender was told how it ended. */
export async function tellSender(
  call: CommandCall,
  { referralId, saidBy, note, day }: InputOf<'referrals', 'tell'>,
): Promise<ReferralWithHistory> {
  const row = await referralOf(call, referralId);
  if (!isEnded(row.state)) refuse('referrals.notEnded');
  if (row.told_day !== null) refuse('referrals.alreadyTold');
  const on = await pastDay(call, row, day);
  await happen(call, row, { act: 'told', said_by: saidBy, note, day: on });
  return answer(call, row.id);
}

/** The sender of a held referral was found in the directory. */
export async function matchSender(
  call: CommandCall,
  { referralId, serviceId, newService }: InputOf<'referrals', 'match'>,
): Promise<ReferralWithHistory> {
  const row = await referralOf(call, referralId);
  if (isEnded(row.state)) refuse('referrals.ended');
  if (!isHeld({ direction: row.direction, serviceId: row.service_id })) refuse('referrals.notHeld');
  if (newService) await addSender(call, serviceId, newService);
  const service = found(await serviceById(call.tx, serviceId), 'service');
  refuseClosed(service, row.direction);
  await happen(call, row, { act: 'matched', note: serviceTitle(service), day: houseDayOf(call.now) });
  await standAsHappened(call, row.id, { service_id: serviceId });
  return answer(call, row.id);
}

/** What the other party refused is not the end for the person: what happens now is chosen. It may be chosen again. */
export async function chooseNext(
  call: CommandCall,
  { referralId, next, note }: InputOf<'referrals', 'chooseNext'>,
): Promise<ReferralWithHistory> {
  const row = await referralOf(call, referralId);
  if (row.direction !== 'out' || row.state !== 'refused') refuse('referrals.notRefused');
  await happen(call, row, { act: 'nextChosen', next, note, day: houseDayOf(call.now) });
  return answer(call, row.id);
}

/** The other party was asked again, and an answer is expected by another day. */
export async function remindParty(
  call: CommandCall,
  { referralId, saidBy, note, day, dueDay }: InputOf<'referrals', 'remind'>,
): Promise<ReferralWithHistory> {
  const row = await referralOf(call, referralId);
  const problem = remindProblem(row, dueDay, houseDayOf(call.now));
  if (problem) refuse(problem);
  const on = await pastDay(call, row, day);
  await happen(call, row, { act: 'reminded', said_by: saidBy, note, day: on });
  await standAsHappened(call, row.id, { due_day: dueDay });
  return answer(call, row.id);
}

/** Consent was taken back: from now on nothing is sent or printed for the other party. What was counted stays counted. */
export async function withdrawConsent(
  call: CommandCall,
  { referralId, note }: InputOf<'referrals', 'withdrawConsent'>,
): Promise<ReferralWithHistory> {
  const row = await referralOf(call, referralId);
  if (row.ground !== 'consent') refuse('referrals.notConsent');
  if (row.consent_withdrawn_at !== null) refuse('referrals.consentWithdrawn');
  await happen(call, row, { act: 'consentWithdrawn', note, day: houseDayOf(call.now) });
  return answer(call, row.id);
}

/** Somebody of the house went along and introduced the person. */
export async function handOver(
  call: CommandCall,
  { referralId, saidBy, note, day }: InputOf<'referrals', 'handOver'>,
): Promise<ReferralWithHistory> {
  const row = await referralOf(call, referralId);
  if (row.state === 'draft') refuse('referrals.notSent');
  if (isEnded(row.state)) refuse('referrals.ended');
  const on = await pastDay(call, row, day);
  await happen(call, row, { act: 'handOver', said_by: saidBy, note, day: on });
  return answer(call, row.id);
}

/**
 * Takes back the last act, on the day it was written down; it stays in the history. Earlier mistakes are corrected by setting the whole referral
 * aside and copying it.
 * @throws Refusal referrals.notLast, tooLateToUndo
 */
export async function undoLast(
  call: CommandCall,
  { referralId, eventId }: InputOf<'referrals', 'undo'>,
): Promise<ReferralWithHistory> {
  const row = await referralOf(call, referralId);
  const events = await eventsOf(call.tx, row.id);
  const event = found(
    events.find(({ id }) => id === eventId),
    'event',
  );
  const last = events.findLast(({ undone_at }) => undone_at === null);
  const isFirst = event.act === 'step' && event.from_state === null;
  const problem = undoProblem(
    { isLast: event.id === last?.id, isFirst, at: event.at },
    houseDayOf(call.now),
    houseDayOf,
  );
  if (problem) refuse(problem);
  await markUndone(call.tx, event.id, call.now, actorOf(call).accountId);
  await standAsHappened(call, row.id, event.act === 'matched' ? { service_id: null } : {});
  await takeBackAnswers(call, row, event);
  return answer(call, row.id);
}

/** It did not go out after all: the questions it answered are open again. */
async function takeBackAnswers(call: CommandCall, row: ReferralRow, event: EventRow): Promise<void> {
  if (event.to_state !== 'sent') return;
  const links = (await questionsOfReferrals(call.tx, [row.id])).get(row.id) ?? [];
  await takeBackReferred(
    call,
    links.filter(({ answered }) => answered).map(({ id }) => id),
  );
  await setAnswered(call.tx, row.id, []);
}

async function pastDay(call: CommandCall, row: ReferralRow, day: string | null): Promise<string> {
  const today = houseDayOf(call.now);
  const problem = dayProblem(day ?? today, await lastDayOf(call, row), today);
  if (problem) refuse(problem);
  return day ?? today;
}

/**
 * The day after which things may be written down. A draft holds nothing back: it is written when there is time, sometimes after the letter
 * was given.
 */
async function lastDayOf(call: CommandCall, row: ReferralRow): Promise<string | null> {
  if (row.state === 'draft') return null;
  return (await eventsOf(call.tx, row.id)).findLast(({ undone_at }) => undone_at === null)?.day ?? null;
}

async function answer(call: CommandCall, id: string): Promise<ReferralWithHistory> {
  const row = found(await referralById(call.tx, id), 'referral');
  return withHistory(call.tx, { reader: await careReader(call), now: call.now }, row);
}
