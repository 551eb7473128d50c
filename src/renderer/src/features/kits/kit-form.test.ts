import { expect, test } from 'vitest';
import type { LookedUp } from '#shared/contract/loans.contract.ts';
import { byInitiative, type DraftItem, kitFieldsOf, moved, readForKit } from './kit-form.ts';

const item = (id: string, changes: object = {}) => ({
  id,
  barcode: id,
  kindName: id,
  initiativeId: 'feest',
  state: 'inUse',
  ...changes,
});
const found = (id: string, changes: object = {}) =>
  ({ kind: 'item', whereabouts: { item: item(id, changes) } }) as unknown as LookedUp;
const inside = (...ids: string[]) => ids.map((itemId) => ({ itemId })) as DraftItem[];
const draft = (ids: string[] = [], initiativeId: string | null = 'feest') => ({
  kitId: 'this',
  values: { initiativeId, items: inside(...ids) },
});

test('items come in one after another; the first one may be of any initiative', () => {
  expect(readForKit(draft([], null), found('tent'), null)).toMatchObject({ do: 'add' });
  expect(readForKit(draft(['tent']), found('rope'), null)).toMatchObject({ do: 'add' });
  expect(readForKit(draft(['tent']), found('rope'), { id: 'this', name: 'Feestset' })).toMatchObject({
    do: 'add',
  });
});

test.each([
  ['the same one twice', found('tent'), null, 'twice'],
  ['of another initiative', found('saw', { initiativeId: 'tools' }), null, 'otherInitiative'],
  ['out of use', found('rope', { state: 'retired' }), null, 'notInUse'],
  ['lost', found('rope', { state: 'lost' }), null, 'notInUse'],
  ['in another kit already', found('rope'), { id: 'other', name: 'Kampset' }, 'inOtherKit'],
  ['a code nobody knows', { kind: 'nothing', code: 'X', reason: 'unknown' }, null, 'unknown'],
  ['a damaged code', { kind: 'nothing', code: 'X', reason: 'damaged' }, null, 'damaged'],
  ['the code of a kit', { kind: 'kit', name: 'Kampset' }, null, 'kitCode'],
])('%s stays out, with the reason', (_, looked, inKit, why) => {
  expect(readForKit(draft(['tent']), looked as LookedUp, inKit)).toMatchObject({ do: 'tell', why });
});

test('a card is for the desk', () => {
  expect(readForKit(draft(), { kind: 'person' } as LookedUp, null)).toEqual({ do: 'leave' });
});

test('a full kit takes no more', () => {
  const ids = Array.from({ length: 50 }, (_, n) => `i${n}`);
  expect(readForKit(draft(ids), found('rope'), null)).toEqual({ do: 'tell', why: 'full' });
});

test('an item goes up and down one place, and stays at the ends', () => {
  expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
  expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
  expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
  expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b']);
});

test('what goes to the core is trimmed, in the order of the list', () => {
  const values = {
    name: ' Feest ',
    initiativeId: 'feest',
    barcode: ' SET-1 ',
    note: '',
    items: inside('b', 'a'),
  };
  expect(kitFieldsOf(values)).toEqual({ name: 'Feest', barcode: 'SET-1', note: '', itemIds: ['b', 'a'] });
});

test('kits stand under their initiative, by its name', () => {
  const kit = (id: string, initiativeName: string) => ({ id, initiativeId: initiativeName, initiativeName });
  const groups = byInitiative([kit('1', 'Zorg'), kit('2', 'Feest'), kit('3', 'Zorg')] as never);
  expect(groups.map(({ name, kits }) => [name, kits.length])).toEqual([
    ['Feest', 1],
    ['Zorg', 2],
  ]);
});
