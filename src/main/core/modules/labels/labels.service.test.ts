import { ORPCError } from '@orpc/client';
import { expect, test } from 'vitest';
import { makeCardCode, makeItemCode, readCode } from '#shared/domain/barcode.ts';
import { makeTestCore, type TestCore } from '#tests/support/make-test-core.ts';
import { readBack } from './read-back.testing.ts';

const plain = { paper: 'a4-24', symbols: 'both' } as const;

async function refusalOf(answer: Promise<unknown>): Promise<unknown> {
  const error: unknown = await answer.catch((reason: unknown) => reason);
  return error instanceof ORPCError && error.code === 'REFUSED' ? error.data : error;
}

const codesOn = async (base64: string): Promise<string[]> => {
  const { codes } = await readBack(base64);
  return [...new Set(codes.map(({ text }) => text))].toSorted();
};

/** Two kinds of one initiative: drills (one retired) and ladders with the code they came with. */
async function furnish(house: TestCore) {
  const { catalog } = house.as('coordinator');
  const [initiative] = await catalog.listInitiatives({});
  const initiativeId = initiative?.id ?? house.id();
  const kind = async (name: string) => {
    const kindId = house.id();
    await catalog.createKind({
      commandId: house.id(),
      kindId,
      name,
      nameTranslations: {},
      description: '',
      descriptionTranslations: {},
      initiativeId,
      pictogram: 'drill',
      loanDays: null,
      replacementCents: null,
      parts: [],
      visible: true,
    });
    return kindId;
  };
  const item = async (kindId: string, barcode: string) => {
    const itemId = house.id();
    const fields = { condition: 'good', note: '', place: '', acquiredOn: null } as const;
    await catalog.createItem({ commandId: house.id(), itemId, kindId, barcode, ...fields });
    return itemId;
  };
  const [drill, ladder] = [await kind('Proefboor'), await kind('Proefladder')];
  const ids = [await item(drill, makeItemCode(880_001)), await item(drill, makeItemCode(880_002))];
  await item(ladder, '5411068301234');
  await catalog.retireItem({ commandId: house.id(), itemId: ids[1] ?? '', reason: 'broken' });
  return { initiativeId, drill, ladder, ids };
}

async function person(house: TestCore, name: string, number: string | null) {
  const personId = house.id();
  await house.as('desk').people.create({
    commandId: house.id(),
    personId,
    name,
    birthDate: null,
    birthDateMissing: 'notAsked',
    language: null,
    phone: null,
    email: null,
    street: null,
    houseNumber: null,
    postcode: null,
    town: null,
    card: number === null ? null : { cardId: house.id(), number },
  });
  return personId;
}

test('one item, or all of a kind that are in use; a code a thing came with is printed as it is', async () => {
  await using house = await makeTestCore({ invented: true });
  const { drill, ladder, ids } = await furnish(house);
  const { labels } = house.as('volunteer');
  const one = await labels.items({ ...plain, of: { by: 'items', itemIds: [ids[1] ?? ''] } });
  expect(await codesOn(one.base64)).toEqual([makeItemCode(880_002)]);
  const kind = await labels.items({ ...plain, of: { by: 'kind', kindId: drill } });
  expect(await codesOn(kind.base64)).toEqual([makeItemCode(880_001)]);
  const foreign = await labels.items({ ...plain, of: { by: 'kind', kindId: ladder } });
  expect(await codesOn(foreign.base64)).toEqual(['5411068301234']);
});

test('all of an initiative, with its other kinds', async () => {
  await using house = await makeTestCore({ invented: true });
  const { initiativeId } = await furnish(house);
  const { total } = await house
    .as('desk')
    .catalog.listItems({ initiativeId, state: 'inUse', limit: 1, offset: 0 });
  const pdf = await house.as('desk').labels.items({ ...plain, of: { by: 'initiative', initiativeId } });
  expect(pdf.labels).toBe(total);
});

test('nothing to print, and a code that is not ours, are said', async () => {
  await using house = await makeTestCore();
  const { labels } = house.as('desk');
  const kind = labels.items({ ...plain, of: { by: 'kind', kindId: house.id() } });
  expect(await refusalOf(kind)).toMatchObject({ reason: 'labels.nothing' });
  for (const code of ['DF-000123C', makeCardCode(5), '5411068301234']) {
    const answer = labels.items({ ...plain, of: { by: 'codes', codes: [code] } });
    expect(await refusalOf(answer)).toEqual({ reason: 'labels.notOurCode', params: { code } });
  }
});

