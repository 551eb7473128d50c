import { beforeAll, describe, expect, test } from 'vitest';
import { openTestPglite, startPostgres } from '#tests/support/open-test-store.ts';
import {
  insertReview,
  insertVersion,
  latestVersions,
  reviewsOf,
  undoReviews,
  versionsOf,
} from './wording.store.ts';

beforeAll(startPostgres, 120_000);

const at = '2026-11-23T09:00:00.000Z';
const version = (revision: number) => ({
  id: `version-${revision}`,
  language: 'ti',
  key: 'bar.back',
  revision,
  forms: revision === 2 ? null : '{"text":"ተመለስ"}',
  dutch_hash: '0123456789abcdef',
  kind: revision === 2 ? 'dropped' : 'written',
  import_id: null,
  at,
  by_account_id: null,
});
const review = {
  id: 'review-1',
  language: 'ti',
  key: 'bar.back',
  dutch_hash: '0123456789abcdef',
  text_hash: 'fedcba9876543210',
  by_role: 'nativeSpeaker',
  import_id: null,
  at,
  by_account_id: null,
  undone_at: null,
  undone_by: null,
};

// Every statement once on the second engine, so that it never rots.
describe('words of the kiosk, on PostgreSQL', { timeout: 90_000 }, () => {
  test('versions follow each other, and one number is given once', async () => {
    const store = await openTestPglite();
    await store.write(async (tx) => {
      for (const revision of [1, 2]) await insertVersion(tx, version(revision));
    });
    expect((await latestVersions(store.reader, 'ti')).get('bar.back')).toMatchObject({
      revision: 2,
      forms: null,
    });
    expect((await versionsOf(store.reader, 'ti', 'bar.back')).map(({ revision }) => revision)).toEqual([
      2, 1,
    ]);
    await expect(store.write((tx) => insertVersion(tx, { ...version(2), id: 'again' }))).rejects.toThrow(
      /unique|duplicate/i,
    );
  });

  test('a reading stands until it is undone', async () => {
    const store = await openTestPglite();
    await store.write((tx) => insertReview(tx, review));
    expect(await reviewsOf(store.reader, 'ti')).toEqual([review]);
    await store.write((tx) => undoReviews(tx, ['review-1'], { undone_at: at, undone_by: null }));
    expect(await reviewsOf(store.reader, 'ti')).toEqual([]);
  });
});
