import { expect, test } from 'vitest';
import { at, houseFromBefore } from './old-house.ts';

test('what was handed over before took effect then and passed whole; words of before are of the house’s own scale', async () => {
  const store = await houseFromBefore('0024-followers', async (tx) => {
    await tx
      .insertInto('case_hand_over')
      .values([
        { id: 'h1', from_account_id: 'an', to_account_id: 'bo', day: '2026-11-20', note: '', at },
        {
          id: 'h2',
          from_account_id: 'bo',
          to_account_id: 'an',
          day: '2026-11-20',
          note: '',
          at,
          undone_at: at,
        },
      ])
      .execute();
    await tx
      .insertInto('case_hand_over_item')
      .values({ hand_over_id: 'h1', kind: 'question', item_id: 'q', was_there: 0 })
      .execute();
    await tx
      .insertInto('scale_version')
      .values({ version: 2, labels: '[]', at, by_account_id: 'an' })
      .execute();
  });
  const { reader, write } = store;
  expect(
    await reader.selectFrom('case_hand_over').select(['id', 'effective_at', 'problem']).execute(),
  ).toEqual([
    { id: 'h1', effective_at: at, problem: null },
    { id: 'h2', effective_at: at, problem: null },
  ]);
  expect(await reader.selectFrom('case_hand_over_item').select('passed').execute()).toEqual([{ passed: 1 }]);
  expect(
    await reader
      .selectFrom('scale_version')
      .select(['version', 'tool', 'tool_name', 'licence_until'])
      .execute(),
  ).toEqual([{ version: 2, tool: 'house', tool_name: '', licence_until: null }]);
  // Nobody wrote down who followed what: it is not invented, and from now on one at a time.
  expect(await reader.selectFrom('care_follower').selectAll().execute()).toEqual([]);
  const follows = (id: string) =>
    write(async (tx) => {
      await tx
        .insertInto('care_follower')
        .values({ id, kind: 'question', record_id: 'q', account_id: id, since: at, how: 'start' })
        .execute();
    });
  await follows('an');
  await expect(follows('bo')).rejects.toThrow(/UNIQUE/i);
});
