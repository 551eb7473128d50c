import { expect, test } from 'vitest';
import { changeOf, changeParts, noChange } from './change-form.ts';

test('only what is ticked counts', () => {
  expect(changeOf({ ...noChange, place: 'Zolder', condition: 'worn' })).toBeNull();
  expect(changeOf({ ...noChange, on: ['condition'], place: 'Zolder', condition: 'worn' })).toEqual({
    condition: 'worn',
  });
  expect(changeOf({ ...noChange, on: ['place', 'shelf'], place: ' Zolder ' })).toEqual({
    place: 'Zolder',
    shelf: '',
  });
});

test('nothing is asked while something that is ticked misses its value', () => {
  expect(changeOf({ ...noChange, on: changeParts })).toBeNull();
  expect(changeOf({ ...noChange, on: ['place', 'use'] })).toBeNull();
  expect(changeOf({ ...noChange, on: ['owner'], owner: 'other' })).toBeNull();
  expect(changeOf({ ...noChange, on: ['note'] })).toBeNull();
});

test('a note is emptied by replacing it with nothing, a day by leaving it empty', () => {
  expect(changeOf({ ...noChange, on: ['note', 'acquiredOn'], noteHow: 'replace' })).toEqual({
    note: { how: 'replace', text: '' },
    acquiredOn: null,
  });
});

test('a name belongs to an owner outside the house only', () => {
  const named = { ...noChange, on: ['owner'] as const, ownerName: 'School' };
  expect(changeOf({ ...named, owner: 'other' })).toEqual({ owner: { owner: 'other', name: 'School' } });
  expect(changeOf({ ...named, owner: 'house' })).toEqual({ owner: { owner: 'house', name: '' } });
});
