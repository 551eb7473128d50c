import { expect, test } from 'vitest';
import { openTestPglite, openTestStore } from '#tests/support/open-test-store.ts';
import type { Executor } from '../../store/database.ts';
import {
  type CallRow,
  changeOpenCall,
  forgetWishesBefore,
  insertCall,
  openAgain,
  openCallOf,
  openCalls,
} from './kiosks.store.ts';

const at = '2026-11-23T09:00:00.000Z';
const row = (id: string, kioskId: string, more: Partial<CallRow> = {}): CallRow => ({
  id,
  kiosk_id: kioskId,
  step: 'theme',
  language: 'ar',
  topic: 'question',
  theme_id: 'theme-wonen',
  urgency: 'soon',
  talk: 'ar',
  interpreter: 1,
  ticket_id: `ticket-${id}`,
  called_at: at,
  last_called_at: at,
  calls: 1,
  answered_at: null,
  answered_by: null,
  closed_at: null,
  closed_as: null,
  closed_by: null,
  ...more,
});

interface AnyStore {
  reader: Executor;
  write<T>(run: (tx: Executor) => Promise<T>): Promise<T>;
}

/** The store on either engine: one open call per kiosk, changed only while it is open. */
async function story(store: AnyStore) {
  await store.write(async (tx) => {
    for (const id of ['kiosk-a', 'kiosk-b'])
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
    await insertCall(tx, row('call-1', 'kiosk-a'));
    await insertCall(tx, row('call-2', 'kiosk-b', { called_at: '2026-11-23T08:00:00.000Z' }));
  });
  const second = store.write((tx) => insertCall(tx, row('call-3', 'kiosk-a')));
  await expect(second).rejects.toThrow(/kiosk_call/);
  const halfClosed = store.write((tx) => changeOpenCall(tx, 'call-1', { closed_at: at }));
  await expect(halfClosed).rejects.toThrow('kiosk_call_end_whole');
  const closing = { closed_at: at, closed_as: 'done' } as const;
  const closed = await store.write(async (tx) => [
    await changeOpenCall(tx, 'call-1', closing),
    await changeOpenCall(tx, 'call-1', closing),
  ]);
  const open = (await openCalls(store.reader, ['kiosk-a', 'kiosk-b'])).map(({ id }) => id);
  await store.write((tx) => openAgain(tx, 'call-1'));
  const again = (await openCallOf(store.reader, 'kiosk-a'))?.id;
  await store.write(async (tx) => {
    await changeOpenCall(tx, 'call-1', closing);
    await forgetWishesBefore(tx, 'kiosk-a', '2026-11-24T00:00:00.000Z');
  });
  const kept = await store.reader.selectFrom('kiosk_call').select(['id', 'topic']).orderBy('id').execute();
  return { closed, open, again, kept };
}

const told = {
  closed: [true, false],
  open: ['call-2'],
  again: 'call-1',
  kept: [
    { id: 'call-1', topic: null },
    { id: 'call-2', topic: 'question' },
  ],
};

test('SQLite keeps one open call per kiosk', async () => {
  expect(await story(await openTestStore())).toEqual(told);
});

test('PostgreSQL does the same', { timeout: 120_000 }, async () => {
  expect(await story(await openTestPglite())).toEqual(told);
});
