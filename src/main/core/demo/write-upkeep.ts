import { houseDayOf } from '#shared/domain/house.ts';
import { addDays } from '#shared/domain/local-days.ts';
import type { CoreInside } from '../core-inside.ts';
import { upkeepProcedures } from '../modules/upkeep/index.ts';
import { act } from './act.ts';
import { demoIds } from './ids.ts';
import { anyOf, on, type Story } from './upkeep-story.ts';
import type { WrittenCatalog, WrittenItem } from './write-catalog.ts';
import { writeRepairs, writeReports } from './write-repairs.ts';

/**
 * What the house mends and looks after: a drill that waits for its part, a pressure washer whose electrical test is late, a high
 * chair that was recalled, children's bicycles and lawn mowers that are looked at after ten loans, and a few repairs that are over.
 */
export async function writeUpkeep(core: CoreInside, catalog: WrittenCatalog): Promise<void> {
  const open = await core
    .store()
    .reader.selectFrom('loan')
    .select('item_id')
    .where('returned_at', 'is', null)
    .where('undone_at', 'is', null)
    .execute();
  const out = new Set(open.map((row) => row.item_id));
  const today = houseDayOf(core.ports.clock.now());
  const story: Story = { core, catalog, out, today, id: demoIds(40) };
  await writeRepairs(story);
  await writeElectricalTests(story);
  await writeRecall(story);
  await writeBicycles(story);
  await writeMowers(story);
  await writeReports(story);
}

/** Machines with a plug: all were tested, one pressure washer is overdue and a few come near. */
async function writeElectricalTests(story: Story): Promise<void> {
  const { core, catalog, today, id } = story;
  const pictures = ['pressure-washer', 'hedge-trimmer', 'dehumidifier', 'raclette'];
  const things = catalog.items.filter(({ kind }) => pictures.includes(kind.picture));
  const planId = id();
  await act(core, 'upkeep.createPlan', upkeepProcedures.createPlan, {
    ...planOf(story, 'tools'),
    planId,
    name: 'Elektrische keuring',
    work: 'electricalTest',
    scope: 'kinds',
    kindIds: [...new Set(things.map(({ kindId }) => kindId))],
    instructions:
      'Kijk naar stekker en snoer. Meet de aarding en de isolatie. Plak daarna het etiket met het jaar.',
    everyDays: 365,
    firstDay: addDays(today, -300),
    isGate: true,
    warnDays: 30,
  });
  const late = anyOf(story, 'pressure-washer');
  const isLate = ({ id: itemId }: WrittenItem): boolean => itemId === late?.id;
  await mark(story, planId, 380, things.filter(isLate));
  const others = things.filter((thing) => !isLate(thing));
  await mark(story, planId, 345, others.slice(0, 3));
  await mark(story, planId, 120, others.slice(3));
}

async function writeRecall(story: Story): Promise<void> {
  const chair = anyOf(story, 'high-chair');
  if (!chair) return;
  await act(story.core, 'upkeep.createPlan', upkeepProcedures.createPlan, {
    ...planOf(story, 'baby'),
    planId: story.id(),
    name: 'Kinderstoel: gesp kan loskomen',
    work: 'recall',
    scope: 'items',
    itemIds: [chair.id],
    instructions: 'Vergelijk het nummer onder de zitting met de brief van de fabrikant. Vervang de gesp.',
    firstDay: addDays(story.today, -6),
    isGate: true,
    warnDays: 0,
  });
}

async function writeBicycles(story: Story): Promise<void> {
  const pictures = ['childrens-bicycle-12', 'childrens-bicycle-16', 'childrens-bicycle-20', 'balance-bike'];
  const things = story.catalog.items.filter(({ kind }) => pictures.includes(kind.picture));
  const planId = story.id();
  await act(story.core, 'upkeep.createPlan', upkeepProcedures.createPlan, {
    ...planOf(story, 'bikes'),
    planId,
    name: 'Nazicht na tien ontleningen',
    work: 'maintenance',
    scope: 'kinds',
    kindIds: [...new Set(things.map(({ kindId }) => kindId))],
    instructions: 'Remmen, banden, ketting, bel en lichten.',
    everyLoans: 10,
    firstDay: addDays(story.today, -700),
    isGate: false,
    warnDays: 0,
  });
}

/** Ten lawns blunt a blade: a few mowers are near it or past it. */
async function writeMowers(story: Story): Promise<void> {
  const things = story.catalog.items.filter(({ kind }) => kind.picture === 'lawn-mower');
  const planId = story.id();
  await act(story.core, 'upkeep.createPlan', upkeepProcedures.createPlan, {
    ...planOf(story, 'tools'),
    planId,
    name: 'Messen slijpen',
    work: 'maintenance',
    scope: 'kinds',
    kindIds: [...new Set(things.map(({ kindId }) => kindId))],
    instructions: 'Trek eerst de bougiekap los. Slijp, controleer het evenwicht, zet alles weer vast.',
    everyLoans: 10,
    firstDay: addDays(story.today, -400),
    isGate: false,
    warnDays: 0,
  });
  await mark(story, planId, 170, things.slice(0, 6));
  await mark(story, planId, 60, things.slice(6));
}

const planOf = ({ catalog }: Story, initiative: string) => ({
  initiativeId: catalog.initiativeIds.get(initiative) ?? '',
  kindIds: [],
  itemIds: [],
  everyDays: null,
  everyLoans: null,
});

async function mark(
  story: Story,
  planId: string,
  daysAgo: number,
  things: readonly WrittenItem[],
): Promise<void> {
  for (let at = 0; at < things.length; at += 100) {
    await act(on(story, daysAgo, '09:30'), 'upkeep.markDone', upkeepProcedures.markDone, {
      planId,
      day: addDays(story.today, -daysAgo),
      result: 'passed',
      note: '',
      checks: things.slice(at, at + 100).map(({ id }) => ({ checkId: story.id(), itemId: id })),
    });
  }
}
