import { expect, test } from 'vitest';
import { groupOf } from './groups.ts';

test('what the house must do first comes first', () => {
  const running = { mustTell: false, mustChooseNext: false, isOverdue: false, isHeld: false } as const;
  expect(groupOf({ ...running, mustTell: true, state: 'completed' })).toBe('tell');
  expect(groupOf({ ...running, isHeld: true, state: 'sent' })).toBe('held');
  expect(groupOf({ ...running, mustChooseNext: true, state: 'refused' })).toBe('next');
  expect(groupOf({ ...running, isOverdue: true, state: 'sent' })).toBe('late');
  expect(groupOf({ ...running, state: 'draft' })).toBe('draft');
  expect(groupOf({ ...running, state: 'waitingList' })).toBe('going');
});
