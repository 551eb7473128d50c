import { expect, test } from 'vitest';
import type { AnySchema } from '#core/store/engine.ts';
import { migrations } from '#core/store/migrations/index.ts';
import { openStore } from '#core/store/open.ts';
import { openTestStore, testOptions } from '#tests/support/open-test-store.ts';
import { temporaryFolder } from '#tests/support/temp-folder.ts';

const at = '2026-11-23T09:00:00.000Z';

test('persons and readings of before stay; one ground per purpose holds at a time, and only consent has a way and an end of its own', async () => {
  const folder = temporaryFolder();
  const number = migrations.findIndex(({ name }) => name.endsWith('-privacy'));
  const old = await openStore<AnySchema>(testOptions({ folder, migrations: migrations.slice(0, number) }));
  const person = { id: 'p', number: 'P-1', name: 'Jef', name_key: 'jef', created_at: at, revision: 1 };
  const reading = {
    person_id: 'p',
    account_id: 'an',
    what: 'questions',
    hour: at,
    role: 'support',
    at,
    ground: 'own',
  };
  await old.write(async (tx) => {
    await tx.insertInto('person').values(person).execute();
    await tx.insertInto('care_reading').values(reading).execute();
  });
  await old.close();

  const { reader, write } = await openTestStore({ folder });
  expect(await reader.selectFrom('person').select(['id', 'name']).execute()).toEqual([
    { id: 'p', name: 'Jef' },
  ]);
  expect(await reader.selectFrom('care_reading').selectAll().execute()).toEqual([reading]);
  const ground = (id: string, more: object = {}) =>
    write(async (tx) => {
      await tx
        .insertInto('person_ground')
        .values({
          id,
          person_id: 'p',
          purpose: 'photo',
          ground: 'consent',
          way: 'onPaper',
          given_by: '',
          day: '2026-11-23',
          at,
          by_account_id: null,
          ended_day: null,
          ended_at: null,
          ended_by: null,
          end_kind: null,
          ...more,
        })
        .execute();
    });
  const ended = { ended_day: '2026-11-23', ended_at: at };
  await ground('one');
  await expect(ground('two')).rejects.toThrow(/unique/i);
  await ground('before', { ...ended, end_kind: 'withdrawn' });
  await expect(ground('noWay', { purpose: 'care', way: null })).rejects.toThrow(/check/i);
  await expect(ground('half', { purpose: 'care', end_kind: 'replaced' })).rejects.toThrow(/check/i);
  const task = { purpose: 'care', ground: 'legalTask', way: null };
  await expect(ground('task', { ...task, ...ended, end_kind: 'withdrawn' })).rejects.toThrow(/check/i);
  await ground('task', task);
  const text = (language: string, body: string) =>
    write(async (tx) => {
      await tx
        .insertInto('privacy_notice_text')
        .values({ notice_id: 'n', language: language as 'nl', title: 'Titel', body })
        .execute();
    });
  await write(async (tx) => {
    await tx
      .insertInto('privacy_notice')
      .values({
        id: 'n',
        version: 1,
        made_at: at,
        by_account_id: null,
        published_at: null,
        published_by: null,
        revision: 1,
      })
      .execute();
  });
  await text('nl', 'Tekst');
  await expect(text('xx', 'Tekst')).rejects.toThrow(/check/i);
  await expect(text('fr', '')).rejects.toThrow(/check/i);
});
