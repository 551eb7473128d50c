import { expect, test } from 'vitest';
import type { Kit, KitItem } from '#shared/contract/kits.contract.ts';
import type { LookedUp } from '#shared/contract/loans.contract.ts';
import { readForSwap } from './read-for-swap.ts';

const inside = (itemId: string, kindId: string) => ({ itemId, kindId }) as KitItem;
const goes = inside('drill-1', 'drill');
const kit = { id: 'kit', initiativeId: 'tools', items: [goes, inside('saw-1', 'saw')] } as unknown as Kit;
const found = (id: string, kindId: string, more: object = {}) =>
  ({
    kind: 'item',
    whereabouts: {
      item: { id, kindId, kindName: kindId, barcode: id, initiativeId: 'tools', state: 'inUse' },
      openLoan: null,
      refusal: null,
      ...more,
    },
  }) as unknown as LookedUp;

test('another one of the same kind takes the place', () => {
  expect(readForSwap(kit, goes, found('drill-2', 'drill'), null)).toMatchObject({
    do: 'add',
    item: { id: 'drill-2' },
  });
});

test.each([
  ['the same one', found('drill-1', 'drill'), null, 'twice'],
  ['one of another kind', found('saw-2', 'saw'), null, 'otherKind'],
  ['one that is out', found('drill-2', 'drill', { openLoan: { id: 'loan' } }), null, 'out'],
  ['one of another kit', found('drill-2', 'drill'), { id: 'other', name: 'Kampset' }, 'inOtherKit'],
  ['a code nobody knows', { kind: 'nothing', code: 'X', reason: 'unknown' }, null, 'unknown'],
])('%s does not', (_, looked, inKit, why) => {
  expect(readForSwap(kit, goes, looked as LookedUp, inKit)).toMatchObject({ do: 'tell', why });
});
