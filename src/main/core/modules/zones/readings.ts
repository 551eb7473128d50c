import type { ReadGround, ReadingKind } from '#shared/contract/zones-words.ts';
import { actorOf, type QueryCall } from '../../rpc/procedures.ts';
import type { Executor } from '../../store/database.ts';
import { groundOfRole, leastUsual } from './reader.rules.ts';

/** A person whose record is read, and on which ground. */
export interface Read {
  personId: string | null;
  ground: ReadGround | null;
}

/**
 * Writes down that the caller reads the care side of these persons, before anything is given: no line, no answer. Once per worker,
 * person, kind of record, ground and hour. A person without a ground was looked at by somebody whose work it is, and nothing was there.
 */
export async function logReading(
  call: QueryCall,
  read: readonly (string | Read)[],
  what: ReadingKind,
): Promise<void> {
  const { accountId, role } = actorOf(call);
  const grounds = new Map<string, ReadGround[]>();
  for (const one of read) {
    const { personId, ground } = typeof one === 'string' ? { personId: one, ground: null } : one;
    if (personId === null) continue;
    grounds.set(personId, [...(grounds.get(personId) ?? []), ...(ground === null ? [] : [ground])]);
  }
  if (accountId === null || grounds.size === 0) return;
  const hour = `${call.now.slice(0, 13)}:00:00.000Z`;
  const rows = [...grounds].map(([person_id, all]) => ({
    person_id,
    account_id: accountId,
    what,
    hour,
    role,
    at: call.now,
    ground: leastUsual(all) ?? groundOfRole(role),
  }));
  await call.core.store().write((tx) =>
    tx
      .insertInto('care_reading')
      .values(rows)
      .onConflict((oc) => oc.columns(['person_id', 'account_id', 'what', 'hour', 'ground']).doNothing())
      .execute(),
  );
}

export const readingsOf = (ex: Executor, personId: string) =>
  ex
    .selectFrom('care_reading')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('at', 'desc')
    .orderBy('what')
    // The rest of the key: two of one moment stand in the same order on every engine.
    .orderBy('account_id')
    .orderBy('ground')
    .limit(500)
    .execute();

/** Lines of the log in a period, by worker. */
export const readingCounts = (ex: Executor, from: string, to: string) =>
  ex
    .selectFrom('care_reading')
    .select((eb) => ['account_id', eb.fn.countAll<number>().as('readings')])
    .where('at', '>=', from)
    .where('at', '<', to)
    .groupBy('account_id')
    .execute();
