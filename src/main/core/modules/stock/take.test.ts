import { expect, onTestFinished, test } from 'vitest';
import { reasonOf, type StockHouse, stockHouse } from './stock.fixtures.ts';

async function opened(items = 4) {
  const made = await stockHouse(items);
  onTestFinished(() => made.house.close());
  return made;
}

async function begin(of: StockHouse, place: string | null = null) {
  const takeId = of.house.id();
  const desk = of.house.as('desk');
  await desk.stock.startTake({
    commandId: of.house.id(),
    takeId,
    initiativeId: of.tools,
    place,
    name: 'Novembertelling',
    note: '',
  });
  const scan = (code: string, placeFound = '') =>
    desk.stock.scan({ commandId: of.house.id(), takeId, code, placeFound });
  return { takeId, desk, scan, figures: async () => (await desk.stock.take({ takeId })).counts };
}

test('a count: found, missing, unexpected, unknown; closed with a report, and opened again the same day', async () => {
  const of = await opened();
  const { house, drillItems, cot } = of;
  const [first, second, third, fourth] = drillItems as [Code, Code, Code, Code];
  const { takeId, desk, scan, figures } = await begin(of);

  expect((await scan(first.barcode)).line.outcome).toBe('found');
  expect((await scan(first.barcode.toLowerCase())).again).toBe(true);
  expect((await scan(cot.barcode)).line.outcome).toBe('otherInitiative');
  expect((await scan('5410001234567')).line.outcome).toBe('unknownCode');
  expect((await scan(third.barcode, 'Rek C')).line).toMatchObject({ outcome: 'wrongPlace', place: 'Rek A' });
  expect(await figures()).toMatchObject({
    found: 1,
    missing: 2,
    wrongPlace: 1,
    otherInitiative: 1,
    unknownCode: 1,
  });

  const close = (missing: number) =>
    desk.stock.closeTake({
      commandId: house.id(),
      takeId,
      choices: { missing: 'markLost', lostHere: 'bringBack', wrongPlace: 'moveHere' },
      seen: { missing, lostHere: 0, wrongPlace: 1 },
    });
  expect(await reasonOf(close(3))).toBe('stock.countChanged');
  expect(await close(2)).toMatchObject({ state: 'closed', canUndoClose: true });
  expect(await reasonOf(scan(second.barcode))).toBe('stock.takeEnded');
  expect(await desk.catalog.getItem({ itemId: second.id })).toMatchObject({
    state: 'lost',
    retiredReason: 'lost',
  });
  expect(await desk.catalog.getItem({ itemId: third.id })).toMatchObject({ place: 'Rek C' });
  const { lines } = await desk.stock.takeLines({ takeId, outcomes: ['missing', 'wrongPlace'] });
  expect(lines.map((line) => [line.code, line.act])).toEqual([
    [third.barcode, 'moved'],
    [second.barcode, 'markedLost'],
    [fourth.barcode, 'markedLost'],
  ]);
  const history = await desk.stock.movementsOfItem({ itemId: third.id });
  expect(history.movements.map(({ kind }) => kind).toSorted()).toEqual(['counted', 'moved']);
  expect(
    await reasonOf(
      desk.stock.undoMovement({ commandId: house.id(), movementId: history.movements[0]?.id ?? '' }),
    ),
  ).toBe('stock.undoWithTake');

  // The fourth turned up meanwhile: that stays.
  await desk.catalog.bringBackItem({ commandId: house.id(), itemId: fourth.id });
  expect(await desk.stock.undoClose({ commandId: house.id(), takeId })).toMatchObject({
    kept: 1,
    take: { state: 'open' },
  });
  expect(await desk.catalog.getItem({ itemId: second.id })).toMatchObject({ state: 'inUse' });
  expect(await desk.catalog.getItem({ itemId: third.id })).toMatchObject({ place: 'Rek A' });
  expect(await figures()).toMatchObject({ found: 1, missing: 2, wrongPlace: 1 });
});

interface Code {
  id: string;
  barcode: string;
}

