import type { Role } from '#shared/contract/roles.ts';
import type { CareAccess } from '#shared/contract/zones.contract.ts';
import { houseDayOf, houseTimeZone } from '#shared/domain/house.ts';
import { addDays, instantAt } from '#shared/domain/local-days.ts';
import { actorOf, type CommandCall, type InputOf } from '../../rpc/procedures.ts';
import { found, refuse } from '../../rpc/refusal.ts';
import { accountById, colleaguesOf } from '../admin/index.ts';
import { householdOf, personSummaries } from '../people/index.ts';
import { closesAt, isRunning, lengthProblem, mayEnd } from './access.rules.ts';
import {
  type AccessRow,
  accessById,
  accessesOfPerson,
  endAccessRow,
  insertAccess,
  insertAccessRecord,
} from './access.store.ts';
import { accessViews } from './access.view.ts';
import { notify } from './notices.ts';
import { isOfTeam } from './reader.rules.ts';
import { careRecordsOf } from './records.ts';

/**
 * Opens the whole record of a person for two hours to somebody who is not on the case. Whoever follows the person and every coordinator
 * is told. An opening that still runs is ended and begins anew, with its own reason.
 */
export async function openRecord(
  call: CommandCall,
  { accessId, personId, reason }: InputOf<'zones', 'open'>,
): Promise<CareAccess> {
  const { accountId } = actorOf(call);
  found((await personSummaries(call.tx, [personId])).get(personId), 'person');
  const row: AccessRow = {
    ...nothingYet,
    id: accessId,
    kind: 'opening',
    person_id: personId,
    referral_id: null,
    account_id: found(accountId, 'account'),
    since: call.now,
    until: closesAt(call.now),
    reason,
    by_account_id: accountId,
  };
  await begin(call, row);
  const coordinators = (await colleaguesOf(call.tx)).filter(({ role }) => role === 'coordinator');
  const followers = await followersOf(call, personId);
  await notify(call, row, [...followers, ...coordinators.map(({ id }) => id)]);
  return viewOf(call, accessId);
}

const nothingYet = { ended_at: null, ended_by: null, closed_at: null } as const;

export interface AccessByReferral {
  accessId: string;
  referralId: string;
  personId: string;
  toAccountId: string;
  untilDay: string;
  /** What may be read with it, beside the referral: questions the giver may read. */
  recordIds: readonly string[];
}

/**
 * Lets a colleague read a referral and its questions until a day, or until the referral is over. The caller checks that whoever gives it
 * may read all of it.
 * @throws Refusal zones.endPassed, zones.tooLong, zones.cannotReadAlong; NotFound account
 */
export async function giveAccess(call: CommandCall, given: AccessByReferral): Promise<CareAccess> {
  const problem = lengthProblem(given.untilDay, houseDayOf(call.now));
  if (problem) refuse(problem);
  const account = found(await accountById(call.tx, given.toAccountId), 'account');
  const isCareWork = isOfTeam({ role: account.role as Role });
  if (account.active !== 1 || !isCareWork) refuse('zones.cannotReadAlong', { name: account.display_name });
  const row: AccessRow = {
    ...nothingYet,
    id: given.accessId,
    kind: 'referral',
    person_id: given.personId,
    referral_id: given.referralId,
    account_id: account.id,
    since: call.now,
    until: instantAt(addDays(given.untilDay, 1), '00:00', houseTimeZone),
    reason: '',
    by_account_id: actorOf(call).accountId,
  };
  await begin(call, row);
  for (const record_id of new Set([given.referralId, ...given.recordIds]))
    await insertAccessRecord(call.tx, { access_id: row.id, record_id });
  await notify(call, row, [account.id]);
  return viewOf(call, row.id);
}

/** One access of a kind at a time: what ran before of the same kind to the same thing ends here. */
async function begin(call: CommandCall, row: AccessRow): Promise<void> {
  const before = (await accessesOfPerson(call.tx, row.person_id)).filter(
    (one) =>
      one.kind === row.kind &&
      one.account_id === row.account_id &&
      one.referral_id === row.referral_id &&
      one.ended_at === null,
  );
  for (const one of before) await endAccessRow(call.tx, one.id, call.now, actorOf(call).accountId);
  await insertAccess(call.tx, row);
  call.touched('careAccess', row.id);
}

/** Ends access before its time. @throws Refusal zones.notRunning; NotFound access */
export async function endAccess(
  call: CommandCall,
  { accessId }: InputOf<'zones', 'end'>,
): Promise<CareAccess> {
  const { accountId, role } = actorOf(call);
  const row = found(await accessById(call.tx, accessId), 'access');
  const follows = accountId !== null && (await followersOf(call, row.person_id)).includes(accountId);
  found(mayEnd(row, { accountId, isCoordinator: role === 'coordinator', follows }) ? row : null, 'access');
  if (!isRunning(row, call.now)) refuse('zones.notRunning');
  await endAccessRow(call.tx, row.id, call.now, accountId);
  call.touched('careAccess', row.id);
  return viewOf(call, row.id);
}

/** A referral is over, or goes on after all: reading along with it stops and begins with it. */
export async function closeAccessOfReferral(
  call: CommandCall,
  referralId: string,
  isOver: boolean,
): Promise<void> {
  const rows = await call.tx
    .selectFrom('care_access')
    .selectAll()
    .where('referral_id', '=', referralId)
    .where('closed_at', isOver ? 'is' : 'is not', null)
    .execute();
  for (const { id } of rows) {
    await call.tx
      .updateTable('care_access')
      .set({ closed_at: isOver ? call.now : null })
      .where('id', '=', id)
      .execute();
    call.touched('careAccess', id);
  }
}

/** Whose work this person is now. */
export async function followersOf(call: CommandCall, personId: string): Promise<string[]> {
  const today = houseDayOf(call.now);
  const household = (await householdOf(call.tx, [personId], today)).get(personId)?.householdId ?? null;
  return (await careRecordsOf(call.tx, personId, household)).flatMap(({ followers }) => followers);
}

async function viewOf(call: CommandCall, id: string): Promise<CareAccess> {
  const row = found(await accessById(call.tx, id), 'access');
  const [view] = await accessViews(call.tx, [row], { ...actorOf(call), follows: false, now: call.now });
  return found(view, 'access');
}
