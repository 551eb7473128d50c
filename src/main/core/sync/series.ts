import { mostSeries, seriesIn } from '#shared/domain/number-series.ts';
import type { CoreInside } from '../core-inside.ts';
import type { GivenNumber } from '../rpc/paper-numbers.ts';
import type { Executor } from '../store/database.ts';

/**
 * Which numbers a device gives, at the hub. A copy of a device counts under another name, so it has another series. One that a device
 * says it has from before stays its own: a hub that came back from a backup may have forgotten it.
 */
export async function seriesFor(
  core: CoreInside,
  tx: Executor,
  deviceId: string,
  { incarnation, series: before = 0 }: { incarnation: string; series?: number | undefined },
): Promise<number> {
  const rows = await tx.selectFrom('sync_series').selectAll().execute();
  const known = rows.find((row) => row.device_id === deviceId && row.incarnation === incarnation);
  if (known) return known.series;
  const isTaken = before === 0 || before > mostSeries || rows.some((row) => row.series === before);
  const series = isTaken ? Math.max(0, ...rows.map((row) => row.series)) + 1 : before;
  if (series > mostSeries) {
    // Its numbers are then those the hub gives: they may change when it hears of them.
    core.ports.log.error({ deviceId }, 'sync.noSeriesLeft');
    return 0;
  }
  await tx.insertInto('sync_series').values({ device_id: deviceId, incarnation, series }).execute();
  return series;
}

/** Keeps of given numbers those of a device's own series, under whatever name it gave them. */
export async function ownNumbersOf(
  ex: Executor,
  deviceId: string,
): Promise<(given: readonly GivenNumber[] | undefined) => GivenNumber[]> {
  const rows = await ex
    .selectFrom('sync_series')
    .select('series')
    .where('device_id', '=', deviceId)
    .execute();
  const own = new Set(rows.map((row) => row.series));
  return (given = []) => given.filter(({ of, is }) => own.has(seriesIn(of, is)));
}
