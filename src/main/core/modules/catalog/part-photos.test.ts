import { expect, test } from 'vitest';
import { addInitiative, addItem, addKind, kindFields, openCatalog, refusalOf } from './catalog.testing.ts';

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...Array<number>(40).fill(0)]);

async function drillWithParts() {
  const catalog = await openCatalog();
  const { id: initiativeId } = await addInitiative(catalog);
  const desk = catalog.as('desk');
  const keep = async (photoId = catalog.newId()) =>
    (await desk('keepPhoto', { photoId, base64: png.toString('base64') })).photoId;
  const [case_, charger] = ['Koffer', 'Lader'].map((name) => ({ id: catalog.newId(), name, quantity: 1 }));
  if (!case_ || !charger) throw new Error('two parts');
  const photoId = await keep();
  const kind = await addKind(catalog, initiativeId, { parts: [{ ...case_, photoId }, charger] });
  let revision = kind.revision;
  const update = (parts: object[], changes: object = {}) =>
    desk('updateKind', {
      ...kindFields(initiativeId, changes),
      kindId: kind.id,
      revision,
      parts: parts as never,
    }).then((saved) => {
      ({ revision } = saved);
      return saved.parts;
    });
  const photos = async () =>
    (await catalog.store.reader.selectFrom('photo').select('id').execute()).map((row) => row.id);
  return { catalog, initiativeId, desk, keep, kind, case_, charger, photoId, update, photos };
}

test('a photo survives another name, number or place of its part, and says nothing of it', async () => {
  const { catalog, case_, charger, photoId, update } = await drillWithParts();
  const parts = await update([charger, { ...case_, name: 'Valies', quantity: 2 }]);
  expect(parts).toEqual([
    { ...charger, photoId: null },
    { ...case_, name: 'Valies', quantity: 2, photoId },
  ]);
  await update([charger, { ...case_, name: 'Valies', quantity: 2 }]);
  expect(catalog.told.fields).toEqual([]);
});

test('another photo takes the place of the first, which is gone; so is one that is taken away, or whose part is', async () => {
  const { catalog, case_, charger, keep, update, photos } = await drillWithParts();
  const second = await keep();
  expect(await update([{ ...case_, photoId: second }, charger])).toMatchObject([{ photoId: second }, {}]);
  expect(catalog.told.fields).toEqual(['parts']);
  expect(await photos()).toEqual([second]);
  await update([{ ...case_, photoId: null }, charger]);
  expect(await photos()).toEqual([]);
  const third = await keep();
  await update([case_, { ...charger, photoId: third }]);
  await update([case_]);
  expect(await photos()).toEqual([]);
});

test('two parts may change photos; one photo is never of two', async () => {
  const { case_, charger, photoId, keep, update } = await drillWithParts();
  const other = await keep();
  await update([
    { ...case_, photoId },
    { ...charger, photoId: other },
  ]);
  expect(
    await update([
      { ...case_, photoId: other },
      { ...charger, photoId },
    ]),
  ).toMatchObject([{ photoId: other }, { photoId }]);
  expect(
    await refusalOf(
      update([
        { ...case_, photoId },
        { ...charger, photoId },
      ]),
    ),
  ).toBe('catalog.photoGone');
});

test('the photo of something else is not taken', async () => {
  const { catalog, initiativeId, desk, kind, case_, photoId, update } = await drillWithParts();
  const thief = addKind(catalog, initiativeId, {
    name: 'Andere',
    parts: [{ id: catalog.newId(), name: 'Lader', quantity: 1, photoId }],
  });
  expect(await refusalOf(thief)).toBe('catalog.photoGone');
  const ofKind = catalog.newId();
  await desk('setKindPhoto', { kindId: kind.id, photoId: ofKind, base64: png.toString('base64') });
  expect(await refusalOf(update([{ ...case_, photoId: ofKind }]))).toBe('catalog.photoGone');
  expect(await refusalOf(update([{ ...case_, photoId: 'photo-of-nobody' }]))).toBe('catalog.photoGone');
});

test('what is no photo is refused with the same words as that of a kind', async () => {
  const { desk, catalog } = await drillWithParts();
  const send = (base64: string) => refusalOf(desk('keepPhoto', { photoId: catalog.newId(), base64 }));
  expect(await send(Buffer.from('a film of forty megabytes').toString('base64'))).toBe(
    'catalog.photoNotReadable',
  );
});

test('a photo whose form was never saved goes after two days; those in use stay', async () => {
  const { catalog, desk, kind, keep, photoId, photos } = await drillWithParts();
  const ofKind = catalog.newId();
  await desk('setKindPhoto', { kindId: kind.id, photoId: ofKind, base64: png.toString('base64') });
  const loose = await keep();
  catalog.clock.pass(47 * 60);
  const next = await keep();
  expect(await photos()).toEqual(expect.arrayContaining([photoId, ofKind, loose, next]));
  catalog.clock.pass(2 * 60);
  const last = await keep();
  expect((await photos()).sort()).toEqual([photoId, ofKind, next, last].sort());
});

test('a kiosk sees the photos of parts of what it may show, and no loose ones', async () => {
  const { catalog, kind, keep, photoId, case_, charger, update } = await drillWithParts();
  await addItem(catalog, kind.id, 'DF-000001F');
  const kiosk = catalog.as('kiosk');
  expect(await kiosk('thing', { kindId: kind.id })).toMatchObject({
    parts: [{ photoId }, { photoId: null }],
  });
  expect((await kiosk('photo', { photoId })).mime).toBe('image/png');
  await expect(kiosk('photo', { photoId: await keep() })).rejects.toThrow('photo');
  await update([case_, charger], { visible: false });
  await expect(kiosk('photo', { photoId })).rejects.toThrow('photo');
});
