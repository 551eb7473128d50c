import { beforeAll, expect, test } from 'vitest';
import { openTestPglite, openTestStore, startPostgres } from '#tests/support/open-test-store.ts';
import type { Executor } from '../../store/database.ts';
import { notePrint, type PrinterRow, printerRows, writePrinter, writeTrouble } from './printing.store.ts';

beforeAll(startPostgres, 120_000);

const at = '2026-11-23T09:00:00.000Z';
const later = '2026-11-23T10:00:00.000Z';
const row = (kiosk_id: string, more: Partial<PrinterRow> = {}): PrinterRow => ({
  kiosk_id,
  kind: 'network',
  host: '192.168.1.50',
  port: 9100,
  device: '',
  revision: 1,
  trouble: null,
  trouble_since: null,
  ...more,
});
const shared = { kind: 'network', host: '192.168.1.50', port: 9100 } as const;

interface AnyStore {
  reader: Executor;
  write<T>(run: (tx: Executor) => Promise<T>): Promise<T>;
}

/** The store on either engine: one printer a kiosk, trouble of an address, one paper a copy. */
async function story(store: AnyStore) {
  await store.write(async (tx) => {
    for (const id of ['kiosk-a', 'kiosk-b', 'kiosk-c'])
      await tx
        .insertInto('kiosk')
        .values({
          id,
          name: id,
          token_hash: id,
          since: at,
          by_account_id: null,
          ended_at: null,
          last_seen_at: at,
        })
        .execute();
  });
  const chosen = await store.write(async (tx) => [
    await writePrinter(tx, row('kiosk-a'), 0),
    await writePrinter(tx, row('kiosk-a'), 0),
    await writePrinter(tx, row('kiosk-a', { revision: 2 }), 1),
    await writePrinter(tx, row('kiosk-a', { revision: 2 }), 1),
    await writePrinter(tx, row('kiosk-b'), 0),
    await writePrinter(tx, row('kiosk-c', { port: 9101 }), 0),
  ]);
  const news = await store.write(async (tx) => [
    (await writeTrouble(tx, shared, 'noPaper', at)).sort(),
    await writeTrouble(tx, shared, 'noPaper', later),
  ]);
  const during = (await printerRows(store.reader)).map((one) => [one.trouble, one.trouble_since]);
  const over = await store.write(async (tx) => (await writeTrouble(tx, shared, null, later)).sort());
  const half = store.write((tx) => writePrinter(tx, row('kiosk-c', { host: '', revision: 2 }), 1));
  await expect(half).rejects.toThrow('kiosk_printer_address_whole');
  const third = store.write((tx) => notePrint(tx, { ticket_id: 'none', copy: 3, printed_at: at }));
  await expect(third).rejects.toThrow(/check/i);
  return { chosen, news, during, over };
}

const told = {
  chosen: [true, false, true, false, true, true],
  news: [['kiosk-a', 'kiosk-b'], []],
  during: [
    ['noPaper', at],
    ['noPaper', at],
    [null, null],
  ],
  over: ['kiosk-a', 'kiosk-b'],
};

test('SQLite keeps the printers of kiosks', async () => {
  expect(await story(await openTestStore())).toEqual(told);
});

test('PostgreSQL does the same', { timeout: 120_000 }, async () => {
  expect(await story(await openTestPglite())).toEqual(told);
});
