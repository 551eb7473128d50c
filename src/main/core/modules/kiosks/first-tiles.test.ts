import { expect, test } from 'vitest';
import type { KioskTile } from '#shared/domain/kiosk-tiles.ts';
import { makeTestCore } from '#tests/support/make-test-core.ts';

/** Monday 23 November 2026, half past nine in Kortrijk. */
const mondayMorning = '2026-11-23T08:30:00.000Z';
const afternoons = { weekdays: [1], from: '13:00', until: '17:00' };

async function houseWithTiles(...kioskTiles: KioskTile[]) {
  const house = await makeTestCore();
  house.clock.set(mondayMorning);
  const boss = house.as('administrator');
  const set = (settings: Parameters<typeof boss.admin.updateSettings>[0]['settings']) =>
    boss.admin.updateSettings({ commandId: house.id(), settings });
  if (kioskTiles.length > 0) await set({ kioskTiles });
  return { house, set, tiles: () => house.as('kiosk').kiosks.tiles() };
}

test('a house that set nothing asks what it always asked; what leads nowhere is not among it', async () => {
  const { house, set, tiles } = await houseWithTiles();
  await using _ = house;
  expect(await tiles()).toEqual(['lend', 'ask', 'look', 'unknown']);
  await set({ kioskMyThings: true });
  expect(await tiles()).toEqual(['lend', 'mine', 'ask', 'look', 'unknown']);
});

test('whoever chooses the tiles hears which ones lead somewhere, chosen or not; a kiosk and a desk do not', async () => {
  const { house, set } = await houseWithTiles({ tile: 'ask', times: null });
  await using _ = house;
  const leading = () => house.as('coordinator').kiosks.leading();
  expect(await leading()).toEqual(['lend', 'ask', 'look', 'unknown']);
  await set({ kioskMyThings: true });
  expect(await leading()).toEqual(['lend', 'mine', 'ask', 'look', 'unknown']);
  for (const role of ['kiosk', 'desk'] as const)
    await expect(house.as(role).kiosks.leading()).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('the house chooses the order and the hours, on its own clock in winter and in summer', async () => {
  const { house, tiles } = await houseWithTiles(
    { tile: 'ask', times: null },
    { tile: 'look', times: afternoons },
    { tile: 'unknown', times: null },
  );
  await using _ = house;
  expect(await tiles()).toEqual(['ask', 'unknown']);
  house.clock.set('2026-11-23T12:00:00.000Z');
  expect(await tiles()).toEqual(['ask', 'look', 'unknown']);
  house.clock.set('2026-11-23T16:00:00.000Z');
  expect(await tiles()).toEqual(['ask', 'unknown']);
  // A Monday in July: one in the afternoon is eleven by universal time.
  house.clock.set('2027-07-05T11:00:00.000Z');
  expect(await tiles()).toEqual(['ask', 'look', 'unknown']);
  house.clock.set('2027-07-05T10:59:00.000Z');
  expect(await tiles()).toEqual(['ask', 'unknown']);
});

test('help cannot be taken away, nor be there at some hours only', async () => {
  const { house, set, tiles } = await houseWithTiles({ tile: 'ask', times: null });
  await using _ = house;
  expect(await tiles()).toEqual(['ask', 'unknown']);
  const saved = await set({ kioskTiles: [{ tile: 'unknown', times: afternoons }] });
  expect(saved.kioskTiles).toEqual([{ tile: 'unknown', times: null }]);
});

test('times that end before they begin, without a day, or of seven tiles are refused', async () => {
  const { house, set } = await houseWithTiles();
  await using _ = house;
  const refused = async (...kioskTiles: KioskTile[]) =>
    expect(set({ kioskTiles })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  await refused({ tile: 'ask', times: { ...afternoons, until: '13:00' } });
  await refused({ tile: 'ask', times: { ...afternoons, weekdays: [] } });
  await refused(...Array.from({ length: 7 }, () => ({ tile: 'ask', times: null }) as const));
});
