import { expect, test } from 'vitest';
import type { ItemWhereabouts } from '#shared/contract/loans.contract.ts';
import type { PersonSummary } from '#shared/contract/people.contract.ts';
import { kitStep } from './kit-steps.ts';

const ann = { id: 'ann', name: 'Ann' } as PersonSummary;
const here = { openLoan: null, refusal: null } as ItemWhereabouts;
const out = { openLoan: { personId: 'ann' }, refusal: 'loans.itemOut' } as ItemWhereabouts;
const kit = (...things: ItemWhereabouts[]) => ({ kind: 'kit' as const, name: 'Klusset', things });

test('with a person open a kit is lent whole', () => {
  expect(kitStep(ann, kit(here, here))).toEqual({ do: 'lend', person: ann, things: [here, here] });
});

test('a kit that is out, even in part, is not lent again nor taken back under an open person', () => {
  expect(kitStep(ann, kit(out, here))).toEqual({ do: 'tellOut', name: 'Klusset' });
});

test('alone, what is out of it comes back; what is here is left in peace', () => {
  expect(kitStep(null, kit(out, here))).toEqual({ do: 'takeBack', things: [out] });
  expect(kitStep(null, kit(here, here))).toEqual({ do: 'tellHere', name: 'Klusset', count: 2 });
});

test('a kit of which nothing is left says so', () => {
  expect(kitStep(ann, kit())).toEqual({ do: 'tellEmpty', name: 'Klusset' });
});
