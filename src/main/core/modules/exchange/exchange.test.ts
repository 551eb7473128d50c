import { expect, test } from 'vitest';
import type { ImportJob } from '#shared/contract/exchange.contract.ts';
import { makeTestCore, type TestClient, type TestCore } from '#tests/support/make-test-core.ts';
import { invented } from '../people/people.fixtures.ts';
import { saved } from './exchange.testing.ts';

const withHouse = () => makeTestCore({ invented: true });

/** Sends a file as a screen does. */
async function send(
  house: TestCore,
  client: TestClient,
  target: 'items' | 'persons',
  bytes: Uint8Array,
): Promise<string> {
  const uploadId = house.id();
  const { chunkBytes } = await client.exchange.begin({
    uploadId,
    target,
    fileName: 'lijst.csv',
    bytes: bytes.length,
  });
  for (let index = 0; index * chunkBytes < bytes.length; index += 1) {
    const piece = bytes.subarray(index * chunkBytes, (index + 1) * chunkBytes);
    await client.exchange.send({ uploadId, index, base64: Buffer.from(piece).toString('base64') });
  }
  return uploadId;
}

const utf8 = (text: string) => new TextEncoder().encode(text);

async function confirm(house: TestCore, client: TestClient, uploadId: string): Promise<ImportJob> {
  const jobId = house.id();
  await client.exchange.confirm({ commandId: house.id(), uploadId, jobId });
  return ended(client, jobId);
}

