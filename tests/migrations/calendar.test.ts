import { expect, test } from 'vitest';
import { lendingRuleOf } from '#core/modules/catalog/index.ts';
import type { AnySchema } from '#core/store/engine.ts';
import { migrations } from '#core/store/migrations/index.ts';
import { openStore } from '#core/store/open.ts';
import { openTestStore, testOptions } from '#tests/support/open-test-store.ts';
import { temporaryFolder } from '#tests/support/temp-folder.ts';

test('a house with hours and closings of before keeps them, and has no exceptions or rules yet', async () => {
  const folder = temporaryFolder();
  const before = migrations.slice(
    0,
    migrations.findIndex(({ name }) => name === '0010-calendar'),
  );
  const old = await openStore<AnySchema>(testOptions({ folder, migrations: before }));
  const initiative = {
    id: 'initiative-1',
    name: 'Instrumentheek',
    name_key: 'instrumentheek',
    offer_kind: 'lend',
    summary: '',
    summary_translations: '{}',
    place: '',
    pictogram: 'drill',
    loan_days: 7,
    active: 1,
    sort: 1,
    revision: 0,
  };
  await old.write(async (tx) => {
    await tx.insertInto('initiative').values(initiative).execute();
    await tx
      .insertInto('opening_hours')
      .values({ id: 'hours-1', initiative_id: 'initiative-1', weekday: 1, opens: '09:00', closes: '12:00' })
      .execute();
    await tx
      .insertInto('closed_period')
      .values({
        id: 'closing-1',
        initiative_id: null,
        from_day: '2026-12-24',
        to_day: '2027-01-02',
        reason: '',
      })
      .execute();
  });
  await old.close();
  const store = await openTestStore({ folder });
  const { calendar } = await lendingRuleOf(store.reader, { kindId: 'none', initiativeId: 'initiative-1' });
  expect(calendar).toEqual({
    hours: [{ weekday: 1, opens: '09:00', closes: '12:00' }],
    closed: [{ initiativeId: null, fromDay: '2026-12-24', toDay: '2027-01-02' }],
    exceptions: [],
    rules: [],
  });
});

test('the database itself holds one exception a day and patterns that say something', async () => {
  const { db } = await openTestStore();
  const exception = (id: string, ranges = '[{"opens":"10:00","closes":"12:00"}]') =>
    db
      .insertInto('opening_exception')
      .values({ id, initiative_id: null, day: '2026-12-01', ranges, reason: '' })
      .execute();
  await exception('one');
  await expect(exception('two')).rejects.toThrow('UNIQUE');
  await expect(exception('three', '[]')).rejects.toThrow('CHECK');
  const rule = (kind: string, weekday: number | null) =>
    db
      .insertInto('closing_rule')
      .values({ id: `${kind}-${weekday}`, kind, weekday, nth: -1, reason: '', active: 1 })
      .execute();
  await rule('weekday', 5);
  await expect(rule('weekday', 8)).rejects.toThrow('CHECK');
  await expect(rule('weekday', null)).rejects.toThrow('CHECK');
  await expect(rule('yearly', null)).rejects.toThrow('CHECK');
});
