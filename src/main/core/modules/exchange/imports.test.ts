import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ExchangeTarget, exchangeTargets } from '#shared/contract/words.ts';
import { makeTestCore, type TestClient, type TestCore } from '#tests/support/make-test-core.ts';
import { merge } from '../people/merge.fixtures.ts';
import { newPerson } from '../people/people.fixtures.ts';
import { columnsOf, recogniseColumns } from './columns.ts';
import { readIn, saved, sent } from './exchange.testing.ts';
import { exportLists } from './lists/lists.ts';

const codesOf = (preview: { problems: { line: number; column: string | null; code: string }[] }) =>
  preview.problems.map(({ line, column, code }) => [line, column, code]);

async function open(): Promise<{ house: TestCore; boss: TestClient }> {
  const house = await makeTestCore({ invented: true });
  return { house, boss: house.as('coordinator') };
}

/** Columns that are read and never written: the parts of a name. */
const readOnly = new Set(['givenName', 'familyName']);

test.each(exchangeTargets)('the headings of a saved list of %s are recognised when it comes in', (target) => {
  const { headings } = exportLists[target];
  const mapping = recogniseColumns(target, headings);
  for (const { key, headings: known } of columnsOf(target)) {
    if (readOnly.has(key)) continue;
    const at = mapping[key];
    expect([key, typeof at === 'number' ? headings[at] : null]).toEqual([key, known[0]]);
  }
});

test.each(exchangeTargets)('a saved list of %s comes in again and changes nothing', async (target) => {
  const { house, boss } = await open();
  await using _ = house;
  if (target === 'kits') await readIn(house, boss, 'kits', await kitList(house, 'Verfset'));
  const text = await saved(house, boss, target);
  const preview = await boss.exchange.preview({ uploadId: await sent(house, boss, target, text) });
  expect(codesOf(preview).filter(([, , code]) => code !== 'backAlready')).toEqual([]);
  expect(preview).toMatchObject({ errorCount: 0, newCount: 0, changedCount: 0 });
  expect(preview.unchangedCount).toBeGreaterThan(0);
});

/** A list of each sort, with something new for the invented house. */
const lists: Record<ExchangeTarget, (house: TestCore) => Promise<string> | string> = {
  items: () => 'Streepjescode;Soort;Initiatief\n5410001;Wafelijzer;Instrumentheek\n',
  persons: () => 'Nummer;Naam\nP-900001;Aïcha Voorbeeld\n',
  kinds: () =>
    'Soort;Initiatief;Leentermijn (dagen);Vervangwaarde (euro);Onderdelen\nHogedrukspuit;Instrumentheek;7;149,50;lans | 2 x slang\n',
  households: async (house) => {
    const [one, two] = await freePersons(house);
    return `Gezin;Persoonsnummer;Rol;Van;Naam van het gezin\nG1;${one};volwassene;1/9/2026;Voorbeeld\nG1;${two};kind;1/9/2026;Voorbeeld\n`;
  },
  loans: async (house) => {
    const [person] = await freePersons(house);
    return `Asset Tag;Member number;Checkout date;Due date\n${await freeItem(house)};${person};2026-11-20;2026-12-04\n`;
  },
  kits: (house) => kitList(house, 'Verfset'),
  articles: () =>
    'Artikel;Initiatief;Eenheid;Weinig vanaf;Prijs (euro);Voorraad\nSchuurpapier;Instrumentheek;vel;10;0,50;80\n',
  plans: () =>
    'Plan;Initiatief;Soort werk;Om de (dagen);Eerste keer;Houdt tegen\nJaarlijkse keuring;Instrumentheek;elektrische keuring;365;1/12/2026;ja\n',
  rules: () =>
    'Initiatief;Keren verlengen;Leenprijs (euro);Leenprijs per;Waarborg (euro)\nFietskeuken;3;2,50;week;20\n',
  closings: () =>
    'Initiatief;Van;Tot en met;Open uren;Komt terug;Reden;Andere uren\nheel het huis;24/12/2026;2/1/2027;;;Kerstvakantie;\nInstrumentheek;5/12/2026;;10:00-12:00;;Sinterklaas;ja\nFietskeuken;;;;laatste vrijdag;Onderhoud;\n',
};

