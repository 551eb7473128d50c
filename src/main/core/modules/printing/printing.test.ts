import { expect, test } from 'vitest';
import { makeTestCore, type TestCore } from '#tests/support/make-test-core.ts';
import { printerOfTest } from '#tests/support/printer-of-test.ts';
import { noPaperState, wellState } from '#tests/support/stand-in-printer.ts';
import { housePrinters } from '../../../hosts/printers/index.ts';
import { drawn, kioskOfTest, networkPrinter } from './printing.fixtures.ts';

const open = () => makeTestCore({ ports: { printers: { ...housePrinters, pace: 0.5 } } });
const text = (paper: Uint8Array | undefined): string => Buffer.from(paper ?? []).toString('latin1');

/** A kiosk with this printer, and a visitor of it with a number for a question about debts. */
async function visitorWithNumber(house: TestCore, port: number, token?: string) {
  const { kioskId, client } = await kioskOfTest(house, 'Ingang', token);
  await house.as('administrator').printing.setPrinter({
    commandId: house.id(),
    kioskId,
    revision: 0,
    printer: networkPrinter(port),
  });
  const ticketId = house.id();
  const { number } = await client.tickets.issue({
    commandId: house.id(),
    ticketId,
    topic: 'question',
    audience: 'support',
    themeId: null,
    urgency: 'now',
    language: 'ar',
    interpreter: true,
    personId: null,
    callName: '',
    note: '',
  });
  const print = (copy = 1, picture: ReturnType<typeof drawn> | null = null) =>
    client.printing.printNumber({ commandId: house.id(), ticketId, copy, picture });
  return { kioskId, client, number, ticketId, print };
}

