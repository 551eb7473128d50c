import { expect, test } from 'vitest';
import { at, houseFromBefore } from './old-house.ts';

test('nobody from before was asked how to be reached, and of nobody a number is kept', async () => {
  const store = await houseFromBefore('0025-reach');
  expect(await store.reader.selectFrom('person_reach').selectAll().execute()).toEqual([]);
  expect(await store.reader.selectFrom('person_national_number').selectAll().execute()).toEqual([]);
  const plain = store.write((tx) =>
    tx
      .insertInto('person_national_number')
      .values({ id: 'n', person_id: 'person', number_hash: '85051200100', added_at: at })
      .execute(),
  );
  await expect(plain).rejects.toThrow(/check/i);
});
