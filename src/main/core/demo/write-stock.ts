import type { CoreInside } from '../core-inside.ts';
import { type ItemRow, itemsHeldBy } from '../modules/catalog/index.ts';
import { countFacts, stockProcedures } from '../modules/stock/index.ts';
import { act } from './act.ts';
import { demoIds } from './ids.ts';

interface DemoArticle {
  initiative: string;
  name: string;
  unit: string;
  /** Came in, and went out since. */
  came: number;
  given: number;
  lowAt: number;
  priceCents?: number;
  barcode?: string;
}

/** What runs out in the house. Nappies of the sizes that are asked most are low. */
const articles: readonly DemoArticle[] = [
  { initiative: 'nappies', name: 'Luiers maat 1', unit: 'pak', came: 24, given: 6, lowAt: 8 },
  { initiative: 'nappies', name: 'Luiers maat 2', unit: 'pak', came: 24, given: 11, lowAt: 8 },
  {
    initiative: 'nappies',
    name: 'Luiers maat 3',
    unit: 'pak',
    came: 36,
    given: 32,
    lowAt: 10,
    barcode: '5400000000031',
  },
  { initiative: 'nappies', name: 'Luiers maat 4', unit: 'pak', came: 36, given: 29, lowAt: 10 },
  { initiative: 'nappies', name: 'Luiers maat 5', unit: 'pak', came: 18, given: 18, lowAt: 6 },
  { initiative: 'nappies', name: 'Vochtige doekjes', unit: 'pak', came: 60, given: 22, lowAt: 12 },
  { initiative: 'pets', name: 'Kattenvoer', unit: 'zak', came: 20, given: 13, lowAt: 5 },
  { initiative: 'pets', name: 'Hondenvoer', unit: 'zak', came: 20, given: 9, lowAt: 5 },
  { initiative: 'tools', name: 'Schuurpapier', unit: 'vel', came: 100, given: 35, lowAt: 20, priceCents: 20 },
];

/** The stock of the house: a count half done, one that is closed, things that moved, and what runs out. */
export async function writeStock(
  core: CoreInside,
  initiativeIds: ReadonlyMap<string, string>,
): Promise<void> {
  await writeArticles(core, initiativeIds);
  const tools = initiativeIds.get('tools');
  const baby = initiativeIds.get('baby');
  if (!tools || !baby) return;
  await writeMoves(core, { tools, baby });
  await writeCounts(core, { tools, baby });
}

async function writeArticles(core: CoreInside, initiativeIds: ReadonlyMap<string, string>): Promise<void> {
  const [id, movementId] = [demoIds(91), demoIds(92)];
  for (const { initiative, name, unit, came, given, lowAt, priceCents, barcode } of articles) {
    const initiativeId = initiativeIds.get(initiative);
    if (!initiativeId) continue;
    const articleId = id();
    await act(core, 'stock.createArticle', stockProcedures.createArticle, {
      articleId,
      initiativeId,
      name,
      unit,
      barcode: barcode ?? null,
      lowAt,
      priceCents: priceCents ?? null,
      active: true,
    });
    const move = (reason: 'in' | 'given', quantity: number) =>
      act(core, 'stock.moveStock', stockProcedures.moveStock, {
        movementId: movementId(),
        articleId,
        quantity,
        reason,
        personId: null,
        note: reason === 'in' ? 'Levering' : '',
      });
    await move('in', came);
    await move('given', given);
  }
}

interface Both {
  tools: string;
  baby: string;
}

/** A tool that is with the baby library for a while, one that got another shelf, one that was given away. */
async function writeMoves(core: CoreInside, { tools, baby }: Both): Promise<void> {
  const movementId = demoIds(93);
  const here = await inHouse(core, tools);
  const [guest, moved, given] = here.slice(-3);
  // A very small house keeps its few things at hand.
  if (here.length < 20 || !guest || !moved || !given) return;
  await act(core, 'stock.hostItem', stockProcedures.hostItem, {
    movementId: movementId(),
    itemId: guest.id,
    toInitiativeId: baby,
    until: null,
    note: 'Om bedjes in elkaar te zetten',
  });
  await act(core, 'stock.moveItem', stockProcedures.moveItem, {
    movementId: movementId(),
    itemId: moved.id,
    place: moved.place,
    shelf: '2',
  });
  await act(core, 'stock.partWith', stockProcedures.partWith, {
    movementId: movementId(),
    itemId: given.id,
    personId: null,
    how: 'givenAway',
    cents: 0,
  });
}

/** Most scans of a count: enough to look at, in a house of any size. */
const mostScans = 60;

async function writeCounts(core: CoreInside, { tools, baby }: Both): Promise<void> {
  const id = demoIds(94);
  const [closed, going] = [id(), id()];
  await startCount(core, closed, baby, 'Telling voor de winter');
  await scanAll(core, closed, (await inHouse(core, baby)).slice(0, mostScans));
  const done = await stockProcedures.take({ ...queryCall(core), path: 'stock.take' }, { takeId: closed });
  const { missing = 0, lostHere = 0, wrongPlace = 0 } = done.counts;
  await act(core, 'stock.closeTake', stockProcedures.closeTake, {
    takeId: closed,
    choices: { missing: 'leave', lostHere: 'bringBack', wrongPlace: 'moveHere' },
    seen: { missing, lostHere, wrongPlace },
  });

  await startCount(core, going, tools, 'Telling rek per rek');
  const here = await inHouse(core, tools);
  const half = here.slice(0, Math.min(mostScans, Math.ceil(here.length * 0.6)));
  await scanAll(core, going, half.slice(0, -1));
  const [astray] = half.slice(-1);
  if (astray) await scanOne(core, going, astray.barcode, 'Werkbank');
  const [stranger] = await inHouse(core, baby);
  if (stranger) await scanOne(core, going, stranger.barcode, '');
  await scanOne(core, going, '5400000000048', '');
}

const startCount = (core: CoreInside, takeId: string, initiativeId: string, name: string) =>
  act(core, 'stock.startTake', stockProcedures.startTake, {
    takeId,
    initiativeId,
    place: null,
    name,
    note: '',
  });

async function scanAll(core: CoreInside, takeId: string, items: readonly ItemRow[]): Promise<void> {
  for (const { barcode } of items) await scanOne(core, takeId, barcode, '');
}

const scanOne = (core: CoreInside, takeId: string, code: string, placeFound: string) =>
  act(core, 'stock.scan', stockProcedures.scan, { takeId, code, placeFound });

/** Things of an initiative that nobody has at this moment, in the order of their codes. */
async function inHouse(core: CoreInside, initiativeId: string): Promise<ItemRow[]> {
  const { db } = core.store();
  const items = await itemsHeldBy(db, initiativeId);
  const out = await countFacts().outNow(
    db,
    items.map(({ id }) => id),
  );
  return items.filter(({ id, hosted_initiative_id: host }) => !out.has(id) && host === null);
}

/** A question as the administrator would ask it. */
const queryCall = (core: CoreInside) => ({
  db: core.store().db,
  now: core.ports.clock.now(),
  actor: { accountId: null, role: 'administrator' as const, initiativeIds: null },
  session: { place: 'staff' as const, tokenHash: 'demo', state: { kind: 'signedOut' as const } },
  core,
  signal: undefined,
});