test.each(exchangeTargets)(
  'a list of %s is written once: the same file again changes nothing',
  async (target) => {
    const { house, boss } = await open();
    await using _ = house;
    const text = await lists[target](house);
    const rows = text.trim().split('\n').length - 1;
    const preview = await boss.exchange.preview({ uploadId: await sent(house, boss, target, text) });
    expect(codesOf(preview)).toEqual([]);
    const job = await readIn(house, boss, target, text);
    expect(job).toMatchObject({ state: 'done' });
    expect(job.created + job.updated).toBe(preview.newCount + preview.changedCount);
    const again = await boss.exchange.preview({ uploadId: await sent(house, boss, target, text) });
    expect(again).toMatchObject({ newCount: 0, changedCount: 0, errorCount: 0, unchangedCount: rows });
    expect(await boss.exchange.batches()).toMatchObject([{ target }]);
  },
);

test('an open loan of another program says what does not fit, row by row, and writes nothing', async () => {
  const { house, boss } = await open();
  await using _ = house;
  const [person] = await freePersons(house);
  const item = await freeItem(house);
  const out = await outItem(house);
  const rows = [
    `${item};P-999999;2026-11-20;2026-12-04;`,
    `5419999;${person};2026-11-20;2026-12-04;`,
    `${out};${person};2026-11-20;2026-12-04;`,
    `${item};${person};2026-12-20;2026-12-24;`,
    `${item};${person};2026-11-20;2026-11-01;`,
    `${item};${person};2026-11-20;;`,
    `${item};${person};2026-11-20;2026-12-04;2026-11-22`,
  ];
  const text = `Streepjescode;Persoonsnummer;Meegegeven op;Terug tegen;Teruggebracht op\n${rows.join('\n')}\n`;
  const uploadId = await sent(house, boss, 'loans', text);
  expect(codesOf(await boss.exchange.preview({ uploadId }))).toEqual([
    [2, 'number', 'unknownPerson'],
    [3, 'barcode', 'unknownItem'],
    [4, 'barcode', 'itemOut'],
    [5, 'outDay', 'dayToCome'],
    [6, 'dueDay', 'dueBeforeOut'],
    [7, 'dueDay', 'required'],
    [8, 'backDay', 'backAlready'],
  ]);
  const confirm = boss.exchange.confirm({ commandId: house.id(), uploadId, jobId: house.id() });
  await expect(confirm).rejects.toMatchObject({ data: { reason: 'exchange.rowsWithErrors' } });
});

test('a loan taken over is out, comes back at the desk, and costs nothing', async () => {
  const { house, boss } = await open();
  await using _ = house;
  const text = await lists.loans(house);
  const barcode = text.split('\n')[1]?.split(';')[0] ?? '';
  await readIn(house, boss, 'loans', text);
  const found = await boss.loans.lookUp({ code: barcode });
  expect(found).toMatchObject({
    kind: 'item',
    whereabouts: { openLoan: { dueDay: '2026-12-04', feeCents: 0, depositCents: 0 } },
  });
  const again = await boss.exchange.preview({ uploadId: await sent(house, boss, 'loans', text) });
  expect(again).toMatchObject({ unchangedCount: 1 });
});

