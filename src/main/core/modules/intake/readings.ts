import { actorOf, type QueryCall } from '../../rpc/procedures.ts';
import type { Executor } from '../../store/database.ts';

/**
 * Writes down that the caller reads the care side of these persons, before anything is given: no line, no answer. Once per worker,
 * person, kind of record and hour.
 */
export async function logReading(call: QueryCall, personIds: readonly string[], what: string): Promise<void> {
  const { accountId, role } = actorOf(call);
  const persons = [...new Set(personIds)];
  if (accountId === null || persons.length === 0) return;
  const hour = `${call.now.slice(0, 13)}:00:00.000Z`;
  const rows = persons.map((person_id) => ({
    person_id,
    account_id: accountId,
    what,
    hour,
    role,
    at: call.now,
  }));
  await call.core.store().write((tx) =>
    tx
      .insertInto('care_reading')
      .values(rows)
      .onConflict((oc) => oc.columns(['person_id', 'account_id', 'what', 'hour']).doNothing())
      .execute(),
  );
}

export const readingsOf = (ex: Executor, personId: string) =>
  ex
    .selectFrom('care_reading')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('at', 'desc')
    .limit(500)
    .execute();
