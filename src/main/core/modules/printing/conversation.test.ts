import { expect, test } from 'vitest';
import { printerOfTest } from '#tests/support/printer-of-test.ts';
import { noPaperState, type StandInOptions, wellState } from '#tests/support/stand-in-printer.ts';
import { housePrinters } from '../../../hosts/printers/index.ts';
import { printOn } from './conversation.ts';

const paper = new TextEncoder().encode('nummer 17\n');
/** Half the usual patience where a test waits for nothing to come. */
const printers = { ...housePrinters, pace: 0.5 };

async function through(options: StandInOptions, bytes = paper) {
  const printer = await printerOfTest(options);
  const address = { kind: 'network', host: '127.0.0.1', port: printer.port } as const;
  return { outcome: await printOn(printers, address, bytes), printer };
}

test('a printer that is well prints and says so', async () => {
  const { outcome, printer } = await through({});
  expect(outcome).toEqual({ isPrinted: true, trouble: null, answers: true });
  expect(printer.papers()).toEqual([paper]);
});

test('without paper nothing is sent: it would come out when somebody brings a roll', async () => {
  const { outcome, printer } = await through({ says: noPaperState });
  expect(outcome).toEqual({ isPrinted: false, trouble: 'noPaper', answers: true });
  expect(printer.papers()).toEqual([]);
});

test('with the cover open, nothing is sent', async () => {
  const { outcome } = await through({ says: { ...wellState, waitsFor: 0x16, state: 0x1a } });
  expect(outcome).toMatchObject({ isPrinted: false, trouble: 'coverOpen' });
});

test('paper that ends halfway is no paper', async () => {
  const { outcome } = await through({ saysAfterwards: { ...noPaperState, whenDone: null } });
  expect(outcome).toEqual({ isPrinted: false, trouble: 'noPaper', answers: true });
});

test('nearly no paper is printed, and said', async () => {
  const { outcome } = await through({ says: { ...wellState, paper: 0x1e } });
  expect(outcome).toEqual({ isPrinted: true, trouble: 'paperLow', answers: true });
});

test('a printer that never learned the last question is believed when nothing is wrong', async () => {
  const { outcome } = await through({ says: { ...wellState, whenDone: null } });
  expect(outcome).toEqual({ isPrinted: true, trouble: null, answers: true });
});

test('one that answers nothing is printed to all the same', async () => {
  const { outcome, printer } = await through({ says: null });
  expect(outcome).toEqual({ isPrinted: true, trouble: null, answers: false });
  expect(printer.papers()).toEqual([paper]);
});

test('one that takes it, says nothing and holds on may have stopped: the desk hears it', async () => {
  const { outcome } = await through({ says: null, holdsOn: true });
  expect(outcome).toEqual({ isPrinted: true, trouble: 'silent', answers: false });
});

test('one that breaks off halfway has not printed', async () => {
  const { outcome } = await through({ breaksAfter: 4 }, new Uint8Array(400_000).fill(0x41));
  expect(outcome).toMatchObject({ isPrinted: false, trouble: 'unreachable' });
});

test('one that takes it slowly gets all of it', async () => {
  const long = new Uint8Array(200_000).fill(0x41);
  const { outcome, printer } = await through({ slowly: 2 }, long);
  expect(outcome).toMatchObject({ isPrinted: true, trouble: null });
  expect(printer.papers()[0]?.length).toBe(long.length);
});

test('nobody there is unreachable, and so is a house without printers', async () => {
  const gone = await printerOfTest();
  await gone.close();
  const address = { kind: 'network', host: '127.0.0.1', port: gone.port } as const;
  const outcome = { isPrinted: false, trouble: 'unreachable', answers: false };
  expect(await printOn(printers, address, paper)).toEqual(outcome);
  expect(await printOn(undefined, address, paper)).toEqual(outcome);
});

test('what the system says of a printer on its own port: no paper, or nobody there', async () => {
  const line = {
    send: () => Promise.reject(Object.assign(new Error('no space'), { code: 'ENOSPC' })),
    receive: async () => null,
    finish: async () => true,
    close: () => undefined,
  };
  const device = { kind: 'device', device: '/dev/usb/lp0' } as const;
  expect(await printOn({ open: async () => line }, device, paper)).toMatchObject({ trouble: 'noPaper' });
  expect(await printOn(printers, { kind: 'device', device: '/dev/usb/lp77' }, paper)).toMatchObject({
    isPrinted: false,
    trouble: 'unreachable',
  });
});
