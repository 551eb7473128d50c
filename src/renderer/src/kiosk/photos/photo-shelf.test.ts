import { expect, test, vi } from 'vitest';
import { createPhotoShelf, type SentPhoto } from './photo-shelf.ts';

const photo: SentPhoto = { mime: 'image/webp', base64: btoa('picture') };

function shelfOf(fetchPhoto: (photoId: string) => Promise<SentPhoto>) {
  const dropped: string[] = [];
  const made: Blob[] = [];
  const shelf = createPhotoShelf({
    fetchPhoto,
    makeAddress: (blob) => `blob:${made.push(blob)}`,
    dropAddress: (address) => dropped.push(address),
  });
  return { shelf, dropped, made };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test('a photo is fetched once, however often it is asked for, and tells when it is there', async () => {
  const fetchPhoto = vi.fn<() => Promise<SentPhoto>>(async () => photo);
  const { shelf, made } = shelfOf(fetchPhoto);
  const told = vi.fn<() => void>();
  shelf.subscribe(told);
  shelf.want('drill');
  shelf.want('drill');
  expect(shelf.look('drill')).toBeNull();
  await settled();
  shelf.want('drill');
  expect(shelf.look('drill')).toBe('blob:1');
  expect(fetchPhoto).toHaveBeenCalledTimes(1);
  expect(told).toHaveBeenCalledTimes(1);
  expect(await made[0]?.text()).toBe('picture');
  expect(made[0]?.type).toBe('image/webp');
});

test('a photo that cannot be had is missing, not waited for', async () => {
  const { shelf } = shelfOf(() => Promise.reject(new Error('gone')));
  shelf.want('drill');
  await settled();
  expect([shelf.look('drill'), shelf.isMissing('drill')]).toEqual([null, true]);
});

test('at the end of a run every address is given back', async () => {
  const { shelf, dropped } = shelfOf(async () => photo);
  for (const id of ['drill', 'tent']) shelf.want(id);
  await settled();
  shelf.clear();
  expect(dropped).toEqual(['blob:1', 'blob:2']);
  expect(shelf.look('drill')).toBeNull();
});

test('a photo that arrives after the end is not kept', async () => {
  let send: (sent: SentPhoto) => void = () => undefined;
  const { shelf, made } = shelfOf(() => new Promise((resolve) => (send = resolve)));
  shelf.want('drill');
  shelf.clear();
  send(photo);
  await settled();
  expect(made).toHaveLength(0);
  expect(shelf.look('drill')).toBeNull();
});

test('a photo that was missing is asked for again when it has come; one nobody asked for is not', async () => {
  const fetchPhoto = vi
    .fn<() => Promise<SentPhoto>>()
    .mockRejectedValueOnce(new Error('not yet'))
    .mockResolvedValue(photo);
  const { shelf } = shelfOf(fetchPhoto);
  shelf.want('drill');
  await settled();
  expect(shelf.isMissing('drill')).toBe(true);
  shelf.come('drill');
  shelf.come('saw');
  await settled();
  expect([shelf.look('drill'), shelf.look('saw')]).toEqual(['blob:1', null]);
  expect(fetchPhoto).toHaveBeenCalledTimes(2);
});