test('codes set aside are fresh, given once, also when the same command comes again', async () => {
  await using house = await makeTestCore();
  const { labels, catalog } = house.as('volunteer');
  const commandId = house.id();
  const first = await labels.reserveCodes({ commandId, count: 3 });
  expect(first.codes.map((code) => readCode(code).kind)).toEqual(['item', 'item', 'item']);
  expect(await labels.reserveCodes({ commandId, count: 3 })).toEqual(first);
  const second = await labels.reserveCodes({ commandId: house.id(), count: 2 });
  expect(new Set([...first.codes, ...second.codes]).size).toBe(5);
  const { barcode } = await catalog.nextBarcode();
  expect([...first.codes, ...second.codes]).not.toContain(barcode);
});

test('a card carries the house card in use and no name, unless it is asked for', async () => {
  await using house = await makeTestCore();
  const { labels, people } = house.as('desk');
  const [ann, bob] = [
    await person(house, 'Ann Proef', makeCardCode(71)),
    await person(house, 'Bob Proef', null),
  ];
  const cards = await labels.cards({ paper: 'a4-cards', symbols: 'both', personIds: [ann, bob] });
  expect(cards).toMatchObject({ labels: 1, pages: 1, without: 1 });
  expect(await codesOn(cards.base64)).toEqual([makeCardCode(71)]);
  expect(await wordsOn(cards.base64)).not.toContain('Proef');
  const named = await labels.cards({ paper: 'a4-cards', symbols: 'qr', personIds: [ann], withNames: true });
  expect(await wordsOn(named.base64)).toContain('Ann Proef');

  const [card] = (await people.get({ personId: ann })).cards;
  await people.endCard({ commandId: house.id(), personId: ann, cardId: card?.id ?? '' });
  const ended = labels.cards({ paper: 'a4-cards', symbols: 'both', personIds: [ann] });
  expect(await refusalOf(ended)).toMatchObject({ reason: 'labels.noCard' });
});

test('a used sheet starts at its free place, and a fine offset moves everything by tenths of a millimetre', async () => {
  await using house = await makeTestCore();
  const { labels } = house.as('desk');
  const of = { by: 'codes' as const, codes: [makeItemCode(1)] };
  const at = async (extra: object) => {
    const [code] = (
      await readBack((await labels.items({ paper: 'a4-24', symbols: 'qr', of, ...extra })).base64)
    ).codes;
    return code ?? { left: 0, top: 0 };
  };
  const first = await at({});
  const fifth = await at({ start: 5 });
  expect(fifth.left - first.left).toBeCloseTo(70, 0);
  expect(fifth.top - first.top).toBeCloseTo(37, 0);
  const moved = await at({ offset: { right: 20, down: -15 } });
  expect(Math.abs(moved.left - first.left - 2)).toBeLessThan(0.15);
  expect(Math.abs(moved.top - first.top + 1.5)).toBeLessThan(0.15);
});

test('a code too wide for the label refuses the whole batch with what it needs', async () => {
  await using house = await makeTestCore({ invented: true });
  const { drill } = await furnish(house);
  const wide = 'FIETS-KAREL-DE-GROTE-LAAN-12345';
  const fields = { condition: 'good', note: '', place: '', acquiredOn: null } as const;
  await house.as('coordinator').catalog.createItem({
    commandId: house.id(),
    itemId: house.id(),
    kindId: drill,
    barcode: wide,
    ...fields,
  });
  const { labels } = house.as('desk');
  const of = { by: 'kind', kindId: drill } as const;
  const bars = labels.items({ paper: 'a4-65', symbols: 'code128', of });
  expect(await refusalOf(bars)).toMatchObject({
    reason: 'labels.codeTooWide',
    params: { code: wide, room: 38.1 },
  });
  expect((await labels.items({ paper: 'a4-65', symbols: 'qr', of })).labels).toBe(2);
});

test('the test page is one page of the paper, the picture is the drawing that is printed', async () => {
  await using house = await makeTestCore();
  const { labels } = house.as('volunteer');
  expect(await labels.testPage({ paper: 'a4-65' })).toMatchObject({ pages: 1, labels: 0 });
  const { drawing } = await labels.preview({
    ...plain,
    code: makeItemCode(7),
    title: 'Boor',
    subtitle: 'Instrumentheek',
  });
  expect(drawing?.texts.map(({ text }) => text)).toEqual(['Boor', 'Instrumentheek', makeItemCode(7)]);
});

/** The words a reader finds in a PDF. */
async function wordsOn(base64: string): Promise<string> {
  const { PDFiumLibrary } = await import('@hyzyla/pdfium');
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(Buffer.from(base64, 'base64'));
  const text = [...document.pages()].map((page) => page.getText()).join(' ');
  document.destroy();
  library.destroy();
  return text;
}
