import { expect, test } from 'vitest';
import type { AnySchema } from '#core/store/engine.ts';
import { migrations } from '#core/store/migrations/index.ts';
import { openTestStore } from '#tests/support/open-test-store.ts';
import { temporaryFolder } from '#tests/support/temp-folder.ts';

const at = '2026-11-20T09:00:00.000Z';
const silent = [
  'name',
  'description',
  'street',
  'postcode',
  'phone',
  'email',
  'url',
  'opening',
  'languages',
  'cost',
  'eligibility',
];

test('services and histories of before go on as they were; the new acts have room', async () => {
  const folder = temporaryFolder();
  const before = migrations.slice(
    0,
    migrations.findIndex(({ name }) => name === '0019-directory'),
  );
  const old = await openTestStore<AnySchema>({ folder, migrations: before });
  await old.write(async (tx) => {
    await tx
      .insertInto('person')
      .values({ id: 'person', number: 'P-1', name: 'Jef', name_key: 'jef', created_at: at, revision: 1 })
      .execute();
    await tx
      .insertInto('directory_service')
      .values({
        ...Object.fromEntries(silent.map((column) => [column, ''])),
        id: 'linde',
        organisation: 'De Linde',
        town: 'Kortrijk',
        capacity: 'open',
        checked_on: '2026-11-01',
        on_kiosk: 1,
        active: 1,
        changed_at: at,
        revision: 3,
      })
      .execute();
    const texts = { party_name: '', party_worker: '', asked: 'plan', note: '' };
    const words = {
      urgency: 'calm',
      scope: 'team',
      channel: 'email',
      capacity_checked: 'yes',
      state: 'sent',
    };
    const ids = {
      id: 'r',
      direction: 'out',
      service_id: 'linde',
      person_id: 'person',
      theme_id: 'theme-schulden',
    };
    await tx
      .insertInto('referral')
      .values({ ...ids, ...texts, ...words, sent_day: '2026-11-20', created_at: at, revision: 1 })
      .execute();
    const none = { said_by: '', note: 'verzonden', override_reason: '' };
    const step = {
      act: 'step',
      from_state: 'draft',
      to_state: 'sent',
      side: 'sender',
      day: '2026-11-20',
      at,
    };
    await tx
      .insertInto('referral_event')
      .values({ id: 'e', referral_id: 'r', number: 1, ...none, ...step })
      .execute();
  });
  await old.close();
  const store = await openTestStore({ folder });
  const service = await store.reader.selectFrom('directory_service').selectAll().executeTakeFirstOrThrow();
  expect(service).toMatchObject({
    organisation: 'De Linde',
    revision: 3,
    status: 'active',
    details: '{}',
    source_name: '',
  });
  const [event] = await store.reader.selectFrom('referral_event').selectAll().execute();
  expect(event).toMatchObject({ id: 'e', note: 'verzonden', next: null });
  const write = (more: Partial<NonNullable<typeof event>>) =>
    store.write((tx) =>
      tx
        .insertInto('referral_event')
        .values({ ...event!, id: 'f', number: 2, ...more })
        .execute(),
    );
  await expect(write({ act: 'nextChosen', from_state: null, to_state: null, side: null })).rejects.toThrow(
    /constraint/i,
  );
  await write({ act: 'nextChosen', from_state: null, to_state: null, side: null, next: 'ourselves' });
});
