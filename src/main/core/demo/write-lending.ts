import { silentRule } from '#shared/contract/words.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import { addDays, type LocalDay } from '#shared/domain/local-days.ts';
import { type Calendar, nextOpenDay } from '#shared/domain/opening-hours.ts';
import type { CoreInside } from '../core-inside.ts';
import { lendingRuleOf, lendingRulesProcedures } from '../modules/catalog/index.ts';
import { holdsProcedures, loansProcedures, reservationsProcedures } from '../modules/loans/index.ts';
import type { InputOf } from '../rpc/procedures.ts';
import { act, tolerant } from './act.ts';
import { demoIds } from './ids.ts';
import type { WrittenCatalog } from './write-catalog.ts';

type Rule = Omit<InputOf<'lendingRules', 'setForKind'>, 'commandId' | 'kindId' | 'revision'>;

const initiativeRules: Record<string, Partial<Rule>> = {
  tools: { maxRenewals: 2, maxPerPerson: 8, late: { cents: 20, unit: 'day', capCents: 500 } },
  bikes: { maxRenewals: 1, maxPerHousehold: 6, lifeLoans: 6 },
  baby: { maxRenewals: 2, maxPerHousehold: 10, lifeLoans: 8, depositCents: 1500 },
  toys: {
    maxRenewals: 3,
    maxPerHousehold: 10,
    fee: { cents: 100, unit: 'loan' },
    late: { cents: 50, unit: 'week', capCents: 500 },
  },
  digital: { maxPerPerson: 2, depositCents: 3000 },
};

const kindRules: Record<string, Partial<Rule>> = {
  Feesttent: { fee: { cents: 500, unit: 'loan' }, depositCents: 5000, bufferDays: 2, maxPerPerson: 1 },
  Beamer: { fee: { cents: 200, unit: 'day' }, changeoverMinutes: 60 },
  Heggenschaar: { minimumAge: 18, lentBy: 'staff' },
  Grasmaaier: { fee: { cents: 300, unit: 'loan' }, depositCents: 2000 },
  Hogedrukreiniger: { fee: { cents: 300, unit: 'loan' }, depositCents: 2000 },
  Raclettetoestel: { fee: { cents: 200, unit: 'loan' } },
  Tent: { bufferDays: 1 },
};

/**
 * What makes the lending of this house its own, beside its rules: people who wait, things that lie
 * ready, reservations for the coming weeks, and renewals by phone.
 */
export async function writeLending(
  core: CoreInside,
  catalog: WrittenCatalog,
  personIds: readonly string[],
): Promise<void> {
  const story: Story = { core, catalog, personIds, id: demoIds(30), turn: 0 };
  await writeRenewals(story);
  await writeQueues(story);
  await writeReservations(story);
}

interface Story {
  core: CoreInside;
  catalog: WrittenCatalog;
  personIds: readonly string[];
  id: () => string;
  turn: number;
}

/** Somebody else each time, always in the same order. */
function somebody(story: Story): string {
  story.turn += 1;
  return story.personIds[(story.turn * 37) % story.personIds.length] ?? '';
}

/** The rules come first: what a loan of the past cost follows from them. */
export async function writeRules(core: CoreInside, catalog: WrittenCatalog): Promise<void> {
  for (const [key, rule] of Object.entries(initiativeRules)) {
    const initiativeId = catalog.initiativeIds.get(key) ?? '';
    const input = { ...silentRule, ...rule, initiativeId, revision: 0 };
    await act(core, 'lendingRules.setForInitiative', lendingRulesProcedures.setForInitiative, input);
  }
  for (const [name, rule] of Object.entries(kindRules)) {
    const kindId = kindNamed(catalog, name);
    if (!kindId) continue;
    const input = { ...silentRule, ...rule, kindId, revision: 0 };
    await act(core, 'lendingRules.setForKind', lendingRulesProcedures.setForKind, input);
  }
}

const kindNamed = (catalog: WrittenCatalog, name: string): string | undefined =>
  catalog.items.find((item) => item.kind.name === name)?.kindId;

