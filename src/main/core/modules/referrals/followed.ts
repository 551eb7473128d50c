import { endedStates } from '#shared/contract/referral-words.ts';
import { addDays } from '#shared/domain/local-days.ts';
import type { CommandCall } from '../../rpc/procedures.ts';
import type { Executor } from '../../store/database.ts';
import { byWorkAlone, looksAfter, type Reader } from '../zones/index.ts';
import { followedSince, giveReferral, readableReferral } from './referral.reading.ts';
import { isEnded } from './referral.rules.ts';
import { type ReferralRow, readable, referralById } from './referral.store.ts';

/**
 * Referrals that wait for us to ask or tell: those without an answer, due by a day, and those of which the sender does not know yet how
 * they ended. Only what is the reader's work; at most `limit`, and whether there are more.
 */
export async function followedReferrals(
  ex: Executor,
  reader: Reader,
  { whose, toDay, limit }: { whose: 'mine' | 'team'; toDay: string; limit: number },
) {
  // The same as `waitsFor`: what would be left out afterwards must not take the place of what waits.
  let asked = readable(ex, byWorkAlone(reader)).where((eb) =>
    eb.or([
      eb.and([eb('state', 'not in', [...endedStates, 'draft']), eb('due_day', '<=', toDay)]),
      eb.and([
        eb('state', '=', 'sent'),
        eb('due_day', 'is', null),
        eb('sent_day', '<=', addDays(toDay, -patience)),
      ]),
      eb.and([
        eb('state', 'in', endedStates),
        eb('state', '<>', 'inError'),
        eb('told_day', 'is', null),
        eb('ended_day', '<=', toDay),
      ]),
    ]),
  );
  if (whose === 'mine') asked = asked.where('owner_account_id', 'in', ['', ...looksAfter(reader)]);
  const rows = await asked
    .selectAll()
    .orderBy((eb) => eb.fn.coalesce('due_day', 'ended_day', 'sent_day', eb.val('9999-12-31')))
    .orderBy('id')
    .limit(limit + 1)
    .execute();
  const found = rows.slice(0, limit).flatMap((row) => {
    const day = waitsFor(row);
    if (day === null || day > toDay) return [];
    return {
      id: row.id,
      kind: isEnded(row.state) ? ('tell' as const) : ('referral' as const),
      personId: row.person_id,
      partyName: row.party_name,
      day,
      ownerAccountId: row.owner_account_id,
    };
  });
  return { rows: found, isCut: rows.length > limit };
}

/** Days after which a referral without a due day is asked about. */
const patience = 14;

/** The day a referral asks for something: to be told when it has ended, to be asked about before that. Null: nothing was agreed. */
function waitsFor(row: ReferralRow): string | null {
  if (isEnded(row.state)) return row.ended_day;
  if (row.due_day !== null) return row.due_day;
  return row.state === 'sent' && row.sent_day !== null ? addDays(row.sent_day, patience) : null;
}

/** Somebody follows it and work is left: no end yet, or a sender who does not know of it. */
const held = (ex: Executor) =>
  ex
    .selectFrom('referral')
    .where('owner_account_id', 'is not', null)
    .where('state', '<>', 'inError')
    .where((eb) => eb.or([eb('state', 'not in', endedStates), eb('told_day', 'is', null)]));

/** What these colleagues follow, whoever may read it: for handing over, never to show as it is. */
export async function heldReferrals(ex: Executor, accountIds: readonly string[]) {
  if (accountIds.length === 0) return [];
  return held(ex)
    .where('owner_account_id', 'in', accountIds)
    .selectAll()
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

export async function heldReferralCounts(ex: Executor): Promise<Map<string, number>> {
  const rows = await held(ex)
    .select((eb) => ['owner_account_id', eb.fn.countAll<number>().as('n')])
    .groupBy('owner_account_id')
    .execute();
  return new Map(rows.map((row) => [row.owner_account_id ?? '', Number(row.n)]));
}

/** Gives a referral from one to the other. False when the first does not follow it (any more): nothing is changed then. */
export async function passReferral(
  call: CommandCall,
  id: string,
  from: string,
  to: string,
  how: 'handOver' | 'takenBack' = 'handOver',
): Promise<boolean> {
  const row = await referralById(call.tx, id);
  if (row?.owner_account_id !== from) return false;
  await giveReferral(call, row, to, how);
  return true;
}

/** Who follows a referral the reader may know of, and since when that is known without its history. */
export async function referralFollower(ex: Executor, reader: Reader, id: string) {
  const row = readableReferral(await referralById(ex, id), reader);
  return { accountId: row.owner_account_id, since: followedSince(row) };
}
