import { expect, test } from 'vitest';
import { refusalOfEnd, stateOf, undoableAct } from './blocks.rules.ts';

const today = '2026-11-23';
const block = { from_day: '2026-11-01', until_day: today, lifted_at: null, undone_at: null };

test('a pause runs up to and including its last day and is over by itself the day after', () => {
  expect(stateOf(block, today)).toBe('running');
  expect(stateOf(block, '2026-11-24')).toBe('over');
  expect(stateOf({ ...block, lifted_at: '2026-11-10T09:00:00.000Z' }, today)).toBe('lifted');
});

test('a pause always ends: today at the earliest, within two years at the latest', () => {
  expect(refusalOfEnd(today, today)).toBeNull();
  expect(refusalOfEnd('2026-11-22', today)).toBe('blocks.endPassed');
  expect(refusalOfEnd('2028-11-23', today)).toBeNull();
  expect(refusalOfEnd('2028-11-24', today)).toBe('blocks.tooLong');
});

test('only the last act of a pause can be undone, on its own day', () => {
  const set = { setDay: today, changedDay: null, liftedDay: null };
  expect(undoableAct(set, today)).toBe('set');
  expect(undoableAct({ ...set, changedDay: today }, today)).toBe('end');
  expect(undoableAct({ ...set, changedDay: today, liftedDay: today }, today)).toBe('lift');
  expect(undoableAct({ ...set, changedDay: '2026-11-22' }, today)).toBeNull();
  expect(undoableAct({ ...set, setDay: '2026-11-22' }, today)).toBeNull();
});
