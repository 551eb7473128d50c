import { houseDayOf, houseTimeZone } from '#shared/domain/house.ts';
import { addDays, instantAt } from '#shared/domain/local-days.ts';
import type { CoreInside } from '../core-inside.ts';
import { writeInventedKiosk } from '../modules/session/index.ts';
import { demoIds } from './ids.ts';

/** The kiosk upstairs: on the list of kiosks and on the plan. No screen is behind it, so it falls silent after a few minutes. */
export async function writeKiosks(core: CoreInside): Promise<string> {
  const now = core.ports.clock.now();
  const id = demoIds(0xd0c5)();
  await core.store().write((tx) =>
    writeInventedKiosk(tx, {
      id,
      name: 'Bovenverdieping',
      since: instantAt(addDays(houseDayOf(now), -12), '10:20', houseTimeZone),
      seenAt: now,
      endedAt: null,
    }),
  );
  return id;
}
