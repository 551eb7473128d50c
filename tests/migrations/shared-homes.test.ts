import { expect, test } from 'vitest';
import { at, houseFromBefore } from './old-house.ts';

test('households of before have nobody in two of them and nobody without a name', async () => {
  const store = await houseFromBefore('0023-shared-homes');
  await store.write(async (tx) => {
    const nothing = { created_by: null, ended_at: null, ended_by: null, undone_at: null, undone_by: null };
    await tx
      .insertInto('household')
      .values([
        { id: 'one', label: null, created_at: at, ...nothing },
        { id: 'two', label: null, created_at: at, ...nothing },
      ])
      .execute();
    await tx
      .insertInto('household_member')
      .values({
        id: 'm',
        household_id: 'one',
        person_id: 'person',
        role: 'child',
        from_day: '2026-11-01',
        added_at: at,
      })
      .execute();
  });
  expect(await store.reader.selectFrom('household_stay').selectAll().execute()).toEqual([]);
  expect(await store.reader.selectFrom('household_unnamed').selectAll().execute()).toEqual([]);
  const stay = (household_id: string) =>
    store.write((tx) =>
      tx
        .insertInto('household_stay')
        .values({
          id: household_id,
          household_id,
          person_id: 'person',
          share_percent: 40,
          from_day: '2026-11-02',
          added_at: at,
        })
        .execute(),
    );
  await expect(stay('one')).rejects.toThrow('household_stay_not_twice');
  await stay('two');
});
