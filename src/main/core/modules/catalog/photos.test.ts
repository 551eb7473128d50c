import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Refusal } from '../../rpc/refusal.ts';
import {
  addInitiative,
  addItem,
  addKind,
  initiativeFields,
  kindFields,
  openCatalog,
  refusalOf,
} from './catalog.testing.ts';
import { mimeOf, mostPhotoBytes, readPhoto } from './photos.rules.ts';

/** The beginning that says what a file is, and nothing real behind it. */
const beginnings = {
  'image/jpeg': [0xff, 0xd8, 0xff, 0xe0],
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  'image/webp': [...Buffer.from('RIFF\x10\x00\x00\x00WEBP')],
};
const photoOf = (mime: keyof typeof beginnings, size = 200): Buffer =>
  Buffer.from([...beginnings[mime], ...Array<number>(size - beginnings[mime].length).fill(7)]);

async function houseWithKind() {
  const catalog = await openCatalog();
  const { id: initiativeId } = await addInitiative(catalog);
  const kind = await addKind(catalog, initiativeId);
  const give = (bytes: Buffer | string, photoId = catalog.newId()) => {
    const base64 = typeof bytes === 'string' ? bytes : bytes.toString('base64');
    return catalog.as('desk')('setKindPhoto', { kindId: kind.id, photoId, base64 });
  };
  const photos = async () =>
    (await catalog.store.reader.selectFrom('photo').select('id').execute()).map((row) => row.id);
  return { catalog, initiativeId, kind, give, photos };
}

test.each(['image/jpeg', 'image/png', 'image/webp'] as const)(
  '%s is told by its bytes and comes back the same',
  async (mime) => {
    const { catalog, kind, give } = await houseWithKind();
    const bytes = photoOf(mime);
    const { photoId } = await give(bytes);
    expect(catalog.told).toEqual({ touched: [`kind:${kind.id}`], fields: ['photo'] });
    const photo = await catalog.as('volunteer')('photo', { photoId: photoId ?? '' });
    expect(photo).toEqual({ mime, base64: bytes.toString('base64') });
  },
);

test.each([
  ['a drawing in SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')],
  ['a GIF', Buffer.from(`GIF89a${'.'.repeat(40)}`)],
  ['a sound in a RIFF', Buffer.from(`RIFF\x10\x00\x00\x00WAVE${'.'.repeat(40)}`)],
  ['a beginning without a picture', photoOf('image/jpeg', 10)],
  ['nothing', Buffer.alloc(0)],
  ['text that is no base64', `${photoOf('image/png').toString('base64')}=x`],
  ['an address of data', `data:image/png;base64,${photoOf('image/png').toString('base64')}`],
])('%s is no photo', async (_, bytes) => {
  const { give, photos } = await houseWithKind();
  expect(await refusalOf(give(bytes))).toBe('catalog.photoNotReadable');
  expect(await photos()).toEqual([]);
});

test('a photo of 400 kB is taken, one byte more is not', async () => {
  const { give } = await houseWithKind();
  expect((await give(photoOf('image/webp', mostPhotoBytes))).photoId).not.toBeNull();
  expect(await refusalOf(give(photoOf('image/webp', mostPhotoBytes + 1)))).toBe('catalog.photoTooLarge');
  expect(await refusalOf(give(photoOf('image/webp', mostPhotoBytes + 9)))).toBe('catalog.photoTooLarge');
});

test('whatever is sent, only a picture within the limit is ever read as one', () => {
  const anything = fc.oneof(
    fc.string(),
    fc.base64String(),
    fc.uint8Array({ maxLength: 64 }).map((bytes) => Buffer.from(bytes).toString('base64')),
    fc
      .tuple(fc.constantFrom(...Object.values(beginnings)), fc.uint8Array({ maxLength: 64 }))
      .map(([first, rest]) => Buffer.from([...first, ...rest]).toString('base64')),
  );
  fc.assert(
    fc.property(anything, (base64) => {
      const read = attempt(() => readPhoto(base64));
      const asRead = { mime: mimeOf(Buffer.from(base64, 'base64')), bytes: Buffer.from(base64, 'base64') };
      expect(read).toEqual(read instanceof Refusal ? photoRefusal : asRead);
      expect([null, 'image/jpeg', 'image/png', 'image/webp']).toContain(asRead.mime);
    }),
  );
});

const photoRefusal: unknown = expect.objectContaining({ reason: expect.stringMatching(/^catalog\.photo/) });

function attempt<T>(act: () => T): T | Refusal {
  try {
    return act();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

test('a new photo takes the place of the old one, which is gone; so is one that is taken away', async () => {
  const { catalog, kind, give, photos } = await houseWithKind();
  const { photoId: first } = await give(photoOf('image/png'));
  const { photoId: second, revision } = await give(photoOf('image/jpeg'));
  expect(await photos()).toEqual([second]);
  await expect(catalog.as('desk')('photo', { photoId: first ?? '' })).rejects.toThrow('photo');
  // An open form of the kind stays good.
  expect(revision).toBe(kind.revision);

  expect((await catalog.as('desk')('removeKindPhoto', { kindId: kind.id })).photoId).toBeNull();
  expect(await photos()).toEqual([]);
  expect((await catalog.as('desk')('removeKindPhoto', { kindId: kind.id })).photoId).toBeNull();
});

test('the id of a photo is used once', async () => {
  const { give } = await houseWithKind();
  await give(photoOf('image/png'), 'photo-number-1');
  expect(await refusalOf(give(photoOf('image/jpeg'), 'photo-number-1'))).toBe('command.usedForSomethingElse');
});

test('a kiosk sees the photo of what it may show, and no other', async () => {
  const { catalog, initiativeId, kind, give } = await houseWithKind();
  await addItem(catalog, kind.id, 'DF-000001F');
  const photoId = (await give(photoOf('image/png'))).photoId ?? '';
  const look = () => catalog.as('kiosk')('photo', { photoId });
  expect((await look()).mime).toBe('image/png');

  const show = (visible: boolean, revision: number) =>
    catalog.as('desk')('updateKind', { ...kindFields(initiativeId, { visible }), kindId: kind.id, revision });
  await show(false, 0);
  await expect(look()).rejects.toThrow('photo');
  expect((await catalog.as('volunteer')('photo', { photoId })).mime).toBe('image/png');

  await show(true, 1);
  const stopped = { ...initiativeFields({ active: false }), initiativeId, revision: 0 };
  await catalog.as('coordinator')('updateInitiative', stopped);
  await expect(look()).rejects.toThrow('photo');
});
