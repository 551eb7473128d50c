import * as fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { makeItemCode } from '#shared/domain/barcode.ts';
import {
  addInitiative,
  addItem,
  addKind,
  initiativeFields,
  openCatalog,
  type TestCatalog,
} from './catalog.testing.ts';
import { provideOutCheck } from './index.ts';

const names = async (
  catalog: TestCatalog,
  given: { text?: string; initiativeId?: string; limit?: number; offset?: number } = {},
) => {
  const { things, total } = await catalog.as('kiosk')('browse', given);
  expect(total).toBeGreaterThanOrEqual(things.length);
  return things.map((thing) => thing.name);
};

test('a thing shows what a visitor wants to know', async () => {
  const catalog = await openCatalog();
  const { id: initiativeId } = await addInitiative(catalog, { loanDays: 14 });
  const kind = await addKind(catalog, initiativeId, {
    nameTranslations: { fr: 'Perceuse' },
    parts: [{ id: catalog.newId(), name: 'Koffer', quantity: 1 }],
  });
  await addItem(catalog, kind.id, makeItemCode(1));
  await addItem(catalog, kind.id, makeItemCode(2));
  const expected = {
    id: kind.id,
    name: 'Klopboormachine',
    nameTranslations: { fr: 'Perceuse' },
    initiativeName: 'Testotheek',
    parts: [{ name: 'Koffer', quantity: 1, photoId: null }],
    loanDays: 14,
    total: 2,
  };
  const kiosk = catalog.as('kiosk');
  expect(await kiosk('thing', { kindId: kind.id })).toMatchObject(expected);
  expect(await kiosk('browse', { text: 'perceuse' })).toMatchObject({ things: [expected], total: 1 });
  // What a new one costs is for the desk.
  expect(JSON.stringify(await kiosk('browse', {}))).not.toContain('12900');
});

test('things are found by their words, and listed by name without them', async () => {
  const catalog = await openCatalog();
  const one = await addInitiative(catalog);
  const two = await addInitiative(catalog, { name: 'Elders' });
  let label = 0;
  for (const [initiativeId, name] of [
    [one.id, 'Zaag'],
    [one.id, 'Ladder'],
    [two.id, 'Bakfiets'],
    [two.id, 'Ladderfiets'],
  ] as const) {
    await addItem(catalog, (await addKind(catalog, initiativeId, { name })).id, makeItemCode(++label));
  }
  expect(await names(catalog)).toEqual(['Bakfiets', 'Ladder', 'Ladderfiets', 'Zaag']);
  expect(await names(catalog, { limit: 2, offset: 2 })).toEqual(['Ladderfiets', 'Zaag']);
  expect(await names(catalog, { initiativeId: one.id })).toEqual(['Ladder', 'Zaag']);
  expect(await names(catalog, { text: 'ladder' })).toEqual(['Ladder', 'Ladderfiets']);
  expect(await names(catalog, { text: 'ladder', limit: 1, offset: 1 })).toEqual(['Ladderfiets']);
  expect(await names(catalog, { text: 'ladder', initiativeId: two.id })).toEqual(['Ladderfiets']);
  expect(await names(catalog, { text: 'tractor' })).toEqual([]);
});

test('whatever the house does, a visitor never meets what is hidden, used up or of an initiative that stopped', async () => {
  const putBack = provideOutCheck({ isOut: async () => false, promised: async () => null });
  onTestFinished(putBack);
  const catalog = await openCatalog();
  const desk = catalog.as('desk');
  let label = 0;
  const oneKind = fc.record({
    visible: fc.boolean(),
    active: fc.boolean(),
    items: fc.array(fc.constantFrom('inUse', 'retired', 'lost'), { maxLength: 3 }),
  });

  await fc.assert(
    fc.asyncProperty(oneKind, async ({ visible, active, items }) => {
      const name = `Ding ${++label}`;
      const { id: initiativeId } = await addInitiative(catalog, { name: `Plek ${label}`, active });
      const kind = await addKind(catalog, initiativeId, { name, visible });
      for (const state of items) {
        const { id: itemId } = await addItem(catalog, kind.id, makeItemCode(++label));
        if (state !== 'inUse')
          await desk('retireItem', { itemId, reason: state === 'lost' ? 'lost' : 'broken' });
      }
      const shown = visible && active && items.includes('inUse');
      expect(await names(catalog, { text: name })).toEqual(shown ? [name] : []);
      expect(await names(catalog, { initiativeId })).toEqual(shown ? [name] : []);
      expect((await names(catalog, { limit: 500 })).includes(name)).toBe(shown);
      const asked = catalog.as('kiosk')('thing', { kindId: kind.id });
      const inUse = items.filter((state) => state === 'inUse').length;
      expect(await asked.then((thing) => thing.total, String)).toBe(shown ? inUse : 'NotFound: kind');
    }),
    { numRuns: 25 },
  );
});

test('a thing leaves the kiosk when its initiative stops and comes back with it', async () => {
  const catalog = await openCatalog();
  const { id: initiativeId } = await addInitiative(catalog);
  await addItem(catalog, (await addKind(catalog, initiativeId)).id, makeItemCode(1));
  const set = (active: boolean, revision: number) =>
    catalog.as('coordinator')('updateInitiative', {
      ...initiativeFields({ active }),
      initiativeId,
      revision,
    });
  await set(false, 0);
  expect(await names(catalog, { text: 'klopboor' })).toEqual([]);
  expect(await catalog.as('kiosk')('house')).toEqual([]);
  await set(true, 1);
  expect(await names(catalog, { text: 'klopboor' })).toEqual(['Klopboormachine']);
});
