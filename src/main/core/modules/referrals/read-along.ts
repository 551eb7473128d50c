import type { CareAccess } from '#shared/contract/zones.contract.ts';
import type { CommandCall, InputOf } from '../../rpc/procedures.ts';
import { refuse } from '../../rpc/refusal.ts';
import type { Executor } from '../../store/database.ts';
import { linkedQuestions } from '../intake/index.ts';
import { type CareRecord, careReader, giveAccess, groundFor } from '../zones/index.ts';
import { referralOf } from './referral.reading.ts';
import { isEnded } from './referral.rules.ts';
import { questionsOfReferrals, referralsOf } from './referral.store.ts';

/**
 * A colleague who helps with a referral reads it and the questions it is about, until a day or until it is over. Nobody gives what they may
 * not read themselves, and what was received is not passed on.
 * @throws Refusal referrals.ended, zones.readsAlong, zones.endPassed, zones.tooLong, zones.cannotReadAlong; NotFound referral, account
 */
export async function letReadAlong(
  call: CommandCall,
  { accessId, referralId, toAccountId, untilDay }: InputOf<'referrals', 'letReadAlong'>,
): Promise<CareAccess> {
  const row = await referralOf(call, referralId);
  const reader = await careReader(call);
  if (groundFor(row, reader) === 'referral') refuse('zones.readsAlong');
  if (isEnded(row.state)) refuse('referrals.ended');
  const links = (await questionsOfReferrals(call.tx, [referralId])).get(referralId) ?? [];
  const { access: _, ...own } = reader;
  const known = await linkedQuestions(
    call.tx,
    own,
    links.map(({ id }) => id),
  );
  const recordIds = [...known.keys()];
  return giveAccess(call, {
    accessId,
    referralId,
    personId: row.person_id,
    toAccountId,
    untilDay,
    recordIds,
  });
}

/** The referrals of a person or their household, with who follows the running ones and the rule of reading. */
export async function referralRecords(
  ex: Executor,
  personId: string,
  householdId: string | null,
): Promise<CareRecord[]> {
  const rows = (await referralsOf(ex, personId, householdId)).filter((row) => row.state !== 'inError');
  return rows.map((row) => ({
    id: row.id,
    kind: 'referral',
    followers: row.owner_account_id !== null && !isEnded(row.state) ? [row.owner_account_id] : [],
    groundFor: (reader) => groundFor(row, reader),
  }));
}