async function ended(client: TestClient, jobId: string): Promise<ImportJob> {
  for (;;) {
    const job = await client.exchange.job({ jobId });
    if (job.state !== 'writing' && job.state !== 'reading') return job;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

test('a list with Dutch headings, semicolons and Windows-1252 letters comes in, and the same list again changes nothing', async () => {
  await using house = await withHouse();
  const boss = house.as('coordinator');
  // "é" is one byte (E9) in Windows-1252.
  const bytes = Uint8Array.from(
    Buffer.from(
      'Streepjescode;Soort;Initiatief;Staat;Vervangwaarde\r\n5410001;Crêpière;Spelotheek;goed;34,50\r\n5410002;Crêpière;spelotheek;versleten;\r\n',
      'latin1',
    ),
  );

  const uploadId = await send(house, boss, 'items', bytes);
  const preview = await boss.exchange.preview({ uploadId });
  expect(preview).toMatchObject({
    encoding: 'windows-1252',
    delimiter: ';',
    rowCount: 2,
    newCount: 2,
    errorCount: 0,
    mappingFrom: 'recognised',
    alsoCreated: [{ what: 'kind', name: 'Crêpière' }],
  });
  expect(await confirm(house, boss, uploadId)).toMatchObject({
    state: 'done',
    created: 2,
    updated: 0,
    done: 2,
  });

  const found = await boss.search.everything({ text: 'crepiere' });
  expect(found.map(({ entity }) => entity)).toContain('kind');
  const again = await boss.exchange.preview({ uploadId: await send(house, boss, 'items', bytes) });
  expect(again).toMatchObject({ newCount: 0, changedCount: 0, unchangedCount: 2, mappingFrom: 'remembered' });
});

test('a changed row updates its item instead of doubling it', async () => {
  await using house = await withHouse();
  const boss = house.as('coordinator');
  const rows = (condition: string) =>
    utf8(`Barcode,Name,Initiative,Condition\n5410001,Wafelijzer,Instrumentheek,${condition}\n`);
  await confirm(house, boss, await previewed(house, boss, rows('good')));

  const uploadId = await previewed(house, boss, rows('broken'));
  expect(await confirm(house, boss, uploadId)).toMatchObject({ state: 'done', created: 0, updated: 1 });
  const lookedUp = await boss.loans.lookUp({ code: '5410001' });
  expect(lookedUp).toMatchObject({ kind: 'item', whereabouts: { item: { condition: 'broken' } } });
});

async function previewed(
  house: TestCore,
  client: TestClient,
  bytes: Uint8Array,
  target: 'items' | 'persons' = 'items',
): Promise<string> {
  const uploadId = await send(house, client, target, bytes);
  await client.exchange.preview({ uploadId });
  return uploadId;
}

test('every row says what is wrong with it, and a file with wrong rows writes nothing at all', async () => {
  await using house = await withHouse();
  const boss = house.as('coordinator');
  const before = (await boss.catalog.listItems({})).total;
  const uploadId = await send(
    house,
    boss,
    'items',
    utf8(
      'Streepjescode;Soort;Initiatief;Staat;Aangekocht op\n5410001;Boor;Nergenshuis;goed;\n5410001;Boor;Instrumentheek;prachtig;31/02/2024\n;Boor;Instrumentheek;;\n5410009;Boor;Instrumentheek;;\n',
    ),
  );

  const preview = await boss.exchange.preview({ uploadId });
  expect(preview.problems.map(({ line, column, code }) => [line, column, code])).toEqual([
    [2, 'initiative', 'unknownInitiative'],
    [3, 'barcode', 'barcodeTwice'],
    [3, 'condition', 'unknownCondition'],
    [3, 'acquiredOn', 'impossibleDay'],
    [4, 'barcode', 'required'],
  ]);
  expect(preview).toMatchObject({ errorCount: 3, newCount: 1 });
  await expect(
    boss.exchange.confirm({ commandId: house.id(), uploadId, jobId: house.id() }),
  ).rejects.toMatchObject({ data: { reason: 'exchange.rowsWithErrors' } });
  expect((await boss.catalog.listItems({})).total).toBe(before);
});

test('a text that is too long is a mistake of its row, said once, and never cut off in silence', async () => {
  await using house = await withHouse();
  const boss = house.as('coordinator');
  const long = 'x'.repeat(1001);
  const items = utf8(`Barcode;Soort;Initiatief;Nota;Plaats\n5410001;Boor;Instrumentheek;${long};${long}\n`);
  const persons = utf8(`Naam\n${long}\n`);

  const ofItems = await boss.exchange.preview({ uploadId: await send(house, boss, 'items', items) });
  expect(ofItems).toMatchObject({ errorCount: 1, newCount: 0 });
  expect(ofItems.problems.map(({ column, code }) => [column, code])).toEqual([
    ['note', 'tooLong'],
    ['place', 'tooLong'],
  ]);
  const ofPersons = await boss.exchange.preview({ uploadId: await send(house, boss, 'persons', persons) });
  expect(ofPersons.problems.map(({ column, code }) => [column, code])).toEqual([['name', 'tooLong']]);
});

test('headings nobody knows are mapped by hand, and the mapping is remembered', async () => {
  await using house = await withHouse();
  const boss = house.as('coordinator');
  const bytes = utf8('X1;X2;X3\n5410001;Wafelijzer;Instrumentheek\n');
  const uploadId = await send(house, boss, 'items', bytes);
  expect(await boss.exchange.preview({ uploadId })).toMatchObject({
    newCount: 0,
    problems: [{ code: 'columnMissing', column: 'barcode' }, { column: 'kind' }, { column: 'initiative' }],
  });

  const mapping = { barcode: 0, kind: 1, initiative: 2 };
  expect(await boss.exchange.preview({ uploadId, mapping })).toMatchObject({
    newCount: 1,
    mappingFrom: 'given',
  });
  await confirm(house, boss, uploadId);
  expect(await boss.exchange.preview({ uploadId: await send(house, boss, 'items', bytes) })).toMatchObject({
    mappingFrom: 'remembered',
    unchangedCount: 1,
  });
});

test('a cancelled import leaves nothing behind', async () => {
  await using house = await withHouse();
  const boss = house.as('coordinator');
  const before = (await boss.catalog.listItems({})).total;
  const lines = Array.from({ length: 3000 }, (_, n) => `54${100000 + n};Boor;Instrumentheek`);
  const uploadId = await previewed(
    house,
    boss,
    utf8(`Streepjescode;Soort;Initiatief\n${lines.join('\n')}\n`),
  );
  const jobId = house.id();
  await boss.exchange.confirm({ commandId: house.id(), uploadId, jobId });
  await boss.exchange.cancel({ jobId });

  expect(await ended(boss, jobId)).toMatchObject({ state: 'cancelled', created: 0 });
  expect((await boss.catalog.listItems({})).total).toBe(before);
  expect(await boss.exchange.batches()).toEqual([]);
});

test('persons come in with as little as a name, keep their number, and a pass number is never shown whole', async () => {
  await using house = await withHouse();
  const boss = house.as('coordinator');
  const pass = invented(7);
  const uploadId = await send(
    house,
    boss,
    'persons',
    utf8(
      `Nummer;Voornaam;Achternaam;Geboortedatum;Taal;Kaart\nP-900001;Aïcha;Voorbeeld;3/4/1990;Arabisch;${pass}\n;Jan;Fictiens;1985;nl;\n`,
    ),
  );
  const preview = await boss.exchange.preview({ uploadId });
  expect(preview).toMatchObject({ newCount: 2, errorCount: 0 });
  expect(JSON.stringify(preview)).not.toContain(pass);
  expect(await confirm(house, boss, uploadId)).toMatchObject({ state: 'done', created: 2 });
  expect(await boss.people.search({ text: 'voorbeeld aicha' })).toMatchObject([
    { number: 'P-900001', birthYear: '1990' },
  ]);
});

test('how somebody wants to be reached comes in, goes out and changes nothing the second time', async () => {
  await using house = await withHouse();
  const boss = house.as('coordinator');
  const file = (rows: string) =>
    utf8(`Nummer;Naam;Bereiken;Boodschap achterlaten;Beste moment;Schrijven in;Tolk\n${rows}`);
  const rows =
    'P-900001;Aïcha Voorbeeld;brief | SMS;nee;avond|weekend;Frans;nodig\nP-900002;Jan Fictiens;niet;;;;\nP-900003;Piet Fictiens;;;;;\n';
  const uploadId = await send(house, boss, 'persons', file(rows));
  expect(await boss.exchange.preview({ uploadId })).toMatchObject({ newCount: 3, errorCount: 0 });
  expect(await confirm(house, boss, uploadId)).toMatchObject({ state: 'done', created: 3 });
  const reachOf = async (text: string) => {
    const [person] = await boss.people.search({ text });
    return boss.people.reach({ personId: person?.id ?? '' });
  };
  expect(await reachOf('P-900001')).toMatchObject({
    channels: ['text', 'letter'],
    mayLeaveMessage: false,
    moments: ['evening', 'weekend'],
    writtenLanguage: 'fr',
    interpreter: 'needed',
    revision: 1,
  });
  expect(await reachOf('P-900002')).toMatchObject({ channels: [], mayLeaveMessage: null, interpreter: null });
  expect(await reachOf('P-900003')).toMatchObject({ channels: null, revision: 0 });

  const out = await saved(house, boss, 'persons');
  expect(out).toContain(';sms | brief;nee;avond | weekend;fr;nodig');
  const again = await boss.exchange.preview({ uploadId: await send(house, boss, 'persons', utf8(out)) });
  expect(again).toMatchObject({ errorCount: 0, newCount: 0, changedCount: 0 });

  // A file without these columns leaves what was said; a word nobody knows is told.
  const other = utf8('Nummer;Naam\nP-900001;Aïcha Voorbeeld-Fictiens\n');
  const renamed = await send(house, boss, 'persons', other);
  expect(await boss.exchange.preview({ uploadId: renamed })).toMatchObject({ changedCount: 1 });
  await confirm(house, boss, renamed);
  expect(await reachOf('P-900001')).toMatchObject({ channels: ['text', 'letter'], revision: 1 });
  const wrong = await boss.exchange.preview({
    uploadId: await send(house, boss, 'persons', file('P-900001;Aïcha;duif;misschien;;Klingon;\n')),
  });
  expect(wrong.problems.map(({ column, code }) => [column, code])).toEqual([
    ['channels', 'unknownWord'],
    ['mayLeaveMessage', 'notYesNo'],
    ['writtenLanguage', 'unknownLanguage'],
  ]);
});

test('what goes out comes in again unchanged', async () => {
  await using house = await withHouse();
  const boss = house.as('coordinator');
  for (const target of ['items', 'persons'] as const) {
    const text = await saved(house, boss, target);
    expect(text.startsWith('\uFEFF')).toBe(true);
    const preview = await boss.exchange.preview({ uploadId: await send(house, boss, target, utf8(text)) });
    expect(preview).toMatchObject({ errorCount: 0, newCount: 0, changedCount: 0 });
    expect(preview.unchangedCount).toBeGreaterThan(19);
  }
});

test('another person cannot see or confirm somebody’s file', async () => {
  await using house = await withHouse();
  const uploadId = await previewed(
    house,
    house.as('coordinator'),
    utf8('Barcode;Soort;Initiatief\n5410001;Boor;Instrumentheek\n'),
  );
  await expect(house.as('administrator').exchange.preview({ uploadId })).rejects.toMatchObject({
    data: { reason: 'exchange.uploadUnknown' },
  });
});
