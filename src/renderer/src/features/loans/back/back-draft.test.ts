import { expect, test } from 'vitest';
import { type BackDraft, giveBackOf, problemOf, untouched, withCondition } from './back-draft.ts';

const parts = [
  { partId: 'case', name: 'Koffer', photoId: null, quantity: 1, given: 1 },
  { partId: 'key', name: 'Sleutel', photoId: null, quantity: 3, given: 2 },
  { partId: 'lid', name: 'Deksel', photoId: null, quantity: 1, given: 0 },
];
const draft = (fields: Partial<BackDraft>): BackDraft => ({ ...untouched, ...fields });
const sent = (fields: Partial<BackDraft>) => giveBackOf('drill', parts, draft(fields), 'Stuk');

test('untouched, a thing is simply back', () => {
  expect(sent({})).toEqual({ itemId: 'drill' });
});

test('only what is missing of what went along is said, with what to do about it', () => {
  expect(sent({ ticks: { key: 1, case: 1 } })).toEqual({
    itemId: 'drill',
    parts: [{ partId: 'key', back: 1 }],
    missing: { how: 'note' },
  });
});

test('what never went along is not asked for', () => {
  expect(sent({ ticks: { lid: 0 } })).toEqual({ itemId: 'drill' });
});

test('broken asks for a repair, named by the note, or by itself', () => {
  const broken = withCondition(untouched, 'broken');
  expect(giveBackOf('drill', [], broken, 'Stuk').repair).toEqual({ title: 'Stuk', note: '' });
  expect(giveBackOf('drill', [], { ...broken, note: ' snoer los ' }, 'Stuk')).toMatchObject({
    condition: 'broken',
    note: 'snoer los',
    repair: { title: 'snoer los', note: 'snoer los' },
  });
  expect(withCondition(broken, 'worn').repair).toBeNull();
});

test('charging needs an amount, but only when something is missing', () => {
  const charge = { how: 'charge', cents: null } as const;
  expect(problemOf(draft({ missing: charge, ticks: { key: 0 } }), parts)).toBe('amountNeeded');
  expect(problemOf(draft({ missing: charge }), parts)).toBeNull();
});
