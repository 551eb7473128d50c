import type { ReferralDirection } from '#shared/contract/referral-words.ts';
import type { ReferralWithHistory } from '#shared/contract/referrals.contract.ts';
import { isCareRole, type Role } from '#shared/contract/roles.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import { actorOf, type CommandCall, type InputOf } from '../../rpc/procedures.ts';
import { found, refuse } from '../../rpc/refusal.ts';
import { accountById } from '../admin/index.ts';
import {
  careReader,
  checkAsker,
  colleagueAsReader,
  linkedQuestions,
  mayRead,
  themeById,
} from '../intake/index.ts';
import { mustBeKnownTo, personSummaries } from '../people/index.ts';
import { refuseClosed } from './directory/refuse-closed.ts';
import { serviceTitle } from './directory/service.rules.ts';
import { serviceById } from './directory/service.store.ts';
import { happen } from './happened.ts';
import { giveReferral, referralOf, saveReferral } from './referral.reading.ts';
import { dayProblem, isEnded } from './referral.rules.ts';
import {
  insertReferral,
  questionsOfReferrals,
  type ReferralRow,
  referralByCode,
  referralById,
  setQuestions,
} from './referral.store.ts';
import { codeFrom } from './referral-code.ts';
import { withHistory } from './referral-view.ts';

type Create = InputOf<'referrals', 'create'>;
type Content = Omit<InputOf<'referrals', 'update'>, 'commandId' | 'referralId' | 'revision'>;

/**
 * Writes a referral down: one out begins as a draft, one in was sent by somebody else. An incoming one of which the sender is not in the
 * directory is held until it is matched; it is never turned away.
 * @throws Refusal questions.notInHousehold, directory.isAside, referrals.otherAsker, consentWayNeeded, dayToCome; NotFound person, theme, service, question
 */
export async function createReferral(call: CommandCall, input: Create): Promise<ReferralWithHistory> {
  const { accountId } = actorOf(call);
  const today = houseDayOf(call.now);
  const { personId, householdId } = input.subject;
  await checkSubject(call, input.subject);
  const sentDay = input.sentDay ?? today;
  const problem = input.direction === 'in' ? dayProblem(sentDay, null, today) : null;
  if (problem) refuse(problem);
  const row: ReferralRow = {
    id: input.referralId,
    direction: input.direction,
    ...(await contentColumns(call, input, { personId, householdId, direction: input.direction })),
    ...runningColumns(input),
    person_id: personId,
    household_id: householdId,
    owner_account_id: accountId,
    by_account_id: accountId,
    created_at: call.now,
    copy_of_id: null,
    code: await newCode(call, input.direction),
    ...drafted,
    revision: 1,
  };
  await insertReferral(call.tx, row);
  await setQuestions(call.tx, row.id, input.questionIds);
  call.touched('referral', row.id);
  await begin(call, row, sentDay);
  return answer(call, row.id);
}

/** Somebody who was announced gets a code to say at the desk: no name is called out, and no letter is needed. One of ours needs none. */
async function newCode(call: CommandCall, direction: ReferralDirection): Promise<string | null> {
  if (direction === 'out') return null;
  for (;;) {
    const code = codeFrom(call.newId());
    if (!(await referralByCode(call.tx, code))) return code;
  }
}

/** How a referral stands before anything happened to it. */
const drafted = {
  state: 'draft',
  sent_day: null,
  accepted_day: null,
  arrived_day: null,
  ended_day: null,
  told_day: null,
  consent_withdrawn_at: null,
  next: null,
} as const;

/** The first line of its history: written as a draft, or received. */
const begin = (call: CommandCall, row: ReferralRow, sentDay: string): Promise<void> =>
  happen(call, row, {
    act: 'step',
    to_state: row.direction === 'out' ? 'draft' : 'sent',
    side: 'sender',
    day: row.direction === 'out' ? houseDayOf(call.now) : sentDay,
    said_by: row.direction === 'in' ? row.party_worker : '',
  });

/**
 * Changes a referral: all of it while it is a draft; once something was shared only what is about our own following of it.
 * @throws Refusal referrals.changedMeanwhile, ended, alreadySent, otherAsker, consentWayNeeded
 */
export async function updateReferral(
  call: CommandCall,
  input: InputOf<'referrals', 'update'>,
): Promise<ReferralWithHistory> {
  const row = await referralOf(call, input.referralId);
  if (row.revision !== input.revision) refuse('referrals.changedMeanwhile');
  if (isEnded(row.state)) refuse('referrals.ended');
  if (row.state === 'draft') {
    const subject = { personId: row.person_id, householdId: row.household_id, direction: row.direction };
    await setQuestions(call.tx, row.id, await keptQuestions(call, row, input.questionIds));
    await saveReferral(call, row, {
      ...(await contentColumns(call, input, subject)),
      ...runningColumns(input),
    });
  } else {
    if (await differs(call, row, input)) refuse('referrals.alreadySent');
    await saveReferral(call, row, runningColumns(input));
  }
  return answer(call, row.id);
}

