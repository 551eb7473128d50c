import { isCounterRole } from '#shared/contract/roles.ts';
import type { WhoMayRead } from '#shared/contract/zones.contract.ts';
import type { ReadGround } from '#shared/contract/zones-words.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import { actorOf, type QueryCall } from '../../rpc/procedures.ts';
import { found } from '../../rpc/refusal.ts';
import { standsInForOf } from '../../rpc/stand-ins.ts';
import { colleaguesOf } from '../admin/index.ts';
import { hiddenFrom, householdOf, mustKnow, personSummaries } from '../people/index.ts';
import { isRunning } from './access.rules.ts';
import { accessesOfPerson } from './access.store.ts';
import { accessViews } from './access.view.ts';
import { careReader, readerOf } from './care-reader.ts';
import { isOfTeam } from './reader.rules.ts';
import { careRecordsOf } from './records.ts';
import { groundsOf, readByRole } from './who-may-read.rules.ts';

/**
 * Who may read what of a person. Only records the caller may read themselves are told of: that a colleague follows something else is not
 * theirs to know.
 */
export async function whoMayRead(call: QueryCall, { personId }: { personId: string }): Promise<WhoMayRead> {
  const { db, now } = call;
  await mustKnow(call, personId);
  found((await personSummaries(db, [personId])).get(personId), 'person');
  const reader = await careReader(call);
  const household = (await householdOf(db, [personId], houseDayOf(now))).get(personId)?.householdId ?? null;
  const all = await careRecordsOf(db, personId, household);
  const records = all.filter((record) => record.groundFor(reader) !== null);
  const rows = await accessesOfPerson(db, personId);
  const running = rows.filter((row) => isRunning(row, now));
  const readers = [];
  for (const { id, displayName, role } of await colleaguesOf(db)) {
    if (!isCounterRole(role)) continue;
    const standsInFor = isOfTeam({ role }) ? await standsInForOf(db, id, houseDayOf(now)) : [];
    const grounds = groundsOf(records, await readerOf(db, { accountId: id, role, now, standsInFor }));
    if (grounds.length === 0) continue;
    const untilOf = (ground: ReadGround): string | null => {
      const kind = ground === 'opened' ? 'opening' : ground;
      const ends = running
        .filter((row) => row.account_id === id && row.kind === kind)
        .map(({ until }) => until);
      return ends.toSorted().at(-1) ?? null;
    };
    readers.push({
      accountId: id,
      name: displayName,
      role,
      grounds: grounds.map((one) => ({ ...one, until: untilOf(one.ground) })),
    });
  }
  const { accountId } = actorOf(call);
  const known = new Set(records.map(({ id }) => id));
  // An opening is known to everybody who may read of the person; a referral to whoever may read that referral.
  const shown = rows.filter(
    (row) =>
      row.account_id === accountId ||
      (row.kind === 'opening' ? records.length > 0 : known.has(row.referral_id ?? '')),
  );
  const follows = all.some(({ followers }) => accountId !== null && followers.includes(accountId));
  return {
    readers,
    roles: readByRole(records, await hiddenFrom(db, { accountId: null, now })),
    accesses: await accessViews(db, shown.slice(0, 30), { ...actorOf(call), follows, now }),
  };
}
