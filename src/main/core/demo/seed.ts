import { houseDayOf } from '#shared/domain/house.ts';
import type { CoreInside } from '../core-inside.ts';
import { dice } from './random.ts';
import { writeAgenda } from './write-agenda.ts';
import { writeBatches } from './write-batches.ts';
import { writeSuddenClosing } from './write-calendar.ts';
import { writeCaseload } from './write-caseload.ts';
import { writeCatalog } from './write-catalog.ts';
import { writeFeedback } from './write-feedback.ts';
import { writeHomes } from './write-homes.ts';
import { writeHouseholds } from './write-households.ts';
import { writeIntake } from './write-intake.ts';
import { writeKiosks } from './write-kiosks.ts';
import { writeKits } from './write-kits.ts';
import { writeLending, writeRules } from './write-lending.ts';
import { writeLoans } from './write-loans.ts';
import { writeMenu } from './write-menu.ts';
import { writeMine } from './write-mine.ts';
import { writeMoney } from './write-money.ts';
import { writeAccounts, writePeople } from './write-people.ts';
import { writePersons } from './write-persons.ts';
import { writePlan } from './write-plan.ts';
import { writeReferrals } from './write-referrals.ts';
import { writeReminders } from './write-reminders.ts';
import { writeStock } from './write-stock.ts';
import { writeTrajectories } from './write-trajectories.ts';
import { writeUpkeep } from './write-upkeep.ts';
import { writeZones } from './write-zones.ts';

export interface DemoOptions {
  /** 1 is a small house: about 1,000 persons, 1,000 items and 10,000 loans in two years; 10 and 100 are so many times that. */
  scale: number;
}

/**
 * Writes the invented house into an empty data file. Everybody and everything in it is made up. The
 * same scale on the same day gives the same house.
 */
export async function seedDemo(core: CoreInside, { scale }: DemoOptions): Promise<void> {
  const today = houseDayOf(core.ports.clock.now());
  const story = dice(1897);
  const catalog = await writeCatalog(core, story, today, scale);
  const personIds = await writePeople(
    core,
    story,
    Number(today.slice(0, 4)),
    Math.max(20, Math.round(1000 * scale)),
  );
  await writeAccounts(core, catalog.initiativeIds.get('tools') ?? '');
  await writeRules(core, catalog);
  await writeLoans(core, story, catalog, personIds, Math.round(10_000 * scale));
  await writeHouseholds(core, today, personIds, catalog.initiativeIds.get('tools') ?? '');
  await writeLending(core, catalog, personIds);
  await writeSuddenClosing(core, today, catalog, personIds);
  await writeMoney(core);
  await writeUpkeep(core, catalog);
  await writeStock(core, catalog.initiativeIds);
  await writeReminders(core);
  await writeIntake(core, personIds, scale);
  await writeTrajectories(core, personIds);
  await writeReferrals(core, personIds);
  await writePersons(core, personIds);
  await writeZones(core, personIds);
  await writeAgenda(core, personIds);
  await writeCaseload(core);
  await writeBatches(core, catalog.initiativeIds);
  await writeKits(core, catalog);
  await writeHomes(core, today);
  await writeMine(core, catalog.initiativeIds);
  await writePlan(core, catalog.initiativeIds, await writeKiosks(core));
  await writeFeedback(core);
  await writeMenu(core, catalog.initiativeIds);
}
