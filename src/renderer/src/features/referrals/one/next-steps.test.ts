import { expect, test } from 'vitest';
import { sideOf, stepsFrom, theirSide } from './next-steps.ts';

test('the usual step comes first; a held one can only be called off', () => {
  expect(stepsFrom({ state: 'sent', isHeld: false })).toEqual(['accepted', 'refused', 'cancelled']);
  expect(stepsFrom({ state: 'sent', isHeld: true })).toEqual(['cancelled']);
  expect(stepsFrom({ state: 'completed', isHeld: false })).toEqual([]);
});

test('whose step it is; called off by whom is asked', () => {
  const out = { direction: 'out', state: 'sent' } as const;
  expect(sideOf('accepted', out)).toBe(theirSide('out'));
  expect(sideOf('cancelled', out)).toBeNull();
  expect(sideOf('cancelled', { ...out, state: 'draft' })).toBe('sender');
  expect(sideOf('inError', { direction: 'in', state: 'sent' })).toBe('receiver');
});
