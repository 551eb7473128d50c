import type { ReadGround, ReadingKind } from '#shared/contract/zones-words.ts';
import { actorOf, type CommandCall, type InputOf, type QueryCall } from '../../rpc/procedures.ts';
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
  const lines = [...grounds].map(([personId, all]) => ({
    personId,
    what,
    ground: leastUsual(all) ?? groundOfRole(role),
  }));
  const { store, network, ports } = call.core;
  await store().write(async (tx) => {
    const readings = await writeLines(tx, call, lines);
    if (readings.length === 0) return;
    // On a computer that holds the record itself the log of the house is elsewhere: it is told like of any other act.
    await network.keep(tx, {
      path: 'zones.noteReadings',
      version: 1,
      commandId: ports.ids.next(),
      args: { readings },
      session: call.session,
      actor: call.actor,
      now: call.now,
      given: [],
    });
  });
  network.wake();
}

/** Lines of the log that came from a computer of the house; what it says of who read is for the door to say. */
export async function noteReadings(
  call: CommandCall,
  { readings }: InputOf<'zones', 'noteReadings'>,
): Promise<Record<string, never>> {
  await writeLines(call.tx, call, readings);
  return {};
}

interface Line {
  personId: string;
  what: ReadingKind;
  ground: ReadGround;
}

/** Gives those that were not in the log yet. */
async function writeLines(
  tx: Executor,
  call: QueryCall | CommandCall,
  lines: readonly Line[],
): Promise<Line[]> {
  const { accountId, role } = actorOf(call);
  const hour = `${call.now.slice(0, 13)}:00:00.000Z`;
  const rows = lines.map(({ personId, what, ground }) => ({
    person_id: personId,
    account_id: accountId ?? '',
    what,
    hour,
    role,
    at: call.now,
    ground,
  }));
  const fresh: Line[] = [];
  for (let at = 0; at < rows.length; at += atOnce) {
    const written = await tx
      .insertInto('care_reading')
      .values(rows.slice(at, at + atOnce))
      .onConflict((oc) => oc.columns(['person_id', 'account_id', 'what', 'hour', 'ground']).doNothing())
      .returning(['person_id', 'what', 'ground'])
      .execute();
    fresh.push(
      ...written.map((row) => ({
        personId: row.person_id,
        what: row.what as ReadingKind,
        ground: row.ground as ReadGround,
      })),
    );
  }
  return fresh;
}

/** Rows in one statement. */
const atOnce = 500;

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