test('a number goes on paper once, however often it is asked, and once more for who wants', async () => {
  await using house = await open();
  const printer = await printerOfTest();
  const { print, number } = await visitorWithNumber(house, printer.port);
  expect(await Promise.all([print(), print()])).toEqual([{ isPrinted: true }, { isPrinted: true }]);
  expect(printer.papers().length).toBe(1);
  expect(text(printer.papers()[0])).toContain(`Je nummer\n`);
  expect(text(printer.papers()[0])).toContain(`${number}\n`);
  await print(2);
  await print(2);
  expect(printer.papers().length).toBe(2);
  await expect(print(3)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
});

test('nothing of what somebody came for is on the paper, nor in the log, nor in what is kept', async () => {
  await using house = await open();
  const printer = await printerOfTest();
  const { print, ticketId } = await visitorWithNumber(house, printer.port);
  await house.inside
    .store()
    .write((tx) =>
      tx
        .updateTable('ticket')
        .set({ call_name: 'MERKTEKEN', note: 'MERKTEKEN', theme_id: 'theme-schulden' })
        .where('id', '=', ticketId)
        .execute(),
    );
  await print();
  const paper = text(printer.papers()[0]);
  expect(paper).toContain('Ga zitten');
  for (const mark of ['MERKTEKEN', 'chuld', 'vraag', 'dringend', 'tolk', ticketId])
    expect(paper).not.toContain(mark);
  const { reader } = house.inside.store();
  const kept = [
    await reader.selectFrom('ticket_print').selectAll().execute(),
    await reader.selectFrom('kiosk_printer').selectAll().execute(),
    house.logLines,
  ];
  expect(JSON.stringify(kept)).not.toContain('MERKTEKEN');
});

test('without paper nothing is lost: the number waits in the list, and the desk hears what to bring', async () => {
  await using house = await open();
  const printer = await printerOfTest({ says: noPaperState });
  const { print, kioskId, number } = await visitorWithNumber(house, printer.port);
  const troubles = () => house.as('volunteer').printing.troubles();
  expect(await troubles()).toEqual([]);
  expect(await print()).toEqual({ isPrinted: false });
  const since = house.clock.now();
  expect(await troubles()).toEqual([{ kioskId, kioskName: 'Ingang', trouble: 'noPaper', since }]);
  expect((await house.as('desk').tickets.list({})).tickets).toMatchObject([{ number, state: 'waiting' }]);
  house.clock.pass(5);
  await print();
  expect(await troubles()).toMatchObject([{ since }]);
  printer.become({});
  expect(await print()).toEqual({ isPrinted: true });
  expect([await troubles(), printer.papers().length]).toEqual([[], 1]);
});

test('a good test ticket takes the trouble away as well', async () => {
  await using house = await open();
  const printer = await printerOfTest({ says: { ...wellState, waitsFor: 0x16 } });
  const { print, kioskId } = await visitorWithNumber(house, printer.port);
  await print();
  const testIt = () => house.as('coordinator').printing.testPrinter({ commandId: house.id(), kioskId });
  expect(await testIt()).toEqual({ isPrinted: false, trouble: 'coverOpen', answers: true });
  printer.become({});
  expect(await testIt()).toEqual({ isPrinted: true, trouble: null, answers: true });
  expect(await house.as('desk').printing.troubles()).toEqual([]);
  expect(text(printer.papers()[0])).toContain('Proefticket\nIngang\n');
});

test('two kiosks share a printer: one paper after the other, whole, and both kiosks have its trouble', async () => {
  await using house = await open();
  const printer = await printerOfTest({ slowly: 1 });
  const one = await visitorWithNumber(house, printer.port);
  const other = await visitorWithNumber(house, printer.port, 'hash-other');
  await Promise.all([one.print(1, drawn(400)), other.print(1, drawn(400))]);
  const papers = printer.papers().map(text);
  expect([papers.length, printer.mostTogether()]).toEqual([2, 1]);
  expect(papers.every((paper) => paper.startsWith('\u001b@') && paper.endsWith('\u001dVB\0'))).toBe(true);
  printer.become({ says: noPaperState });
  await one.print(2);
  expect((await house.as('desk').printing.troubles()).length).toBe(2);
});

test('who comes when too many papers wait hears at once that there is none', async () => {
  await using house = await open();
  const printer = await printerOfTest({ says: null, holdsOn: true });
  const visitors = [];
  for (let n = 0; n < 6; n += 1) visitors.push(await visitorWithNumber(house, printer.port, `hash-${n}`));
  const all = await Promise.all(visitors.map(({ print }) => print()));
  expect(all.filter(({ isPrinted }) => !isPrinted).length).toBe(2);
});

test('a kiosk that is opened anew on the same screen keeps its printer, until one is chosen for it', async () => {
  await using house = await open();
  const { kioskId } = await visitorWithNumber(house, 9100);
  house.clock.pass(1);
  const again = await kioskOfTest(house);
  const other = await kioskOfTest(house, 'Boven', 'hash-other');
  const here = async () => [await again.client.printing.here(), await other.client.printing.here()];
  expect(await here()).toEqual([{ way: 'printer' }, { way: 'none' }]);
  const set = (revision: number, printer: { kind: 'none' } | { kind: 'browser' }) =>
    house
      .as('administrator')
      .printing.setPrinter({ commandId: house.id(), kioskId: again.kioskId, revision, printer });
  await set(0, { kind: 'none' });
  expect(await again.client.printing.here()).toEqual({ way: 'none' });
  await expect(set(0, { kind: 'browser' })).rejects.toMatchObject({
    data: { reason: 'printing.changedMeanwhile' },
  });
  expect(await set(1, { kind: 'browser' })).toMatchObject({ revision: 2, printer: { kind: 'browser' } });
  expect(await again.client.printing.here()).toEqual({ way: 'browser' });
  expect((await house.as('coordinator').printing.printers()).some((one) => one.kioskId === kioskId)).toBe(
    false,
  );
});

test('a kiosk prints numbers of today that were taken at a kiosk, and nothing else', async () => {
  await using house = await open();
  const printer = await printerOfTest();
  const { print, client } = await visitorWithNumber(house, printer.port);
  const atDesk = { ticketId: house.id(), topic: 'other', audience: 'desk', themeId: null } as const;
  const more = { urgency: 'calm', language: null, interpreter: false, personId: null } as const;
  await house
    .as('desk')
    .tickets.issue({ commandId: house.id(), ...atDesk, ...more, callName: 'Jo', note: '' });
  const ofDesk = { commandId: house.id(), ticketId: atDesk.ticketId, copy: 1, picture: null };
  await expect(client.printing.printNumber(ofDesk)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  house.clock.pass(24 * 60);
  await expect(print()).rejects.toMatchObject({ data: { reason: 'tickets.otherDay' } });
  expect(printer.papers()).toEqual([]);
});

test('a picture is as wide as the paper and not longer than a forearm', async () => {
  await using house = await open();
  const printer = await printerOfTest();
  const { print } = await visitorWithNumber(house, printer.port);
  for (const wrong of [drawn(1201), { ...drawn(8), rows: 7 }, { rows: 1, dots: '<svg>' }])
    await expect(print(1, wrong)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  expect(await print(1, drawn(1200))).toEqual({ isPrinted: true });
});

test('an address that is no printer is refused', async () => {
  await using house = await open();
  const { kioskId } = await kioskOfTest(house);
  const set = (printer: object) =>
    house.as('administrator').printing.setPrinter({
      commandId: house.id(),
      kioskId,
      revision: 0,
      printer: printer as { kind: 'none' },
    });
  for (const wrong of [
    { kind: 'network', host: 'http://x', port: 9100 },
    { kind: 'network', host: 'printer', port: 0 },
    { kind: 'device', device: '/etc/passwd' },
  ])
    await expect(set(wrong)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
});