/** A few of the loans that are out were renewed this morning, most of them by phone. */
async function writeRenewals(story: Story): Promise<void> {
  const { core, id } = story;
  const today = houseDayOf(core.ports.clock.now());
  const loans = await core
    .store()
    .reader.selectFrom('loan')
    .select('id')
    .where('returned_at', 'is', null)
    .where('due_day', '>=', today)
    .orderBy('due_day')
    .orderBy('id')
    .limit(4)
    .execute();
  for (const [n, loan] of loans.entries())
    await act(core, 'loans.renew', loansProcedures.renew, {
      loans: [{ renewalId: id(), loanId: loan.id }],
      via: n === 0 ? 'desk' : 'phone',
    });
}

/** Kinds of which nothing is left: people wait, and of one a thing has just come back. */
async function writeQueues(story: Story): Promise<void> {
  const wanted = ['Naaimachine', 'Kinderwagen', 'Luchtontvochtiger'].flatMap(
    (name) => kindNamed(story.catalog, name) ?? [],
  );
  for (const [n, kindId] of wanted.entries()) {
    const left = await inHouse(story, kindId);
    for (const itemId of left) await tolerant(() => lend(story, itemId));
    const notes = ['Belt zelf nog eens', 'Verhuist op het einde van de maand', ''];
    for (const note of notes.slice(n)) await tolerant(() => wait(story, kindId, note));
    const [first] = left;
    if (first && n < 2)
      await tolerant(() => act(story.core, 'loans.giveBack', loansProcedures.giveBack, { itemId: first }));
  }
}

async function inHouse({ core, catalog }: Story, kindId: string): Promise<string[]> {
  const ids = catalog.items.filter((item) => item.kindId === kindId).map((item) => item.id);
  const rows = await core
    .store()
    .reader.selectFrom('loan')
    .select('item_id')
    .where('kind_id', '=', kindId)
    .where('returned_at', 'is', null)
    .where('undone_at', 'is', null)
    .execute();
  const out = new Set(rows.map((row) => row.item_id));
  return ids.filter((itemId) => !out.has(itemId));
}

const lend = (story: Story, itemId: string): Promise<void> =>
  act(story.core, 'loans.handOver', loansProcedures.handOver, {
    handOverId: story.id(),
    personId: somebody(story),
    items: [{ loanId: story.id(), itemId }],
  });

const wait = (story: Story, kindId: string, note: string): Promise<void> =>
  act(story.core, 'holds.place', holdsProcedures.place, {
    holdId: story.id(),
    personId: somebody(story),
    kindId,
    itemId: null,
    via: note === '' ? 'phone' : 'desk',
    note,
  });

/** First day in so many days, name of the kind, and length in days. */
const plans: readonly [number, string, number][] = [
  [0, 'Raclettetoestel', 3],
  [1, 'Beamer', 3],
  [2, 'Feesttent', 4],
  [4, 'Wafelijzer', 6],
  [6, 'Tent', 7],
  [8, 'Beamer', 2],
  [9, 'Feesttent', 5],
  [12, 'Geluidsbox', 4],
  [15, 'Koffiekan voor groepen', 3],
  [24, 'Feesttent', 6],
];

async function writeReservations(story: Story): Promise<void> {
  const { core, catalog } = story;
  const today = houseDayOf(core.ports.clock.now());
  for (const [inDays, name, length] of plans) {
    const kindId = kindNamed(catalog, name);
    const initiativeId = catalog.initiativeIds.get('tools') ?? '';
    if (!kindId) continue;
    const { calendar } = await lendingRuleOf(core.store().reader, { kindId, initiativeId });
    const fromDay = openOn(calendar, addDays(today, inDays));
    const toDay = openOn(calendar, addDays(fromDay, length));
    await tolerant(() =>
      act(core, 'reservations.make', reservationsProcedures.make, {
        reservationId: story.id(),
        personId: somebody(story),
        kindId,
        itemId: null,
        fromDay,
        toDay,
        via: inDays % 2 === 0 ? 'phone' : 'desk',
        note: '',
        overrule: { reason: 'Afgesproken aan de telefoon' },
      }),
    );
  }
}

const openOn = (calendar: Calendar, day: LocalDay): LocalDay => nextOpenDay(day, calendar) ?? day;
