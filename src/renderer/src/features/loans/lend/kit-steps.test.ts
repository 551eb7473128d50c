import { expect, test } from 'vitest';
import type { ItemWhereabouts } from '#shared/contract/loans.contract.ts';
import type { PersonSummary } from '#shared/contract/people.contract.ts';
import { goesAlong, kitStep, toCount } from './kit-steps.ts';

const ann = { id: 'ann', name: 'Ann' } as PersonSummary;
const here = { openLoan: null, refusal: null, partsOut: [] as unknown } as ItemWhereabouts;
const out = {
  openLoan: { personId: 'ann' },
  refusal: 'loans.itemOut',
  partsOut: [] as unknown,
} as ItemWhereabouts;
const withParts = { ...out, partsOut: [{ partId: 'key' }] } as ItemWhereabouts;
const broken = { ...here, refusal: 'upkeep.inRepair' } as ItemWhereabouts;
const kit = (...things: ItemWhereabouts[]) => ({
  kind: 'kit' as const,
  kitId: 'kit',
  name: 'Klusset',
  barcode: 'KOFFER-1',
  things,
});
const nobody = { person: null, kit: null };
const atAnn = { person: ann, kit: null };

test('with a person open a kit is lent whole', () => {
  expect(kitStep(atAnn, kit(here, here))).toEqual({ do: 'lend', person: ann, things: [here, here] });
});

test('a kit of which something is out, broken or gone is shown instead: never lent in part by a scan alone', () => {
  for (const one of [out, broken])
    expect(kitStep(atAnn, kit(one, here))).toEqual({ do: 'show', isExpected: false });
  expect(goesAlong([out, here, broken])).toEqual([here]);
});

test('alone, what is out of it comes back; what is here is shown and left in peace', () => {
  expect(kitStep(nobody, kit(out, here))).toEqual({ do: 'takeBack', things: [out] });
  expect(kitStep(nobody, kit(here, broken))).toEqual({ do: 'show', isExpected: true });
});

test('what has parts is counted first, or taken back whole when the kit is scanned once more', () => {
  expect(kitStep(nobody, kit(out, withParts))).toEqual({ do: 'takeBack', things: [out] });
  expect(kitStep(nobody, kit(here, withParts))).toEqual({ do: 'show', isExpected: true });
  expect(toCount([out, withParts])).toEqual([withParts]);
  const again = { person: null, kit: kit(here, withParts) };
  expect(kitStep(again, kit(here, withParts))).toEqual({ do: 'takeBack', things: [withParts] });
});

test('a kit of which nothing is left says so', () => {
  expect(kitStep(atAnn, kit())).toEqual({ do: 'tellEmpty' });
});
