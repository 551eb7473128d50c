import { houseDayOf, houseTimeZone } from '#shared/domain/house.ts';
import { addDays, instantAt, type LocalDay } from '#shared/domain/local-days.ts';
import type { CoreInside } from '../core-inside.ts';
import { upkeepProcedures } from '../modules/upkeep/index.ts';
import { act } from './act.ts';
import { demoIds } from './ids.ts';
import { demoPhoto } from './photos.ts';
import type { WrittenCatalog, WrittenItem } from './write-catalog.ts';

interface Story {
  core: CoreInside;
  catalog: WrittenCatalog;
  /** Things that are with somebody now: nobody mends those. */
  out: ReadonlySet<string>;
  today: LocalDay;
  id: () => string;
}

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

/** Things of a kind that are in the house, the last ones first. */
function thingsOf({ catalog, out }: Story, picture: string): WrittenItem[] {
  return catalog.items.filter(({ kind, id }) => kind.picture === picture && !out.has(id)).toReversed();
}

/** One of a kind, in the house or with somebody. */
function anyOf(story: Story, picture: string): WrittenItem | undefined {
  return thingsOf(story, picture)[0] ?? story.catalog.items.findLast(({ kind }) => kind.picture === picture);
}

/** The same core some days ago, at that hour of the house's day: what happened then carries its own moment. */
function on({ core, today }: Story, daysAgo: number, time: string): CoreInside {
  const at = instantAt(addDays(today, -daysAgo), time, houseTimeZone);
  return { ...core, ports: { ...core.ports, clock: { now: () => at } } };
}

async function keepPhoto(core: CoreInside, id: () => string, picture: string): Promise<string[]> {
  const base64 = demoPhoto(picture);
  if (base64 === null) return [];
  const photoId = id();
  await act(core, 'upkeep.keepPhoto', upkeepProcedures.keepPhoto, { photoId, base64 });
  return [photoId];
}

interface Step {
  daysAgo: number;
  to: 'parts' | 'repairing' | 'resolved' | 'retired';
  note?: string;
  parts?: string;
  minutes?: number;
  costCents?: number;
}
interface Repair {
  picture: string;
  nth: number;
  title: string;
  note: string;
  daysAgo: number;
  blocks?: boolean;
  steps: readonly Step[];
}

const repairs: readonly Repair[] = [
  {
    picture: 'drill',
    nth: 0,
    title: 'Boorkop klemt',
    note: 'De boor komt er niet meer uit.',
    daysAgo: 9,
    steps: [
      {
        daysAgo: 6,
        to: 'parts',
        note: 'Nieuwe boorkop besteld, komt volgende week.',
        parts: 'Boorkop 13 mm',
        minutes: 15,
        costCents: 1895,
      },
    ],
  },
  {
    picture: 'sewing-machine',
    nth: 0,
    title: 'Steek slaat over',
    note: 'Bij dikke stof.',
    daysAgo: 3,
    steps: [
      { daysAgo: 2, to: 'repairing', note: 'Naald vervangen, spanning staat nog te los.', minutes: 25 },
    ],
  },
  {
    picture: 'tent',
    nth: 0,
    title: 'Rits van de binnentent hapert',
    note: 'Gaat nog dicht, met geduld.',
    daysAgo: 1,
    blocks: false,
    steps: [],
  },
  {
    picture: 'buggy',
    nth: 0,
    title: 'Achterwiel loopt aan',
    note: '',
    daysAgo: 34,
    steps: [
      { daysAgo: 30, to: 'repairing', minutes: 20 },
      { daysAgo: 30, to: 'resolved', note: 'As rechtgezet en gesmeerd.', minutes: 15, costCents: 350 },
    ],
  },
  {
    picture: 'jigsaw',
    nth: 0,
    title: 'Motor ruikt verbrand',
    note: 'Gaf rook tijdens het zagen.',
    daysAgo: 52,
    steps: [
      {
        daysAgo: 50,
        to: 'retired',
        note: 'Wikkeling is verbrand, herstellen kost meer dan een nieuwe.',
        minutes: 30,
      },
    ],
  },
];

async function writeRepairs(story: Story): Promise<void> {
  for (const repair of repairs) {
    const thing = thingsOf(story, repair.picture)[repair.nth];
    if (!thing) continue;
    const ticketId = story.id();
    const then = on(story, repair.daysAgo, '10:15');
    await act(then, 'upkeep.openTicket', upkeepProcedures.openTicket, {
      ticketId,
      itemId: thing.id,
      title: repair.title,
      note: repair.note,
      blocks: repair.blocks ?? true,
      photoIds: await keepPhoto(then, story.id, repair.picture),
    });
    for (const step of repair.steps) await writeStep(story, ticketId, step);
  }
}

async function writeStep(story: Story, ticketId: string, step: Step): Promise<void> {
  await act(on(story, step.daysAgo, '14:30'), 'upkeep.moveTicket', upkeepProcedures.moveTicket, {
    ticketId,
    entryId: story.id(),
    to: step.to,
    note: step.note ?? '',
    parts: step.parts ?? '',
    minutes: step.minutes ?? 0,
    costCents: step.costCents ?? 0,
    photoIds: [],
    ...(step.to === 'resolved' ? { condition: 'good' as const } : {}),
  });
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

/** Two reports that wait, and two looks at a pram, before and after a long loan. */
async function writeReports(story: Story): Promise<void> {
  const { id } = story;
  const reports = [
    { picture: 'hedge-trimmer', words: 'Snoer is geplooid vlak bij de stekker.', by: 'desk', ago: 0 },
    { picture: 'cot', words: 'Er ontbreekt een bout aan de bodem.', by: 'borrower', ago: 2 },
  ] as const;
  for (const { picture, words, by, ago } of reports) {
    const thing = anyOf(story, picture);
    if (!thing) continue;
    const then = on(story, ago, '08:40');
    await act(then, 'upkeep.reportDamage', upkeepProcedures.reportDamage, {
      reportId: id(),
      itemId: thing.id,
      words,
      reportedBy: by,
      loanId: null,
      personId: null,
      photoIds: await keepPhoto(then, id, picture),
    });
  }
  const pram = anyOf(story, 'pram');
  if (!pram) return;
  for (const [ago, condition, note] of [
    [210, 'good', 'Als nieuw.'],
    [5, 'used', 'Kap wat verkleurd, verder in orde.'],
  ] as const) {
    const then = on(story, ago, '11:00');
    await act(then, 'upkeep.recordCondition', upkeepProcedures.recordCondition, {
      conditionId: id(),
      itemId: pram.id,
      condition,
      note,
      photoIds: await keepPhoto(then, id, 'pram'),
    });
  }
}