test('whatever a plan, a rule or a kind says, its saved list reads as the same', async () => {
  const { house, boss } = await open();
  await using _ = house;
  const word = fc.stringMatching(/^[A-Za-z=+@;"' é-]{1,20}$/).filter((text) => /[A-Za-z]/.test(text));
  const amount = fc.option(fc.integer({ min: 0, max: 99_999 }), { nil: null });
  await fc.assert(
    fc.asyncProperty(
      word,
      word,
      amount,
      fc.integer({ min: 1, max: 99 }),
      async (name, part, cents, count) => {
        const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const euro =
          cents === null ? '' : `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')}`;
        const text = `Soort;Initiatief;Vervangwaarde (euro);Onderdelen\n${cell(`K ${name}`)};Instrumentheek;${euro};${cell(`${count} x p ${part}`)}\n`;
        const uploadId = await sent(house, boss, 'kinds', text);
        const preview = await boss.exchange.preview({ uploadId });
        fc.pre(preview.errorCount === 0 && preview.unchangedCount === 0);
        await readIn(house, boss, 'kinds', text);
        const list = await saved(house, boss, 'kinds');
        const back = await boss.exchange.preview({ uploadId: await sent(house, boss, 'kinds', list) });
        expect(back).toMatchObject({ errorCount: 0, newCount: 0, changedCount: 0 });
      },
    ),
    { numRuns: 15 },
  );
});

const reader = (house: TestCore) => house.inside.store().reader;

/** Person numbers of people who live in no household and have nothing out. */
async function freePersons(house: TestCore): Promise<string[]> {
  const rows = await reader(house)
    .selectFrom('person')
    .leftJoin('household_member as member', 'member.person_id', 'person.id')
    .select('person.number')
    .where('member.id', 'is', null)
    .orderBy('person.number')
    .limit(2)
    .execute();
  return rows.map(({ number }) => number);
}

/** Barcodes of things in use that never went out, and of one that is out. */
async function freeItems(house: TestCore, count: number) {
  return reader(house)
    .selectFrom('item')
    .innerJoin('initiative', 'initiative.id', 'item.initiative_id')
    .leftJoin('loan', 'loan.item_id', 'item.id')
    .select(['item.barcode', 'initiative.name'])
    .where('loan.id', 'is', null)
    .where('item.state', '=', 'inUse')
    .where('initiative.active', '=', 1)
    .orderBy('initiative.name')
    .orderBy('item.barcode')
    .limit(count)
    .execute();
}

const freeItem = async (house: TestCore): Promise<string> => (await freeItems(house, 1))[0]?.barcode ?? '';

async function outItem(house: TestCore): Promise<string> {
  const { barcode } = await reader(house)
    .selectFrom('loan')
    .innerJoin('item', 'item.id', 'loan.item_id')
    .select('item.barcode')
    .where('loan.returned_at', 'is', null)
    .where('loan.undone_at', 'is', null)
    .where('item.state', '=', 'inUse')
    .executeTakeFirstOrThrow();
  return barcode;
}

async function kitList(house: TestCore, name: string): Promise<string> {
  const rows = await freeItems(house, 1);
  const lines = rows.map(({ barcode, name: initiative }) => `5410777;${name};${initiative};${barcode}`);
  return `Code van de set;Set;Initiatief;Streepjescode\n${lines.join('\n')}\n`;
}

test('the number of somebody who was merged changes nobody in a list of persons, and finds who they go on as in loans and households', async () => {
  const { house, boss } = await open();
  await using _ = house;
  const desk = house.as('desk').people;
  const [kept, gone, mate] = [
    await desk.create(newPerson(house.id, { name: 'Aïcha Voorbeeld' })),
    await desk.create(newPerson(house.id, { name: 'Aisha Voorbeeld' })),
    await desk.create(newPerson(house.id, { name: 'Bram Voorbeeld' })),
  ];
  await merge(house, kept.id, gone.id);
  const persons = await sent(house, boss, 'persons', `Nummer;Naam\n${gone.number};Iemand Anders\n`);
  expect(codesOf(await boss.exchange.preview({ uploadId: persons }))).toEqual([
    [2, 'number', 'personMerged'],
  ]);
  const item = await freeItem(house);
  const loan = `Streepjescode;Persoonsnummer;Meegegeven op;Terug tegen\n${item};${gone.number};2026-11-20;2026-12-04\n`;
  expect(await readIn(house, boss, 'loans', loan)).toMatchObject({ state: 'done' });
  expect((await boss.loans.ofPerson({ personId: kept.id })).loans).toMatchObject([{ personId: kept.id }]);
  const home = [
    'Gezin;Persoonsnummer;Rol;Van',
    `G1;${gone.number};volwassene;1/9/2026`,
    `G1;${mate.number};volwassene;1/9/2026`,
  ];
  expect(await readIn(house, boss, 'households', `${home.join('\n')}\n`)).toMatchObject({ state: 'done' });
  const members = (await boss.households.ofPerson({ personId: mate.id })).now?.members ?? [];
  expect(members.map((one) => one.name).toSorted()).toEqual(['Aïcha Voorbeeld', 'Bram Voorbeeld']);
});
