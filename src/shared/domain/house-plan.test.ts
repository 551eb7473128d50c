import { expect, test } from 'vitest';
import { type PlanMark, planOf, tidyPlan, withCell } from './house-plan.ts';

const at = (floor: 0 | 1, across: number, down: number) => ({ floor, across, down });
const tools: PlanMark = { ...at(0, 1, 2), what: 'initiative', refId: 'tools' };
const toys: PlanMark = { ...at(1, 3, 0), what: 'initiative', refId: 'toys' };
const door: PlanMark = { ...at(0, 0, 3), what: 'entrance', refId: null };
const kiosk: PlanMark = { ...at(0, 0, 2), what: 'kiosk', refId: 'hall' };

test('a cell holds one thing: what is put there takes the place of what stood there', () => {
  expect(withCell([tools], at(0, 1, 2), { what: 'desk', refId: null })).toEqual([
    { ...at(0, 1, 2), what: 'desk', refId: null },
  ]);
  expect(withCell([tools, door], at(0, 1, 2), null)).toEqual([door]);
});

test('an initiative stands in one cell: put elsewhere it moves; there may be two stairs', () => {
  expect(withCell([tools], at(1, 5, 3), { what: 'initiative', refId: 'tools' })).toEqual([
    { ...tools, ...at(1, 5, 3) },
  ]);
  const stairs: PlanMark = { ...at(0, 5, 0), what: 'stairs', refId: null };
  expect(withCell([stairs], at(0, 5, 3), { what: 'stairs', refId: null })).toHaveLength(2);
});

test('a mark that says which where there is no which, or not which where there is, is left out', () => {
  expect(tidyPlan([{ ...tools, refId: null }, { ...door, refId: 'x' }, kiosk])).toEqual([kiosk]);
});

test('the kiosk shows the floor of the place, itself, and what people find their way by there', () => {
  const marks = [tools, toys, door, kiosk, { ...kiosk, ...at(0, 5, 3), refId: 'other' }];
  expect(planOf(marks, 'tools', 'hall')).toEqual({
    floor: 0,
    place: tools,
    here: kiosk,
    landmarks: [{ ...at(0, 0, 3), what: 'entrance' }],
  });
  expect(planOf(marks, 'toys', 'hall')).toMatchObject({ floor: 1, here: { floor: 0 }, landmarks: [] });
  expect(planOf(marks, 'tools', null)?.here).toBeNull();
});

test('a place without a cell has no plan', () => {
  expect(planOf([door, kiosk], 'tools', 'hall')).toBeNull();
});