/** Links the caller may not know of stay: a form that does not show them cannot take them away. */
async function keptQuestions(call: CommandCall, row: ReferralRow, ids: readonly string[]): Promise<string[]> {
  const links = ((await questionsOfReferrals(call.tx, [row.id])).get(row.id) ?? []).map(({ id }) => id);
  const known = await linkedQuestions(call.tx, await careReader(call), links);
  return [...links.filter((id) => !known.has(id)), ...ids];
}

async function differs(call: CommandCall, row: ReferralRow, input: Content): Promise<boolean> {
  const content = plainContent(input);
  const links = ((await questionsOfReferrals(call.tx, [row.id])).get(row.id) ?? []).map(({ id }) => id);
  const known = await linkedQuestions(call.tx, await careReader(call), links);
  const isOther = (Object.keys(content) as (keyof typeof content)[]).some((key) => content[key] !== row[key]);
  return isOther || [...known.keys()].toSorted().join() !== input.questionIds.toSorted().join();
}

/** Gives a referral to a colleague who may read it, or to nobody. */
export async function assignReferral(
  call: CommandCall,
  { referralId, toAccountId }: InputOf<'referrals', 'assign'>,
): Promise<ReferralWithHistory> {
  const row = await referralOf(call, referralId);
  if (toAccountId !== null) {
    const account = found(await accountById(call.tx, toAccountId), 'account');
    await mustBeKnownTo(call, row.person_id, account);
    const reader = await colleagueAsReader(call, account);
    const isTeam = isCareRole(account.role as Role);
    const guarded = { ...row, owner_account_id: toAccountId };
    if (account.active !== 1 || !isTeam || !mayRead(guarded, reader))
      refuse('referrals.cannotFollow', { name: account.display_name });
  }
  await giveReferral(call, row, toAccountId, 'given');
  return answer(call, row.id);
}

/** A new draft, or a new receipt, from one that has ended; the original stays as it is. The ground is asked anew. */
export async function copyReferral(
  call: CommandCall,
  { referralId, copyId }: InputOf<'referrals', 'copy'>,
): Promise<ReferralWithHistory> {
  const original = await referralOf(call, referralId);
  if (!isEnded(original.state)) refuse('referrals.notEnded');
  const { accountId } = actorOf(call);
  const row: ReferralRow = {
    ...original,
    ...drafted,
    id: copyId,
    ground: null,
    consent_way: null,
    due_day: null,
    capacity_checked: 'unknown',
    owner_account_id: accountId,
    by_account_id: accountId,
    created_at: call.now,
    copy_of_id: original.id,
    code: await newCode(call, original.direction),
    revision: 1,
  };
  await insertReferral(call.tx, row);
  const links = (await questionsOfReferrals(call.tx, [original.id])).get(original.id) ?? [];
  await setQuestions(
    call.tx,
    copyId,
    links.map(({ id }) => id),
  );
  call.touched('referral', copyId);
  await begin(call, row, houseDayOf(call.now));
  return answer(call, copyId);
}

interface SubjectIds {
  personId: string;
  householdId: string | null;
}

async function checkSubject(call: CommandCall, { personId, householdId }: SubjectIds): Promise<void> {
  found((await personSummaries(call.tx, [personId])).get(personId), 'person');
  if (householdId === null) return;
  await checkAsker(call, { kind: 'household', personId, householdId }, houseDayOf(call.now));
}

const plainContent = (input: Content) => ({
  service_id: input.serviceId,
  party_name: input.partyName,
  party_worker: input.partyWorker,
  theme_id: input.themeId,
  asked: input.asked,
  note: input.note,
  channel: input.channel,
  capacity_checked: input.capacityChecked,
  ground: input.ground,
  consent_way: input.consentWay,
});

/** What is said in a referral, checked: a service that is offered, questions of this person, consent with how it was given. */
async function contentColumns(
  call: CommandCall,
  input: Content,
  subject: SubjectIds & { direction: ReferralDirection },
) {
  found(await themeById(call.tx, input.themeId), 'theme');
  if ((input.ground === 'consent') !== (input.consentWay !== null)) refuse('referrals.consentWayNeeded');
  const questions = await linkedQuestions(call.tx, await careReader(call), input.questionIds);
  for (const id of input.questionIds) {
    const question = found(questions.get(id), 'question');
    const isTheirs =
      question.personId === subject.personId ||
      (question.householdId !== null && question.householdId === subject.householdId);
    if (!isTheirs) refuse('referrals.otherAsker');
  }
  if (input.serviceId === null) return plainContent(input);
  const service = found(await serviceById(call.tx, input.serviceId), 'service');
  refuseClosed(service, subject.direction);
  return { ...plainContent(input), party_name: input.partyName || serviceTitle(service) };
}

const runningColumns = ({ urgency, scope, dueDay }: Pick<Content, 'urgency' | 'scope' | 'dueDay'>) => ({
  urgency,
  scope,
  due_day: dueDay,
});

async function answer(call: CommandCall, id: string): Promise<ReferralWithHistory> {
  const row = found(await referralById(call.tx, id), 'referral');
  return withHistory(call.tx, { reader: await careReader(call), now: call.now }, row);
}
