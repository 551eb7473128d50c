import { beforeAll, expect, test } from 'vitest';
import { exportTargets } from '#shared/contract/words.ts';
import { openTestPglite, startPostgres } from '#tests/support/open-test-store.ts';
import { exportLists } from './lists/lists.ts';

beforeAll(startPostgres, 120_000);

test('PostgreSQL answers every list, from its start and from after a key', async () => {
  const store = await openTestPglite();
  for (const target of exportTargets) {
    const list = exportLists[target];
    expect(await list.count(store.db)).toBe(0);
    expect(await list.piece(store.db, '', 10)).toEqual({ rows: [], lastKey: null });
    expect(await list.piece(store.db, 'a 3', 10)).toEqual({ rows: [], lastKey: null });
  }
  await store.close();
});
