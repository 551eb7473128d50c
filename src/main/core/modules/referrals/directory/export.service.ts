import type { HsdsFormat } from '#shared/contract/directory.contract.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import type { Executor } from '../../../store/database.ts';
import { houseOf } from '../../admin/index.ts';
import { standingEntries } from './entries.ts';
import type { DirectoryEntry } from './hsds/entry.ts';
import { type Attribution, jsonFile, type Leaving, tabularZip } from './hsds/hsds-files.ts';
import { hsdsService } from './hsds/hsds-out.ts';
import { tabularFiles } from './hsds/tabular.ts';

/** The directory as a file other houses and programs read: HSDS 3.0, as JSON or as tables. What was taken over says from whom. */
export async function exportDirectory(
  ex: Executor,
  { format, onlyKiosk, now }: { format: HsdsFormat; onlyKiosk: boolean; now: string },
): Promise<{ fileName: string; base64: string; services: number }> {
  const entries = (await standingEntries(ex))
    .map(({ entry }) => entry)
    .filter(({ active, facts }) => !onlyKiosk || (active && facts.onKiosk && facts.status === 'active'));
  const services = entries.map(hsdsService);
  const leaving: Leaving = {
    houseName: (await houseOf(ex)).name,
    at: now,
    services,
    attributions: attributionsOf(entries),
  };
  const bytes =
    format === 'json' ? jsonFile(leaving) : tabularZip({ ...leaving, files: tabularFiles(services) });
  return {
    fileName: `wegwijzer-hsds-${houseDayOf(now)}.${format === 'json' ? 'json' : 'zip'}`,
    base64: Buffer.from(bytes).toString('base64'),
    services: services.length,
  };
}

/** Whom the services were taken over from, and how many. */
export function attributionsOf(entries: readonly DirectoryEntry[]): Attribution[] {
  const byKey = new Map<string, Attribution>();
  for (const { source } of entries) {
    if (source === null) continue;
    const key = JSON.stringify(source);
    byKey.set(key, { ...source, services: (byKey.get(key)?.services ?? 0) + 1 });
  }
  return [...byKey.values()];
}