test('lending goes on meanwhile: what went out or came back is not missing', async () => {
  const of = await opened();
  const { house, drillItems, personId } = of;
  const [first, second, third] = drillItems as [Code, Code, Code];
  const desk = house.as('desk');
  const lend = (itemId: string) =>
    desk.loans.handOver({
      commandId: house.id(),
      handOverId: house.id(),
      personId,
      items: [{ loanId: house.id(), itemId }],
    });
  await lend(first.id);
  await lend(second.id);
  house.clock.pass(2);
  const { scan, figures, takeId } = await begin(of);
  expect((await desk.stock.take({ takeId })).take).toMatchObject({ expected: 4, toFind: 2 });
  expect(await figures()).toMatchObject({ out: 2, missing: 2 });
  house.clock.pass(2);
  await desk.loans.giveBack({ commandId: house.id(), itemId: first.id });
  await lend(third.id);
  expect(await figures()).toMatchObject({ out: 1, returnedSince: 1, lentSince: 1, missing: 1 });
  const { lines } = await desk.stock.takeLines({ takeId, outcomes: ['out'] });
  expect(lines).toMatchObject([{ code: second.barcode, holder: { name: 'Fatima Voorbeeld' } }]);
  expect((await scan(second.barcode)).line.outcome).toBe('outHere');
});

test('a place is counted by itself, beside the whole; twice the same is refused', async () => {
  const of = await opened();
  const whole = await begin(of);
  const rack = await begin(of, 'Rek B');
  expect(await reasonOf(begin(of, 'Rek B'))).toBe('stock.alreadyCounting');
  expect(await reasonOf(begin(of, 'Kelder'))).toBe('stock.nothingToCount');
  expect((await rack.desk.stock.take({ takeId: rack.takeId })).take.expected).toBe(2);
  // A thing of Rek A that lies here shows when one says where one stands.
  expect((await rack.scan(of.drillItems[0]?.barcode ?? '', 'Rek B')).line.outcome).toBe('wrongPlace');
  await whole.desk.stock.cancelTake({ commandId: of.house.id(), takeId: whole.takeId });
  const again = await begin(of);
  expect(
    await reasonOf(whole.desk.stock.reopenTake({ commandId: of.house.id(), takeId: whole.takeId })),
  ).toBe('stock.alreadyCounting');
  expect((await again.desk.stock.takes({})).takes.map(({ state }) => state)).toEqual([
    'open',
    'open',
    'cancelled',
  ]);
});

test('a person’s card is never counted nor kept, a damaged code neither, and a scan is taken back', async () => {
  const of = await opened();
  const { scan, desk, takeId, figures } = await begin(of);
  const { number } = await desk.people.nextCardNumber();
  expect(await reasonOf(scan(number))).toBe('stock.cardScanned');
  expect(await reasonOf(scan('DF-000001X'))).toBe('stock.codeDamaged');
  const code = of.drillItems[0]?.barcode ?? '';
  await scan(code);
  await desk.stock.undoScan({ commandId: of.house.id(), takeId, code });
  expect(await figures()).toMatchObject({ found: 0, missing: 4, unknownCode: 0 });
  expect(await reasonOf(desk.stock.undoScan({ commandId: of.house.id(), takeId, code }))).toBe(
    'stock.notScanned',
  );
});

test('a volunteer counts the own initiative and sees no other', async () => {
  const of = await opened();
  const { takeId } = await begin(of);
  const own = of.house.as('volunteer', [of.tools]);
  const other = of.house.as('volunteer', [of.baby]);
  const code = of.drillItems[0]?.barcode ?? '';
  const input = () => ({ commandId: of.house.id(), takeId, code, placeFound: '' });
  await own.stock.scan(input());
  expect(await reasonOf(other.stock.scan(input()))).toBe('catalog.otherInitiative');
  expect(await reasonOf(other.stock.take({ takeId }))).toBe('NOT_FOUND');
  expect((await other.stock.takes({})).total).toBe(0);
  expect((await own.stock.takes({})).total).toBe(1);
});

test('the report is a PDF and a list for the spreadsheet, in the reader’s language', async () => {
  const of = await opened();
  const { scan, desk, takeId } = await begin(of);
  await scan(of.drillItems[0]?.barcode ?? '');
  const pdf = await desk.stock.takeReport({ takeId, format: 'pdf', language: 'nl' });
  expect(Buffer.from(pdf.base64, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
  const csv = await desk.stock.takeReport({ takeId, format: 'csv', language: 'fr' });
  const [heading, ...rows] = Buffer.from(csv.base64, 'base64').toString('utf8').trim().split('\r\n');
  expect(heading).toContain('Code;Type;Initiative;Endroit');
  expect(rows).toHaveLength(4);
  expect(rows[0]).toContain('Trouvé');
});
