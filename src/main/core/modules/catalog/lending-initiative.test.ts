import { expect, test } from 'vitest';
import { lendingInitiativeOf } from './lending-initiative.ts';

test('a thing at home is lent by its own initiative', () => {
  expect(lendingInitiativeOf({ initiativeId: 'tools', hostedInitiativeId: null })).toBe('tools');
});

test('a thing on loan to another initiative is lent by that one', () => {
  expect(lendingInitiativeOf({ initiativeId: 'tools', hostedInitiativeId: 'baby' })).toBe('baby');
});
