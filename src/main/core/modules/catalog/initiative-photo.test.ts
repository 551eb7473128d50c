import { expect, test } from 'vitest';
import { addInitiative, initiativeFields, openCatalog, refusalOf } from './catalog.testing.ts';

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...Array<number>(60).fill(7)]);
const base64 = png.toString('base64');

async function houseWithInitiative() {
  const catalog = await openCatalog();
  const { id: initiativeId, revision } = await addInitiative(catalog);
  const boss = catalog.as('coordinator');
  const give = (photoId = catalog.newId()) => boss('setInitiativePhoto', { initiativeId, photoId, base64 });
  const photos = async () =>
    (await catalog.store.reader.selectFrom('photo').select('id').execute()).map(({ id }) => id);
  return { catalog, boss, initiativeId, revision, give, photos };
}

test('an initiative has no photo until it gets one; the house shows the one it has', async () => {
  const { catalog, initiativeId, give } = await houseWithInitiative();
  const shown = async () => (await catalog.as('kiosk')('house', {})).map(({ photoId }) => photoId);
  expect(await shown()).toEqual([null]);
  const { photoId, revision } = await give();
  expect(catalog.told).toEqual({ touched: [`initiative:${initiativeId}`], fields: ['photo'] });
  expect(await shown()).toEqual([photoId]);
  expect(await catalog.as('kiosk')('photo', { photoId: photoId ?? '' })).toEqual({
    mime: 'image/png',
    base64,
  });
  // Somebody who is changing its texts meanwhile is not stopped by it.
  expect(revision).toBe(0);
});

test('another photo takes the place of the one before, which is gone; taken away there is none', async () => {
  const { boss, initiativeId, give, photos } = await houseWithInitiative();
  await give();
  const { photoId } = await give();
  expect(await photos()).toEqual([photoId]);
  expect((await boss('removeInitiativePhoto', { initiativeId })).photoId).toBeNull();
  expect(await photos()).toEqual([]);
  expect((await boss('removeInitiativePhoto', { initiativeId })).photoId).toBeNull();
});

test('a kiosk does not get the photo of an initiative that stopped', async () => {
  const { catalog, boss, initiativeId, revision, give } = await houseWithInitiative();
  const photoId = (await give()).photoId ?? '';
  await boss('updateInitiative', { initiativeId, revision, ...initiativeFields({ active: false }) });
  await expect(catalog.as('kiosk')('photo', { photoId })).rejects.toThrow('photo');
  expect((await catalog.as('desk')('photo', { photoId })).mime).toBe('image/png');
});

test('photos of forms that were never saved are cleared away, and this one is not among them', async () => {
  const { catalog, give, photos } = await houseWithInitiative();
  const photoId = (await give()).photoId ?? '';
  await catalog.store.write((tx) =>
    tx.updateTable('photo').set({ added_at: '2020-01-01T00:00:00.000Z' }).execute(),
  );
  const kept = catalog.newId();
  await catalog.as('desk')('keepPhoto', { photoId: kept, base64 });
  expect((await photos()).sort()).toEqual([photoId, kept].sort());
});

test('what is no photo is refused, and an initiative that is not there has none', async () => {
  const { catalog, boss, initiativeId } = await houseWithInitiative();
  const photoId = catalog.newId();
  const words = Buffer.from('no photo at all, but words instead of it').toString('base64');
  const refused = refusalOf(boss('setInitiativePhoto', { initiativeId, photoId, base64: words }));
  expect(await refused).toBe('catalog.photoNotReadable');
  await expect(boss('setInitiativePhoto', { initiativeId: photoId, photoId, base64 })).rejects.toThrow(
    'initiative',
  );
});
