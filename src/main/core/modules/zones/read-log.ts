import type { Role } from '#shared/contract/roles.ts';
import type { CareReading } from '#shared/contract/zones.contract.ts';
import { type ReadingKind, readGrounds, readingKinds } from '#shared/contract/zones-words.ts';
import { houseDayOf, houseTimeZone } from '#shared/domain/house.ts';
import { addDays, instantAt } from '#shared/domain/local-days.ts';
import { actorOf, type QueryCall } from '../../rpc/procedures.ts';
import { found } from '../../rpc/refusal.ts';
import { accountNames } from '../admin/index.ts';
import { householdOf, mustKnow, personSummaries } from '../people/index.ts';
import { openingsBetween } from './access.store.ts';
import { careReader } from './care-reader.ts';
import { readingCounts, readingsOf } from './readings.ts';
import { careRecordsOf } from './records.ts';

/**
 * Who read what of a person, without any content. That there is a trajectory is known to its team alone: for others such a line says that
 * "something" was read. The coordinator, who answers the person's own question, sees all of it.
 */
export async function readLogOf(call: QueryCall, { personId }: { personId: string }): Promise<CareReading[]> {
  await mustKnow(call, personId);
  found((await personSummaries(call.db, [personId])).get(personId), 'person');
  const rows = await readingsOf(call.db, personId);
  const names = await accountNames(
    call.db,
    rows.map((row) => row.account_id),
  );
  const knows = await knowsOfTrajectories(call, personId);
  return rows.map((row) => ({
    at: row.at,
    byName: names.get(row.account_id) ?? null,
    role: row.role as Role,
    what: masked(row.what, knows),
    ground: readGrounds.find((ground) => ground === row.ground) ?? null,
  }));
}

function masked(what: string, knowsOfTrajectories: boolean): ReadingKind {
  const kind = readingKinds.find((one) => one === what) ?? 'record';
  return kind.startsWith('trajectory') && !knowsOfTrajectories ? 'record' : kind;
}

async function knowsOfTrajectories(call: QueryCall, personId: string): Promise<boolean> {
  if (actorOf(call).role === 'coordinator') return true;
  const reader = await careReader(call);
  const today = houseDayOf(call.now);
  const household = (await householdOf(call.db, [personId], today)).get(personId)?.householdId ?? null;
  const records = await careRecordsOf(call.db, personId, household);
  return records.some((record) => record.kind === 'trajectory' && record.groundFor(reader) !== null);
}

/** Openings of a period beside all reading, by worker: how usual the unusual is. */
export async function openingFigures(call: QueryCall, period: { fromDay: string; toDay: string }) {
  const from = instantAt(period.fromDay, '00:00', houseTimeZone);
  const to = instantAt(addDays(period.toDay, 1), '00:00', houseTimeZone);
  const openings = Map.groupBy(await openingsBetween(call.db, from, to), ({ account_id }) => account_id);
  const readings = new Map(
    (await readingCounts(call.db, from, to)).map((row) => [row.account_id, Number(row.readings)]),
  );
  const names = await accountNames(call.db, [...openings.keys()]);
  const sum = (numbers: Iterable<number>) => [...numbers].reduce((a, b) => a + b, 0);
  return {
    openings: sum([...openings.values()].map((rows) => rows.length)),
    readings: sum(readings.values()),
    byWorker: [...openings]
      .map(([id, rows]) => ({
        name: names.get(id) ?? '',
        openings: rows.length,
        readings: readings.get(id) ?? 0,
      }))
      .toSorted((a, b) => b.openings - a.openings || a.name.localeCompare(b.name, 'nl')),
  };
}
