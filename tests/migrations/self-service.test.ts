import { expect, test } from 'vitest';
import { houseFromBefore } from './old-house.ts';

test('what was lent before went over the counter, and no initiative leaves anything to visitors alone', async () => {
  const store = await houseFromBefore('0031-self-service');
  const doors = await store.reader.selectFrom('loan').select(['out_via', 'back_via']).execute();
  expect(doors.length).toBeGreaterThan(0);
  expect(doors.every(({ out_via, back_via }) => out_via === 'desk' && back_via === null)).toBe(true);
  expect(await store.reader.selectFrom('self_service').selectAll().execute()).toEqual([]);
  const [initiative] = await store.reader.selectFrom('initiative').select('id').execute();
  const wrong = store.write((tx) =>
    tx
      .insertInto('self_service')
      .values({ initiative_id: initiative?.id ?? '', lends: 2, takes_back: 0, return_place: '', revision: 1 })
      .execute(),
  );
  await expect(wrong).rejects.toThrow(/check/i);
});
