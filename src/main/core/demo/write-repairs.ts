import { upkeepProcedures } from '../modules/upkeep/index.ts';
import { act } from './act.ts';
import { anyOf, keepPhoto, on, type Story, thingsOf } from './upkeep-story.ts';

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

export async function writeRepairs(story: Story): Promise<void> {
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

/** Two reports that wait, and two looks at a pram, before and after a long loan. */
export async function writeReports(story: Story): Promise<void> {
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
