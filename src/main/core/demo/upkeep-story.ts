import { houseTimeZone } from '#shared/domain/house.ts';
import { addDays, instantAt, type LocalDay } from '#shared/domain/local-days.ts';
import type { CoreInside } from '../core-inside.ts';
import { upkeepProcedures } from '../modules/upkeep/index.ts';
import { act } from './act.ts';
import { demoPhoto } from './photos.ts';
import type { WrittenCatalog, WrittenItem } from './write-catalog.ts';

/** What every part of the story of repair and upkeep is told with. */
export interface Story {
  core: CoreInside;
  catalog: WrittenCatalog;
  /** Things that are with somebody now: nobody mends those. */
  out: ReadonlySet<string>;
  today: LocalDay;
  id: () => string;
}

/** Things of a kind that are in the house, the last ones first. */
export function thingsOf({ catalog, out }: Story, picture: string): WrittenItem[] {
  return catalog.items.filter(({ kind, id }) => kind.picture === picture && !out.has(id)).toReversed();
}

/** One of a kind, in the house or with somebody. */
export function anyOf(story: Story, picture: string): WrittenItem | undefined {
  return thingsOf(story, picture)[0] ?? story.catalog.items.findLast(({ kind }) => kind.picture === picture);
}

/** The same core some days ago, at that hour of the house's day: what happened then carries its own moment. */
export function on({ core, today }: Story, daysAgo: number, time: string): CoreInside {
  const at = instantAt(addDays(today, -daysAgo), time, houseTimeZone);
  return { ...core, ports: { ...core.ports, clock: { now: () => at } } };
}

/** Keeps the drawn picture of a kind as a photo somebody took; gives its id, or nothing when it is not shipped along. */
export async function keepPhoto(core: CoreInside, id: () => string, picture: string): Promise<string[]> {
  const base64 = demoPhoto(picture);
  if (base64 === null) return [];
  const photoId = id();
  await act(core, 'upkeep.keepPhoto', upkeepProcedures.keepPhoto, { photoId, base64 });
  return [photoId];
}
