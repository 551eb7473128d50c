import { beforeAll, expect, test } from 'vitest';
import { makeTestCore, type TestCore } from '#tests/support/make-test-core.ts';
import { openTestPglite, startPostgres } from '#tests/support/open-test-store.ts';
import { addFace } from './feedback.store.ts';

beforeAll(startPostgres, 120_000);

const screen = {
  token_hash: 'hash-kiosk',
  name: 'Ingang',
  since: '2026-11-01T09:00:00.000Z',
  by_account_id: null,
  ended_at: null,
  last_seen_at: null,
};

/** A screen that is a kiosk, as the host keeps it. */
async function kioskOf(house: TestCore) {
  const kioskId = house.id();
  await house.inside.store().write((tx) =>
    tx
      .insertInto('kiosk')
      .values({ ...screen, id: kioskId })
      .execute(),
  );
  return house.at({
    place: 'kiosk',
    tokenHash: 'hash-kiosk',
    state: { kind: 'kiosk', kioskId, name: 'Ingang' },
  });
}

test('a face is a count of a part of a day: nothing kept leads to who gave it', async () => {
  await using house = await makeTestCore();
  const kiosk = await kioskOf(house);
  const give = (face: number) =>
    kiosk.feedback.give({ commandId: house.id(), face, purpose: 'lending', language: 'nl' });
  for (const face of [5, 5, 4, 1]) await give(face);
  const months = () => house.as('coordinator').feedback.months();
  expect(await months()).toMatchObject([{ month: '2026-11', total: 4, faces: null, byPurpose: [] }]);
  await give(5);
  expect(await months()).toMatchObject([{ total: 5, faces: [1, 0, 0, 1, 3] }]);
  const rows = await house.inside.store().reader.selectFrom('feedback_count').selectAll().execute();
  expect(rows.find(({ face }) => face === 5)).toMatchObject({
    day: '2026-11-23',
    part: 'morning',
    answers: 3,
  });
  expect(JSON.stringify(rows)).not.toMatch(/T\d\d:/);
});

test('the same touch again is one answer', async () => {
  await using house = await makeTestCore();
  const kiosk = await kioskOf(house);
  const given = { commandId: house.id(), face: 3, purpose: 'mine', language: 'ar' } as const;
  await kiosk.feedback.give(given);
  await kiosk.feedback.give(given);
  expect(await house.as('coordinator').feedback.months()).toMatchObject([{ total: 1 }]);
});

test('counts grow on the other engine as well', async () => {
  const store = await openTestPglite();
  const row = {
    day: '2026-11-23',
    part: 'morning' as const,
    kiosk_id: 'kiosk',
    purpose: 'mine' as const,
    language: 'nl',
    face: 5,
    answers: 1,
  };
  await store.write(async (tx) => {
    await tx
      .insertInto('kiosk')
      .values({ ...screen, id: 'kiosk' })
      .execute();
    for (let n = 0; n < 2; n += 1) await addFace(tx, row);
  });
  const kept = await store.reader.selectFrom('feedback_count').select('answers').execute();
  expect(kept).toEqual([{ answers: 2 }]);
});
