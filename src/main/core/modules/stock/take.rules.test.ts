import { expect, test } from 'vitest';
import {
  type CountedThing,
  countOutcomes,
  outcomeOf,
  refusalToClose,
  refusalToCount,
  refusalToReopen,
  refusalToUndoClose,
} from './take.rules.ts';

const [nine, ten, eleven] = [9, 10, 11].map(
  (hour) => `2026-11-23T${String(hour).padStart(2, '0')}:00:00.000Z`,
) as [string, string, string];

const thing = (changes: Partial<CountedThing> = {}): CountedThing => ({
  itemId: 'drill',
  expected: 'inHouse',
  scannedAt: null,
  placeFound: '',
  place: 'Rek A',
  state: 'inUse',
  isOurs: true,
  since: { lentAt: null, returnedAt: null, isOut: false },
  ...changes,
});

test('what should be here and was not seen is missing', () => {
  expect(outcomeOf(thing())).toBe('missing');
});

test('what was scanned is found, in its place or in another', () => {
  expect(outcomeOf(thing({ scannedAt: ten }))).toBe('found');
  expect(outcomeOf(thing({ scannedAt: ten, placeFound: 'Rek A' }))).toBe('found');
  expect(outcomeOf(thing({ scannedAt: ten, placeFound: 'Rek B' }))).toBe('wrongPlace');
});

test('what is with somebody is not missing, and neither is what is being repaired', () => {
  expect(outcomeOf(thing({ expected: 'out', since: { lentAt: null, returnedAt: null, isOut: true } }))).toBe(
    'out',
  );
  expect(outcomeOf(thing({ expected: 'inRepair' }))).toBe('inRepair');
});

test('what went out or came back at the desk meanwhile was seen there', () => {
  expect(outcomeOf(thing({ since: { lentAt: ten, returnedAt: null, isOut: true } }))).toBe('lentSince');
  expect(outcomeOf(thing({ expected: 'out', since: { lentAt: null, returnedAt: ten, isOut: false } }))).toBe(
    'returnedSince',
  );
  expect(outcomeOf(thing({ since: { lentAt: nine, returnedAt: ten, isOut: false } }))).toBe('returnedSince');
  expect(outcomeOf(thing({ expected: 'out', since: { lentAt: eleven, returnedAt: ten, isOut: true } }))).toBe(
    'lentSince',
  );
});

test('scanned and then lent is found; lent and then scanned is here although it is on loan', () => {
  expect(outcomeOf(thing({ scannedAt: ten, since: { lentAt: eleven, returnedAt: null, isOut: true } }))).toBe(
    'found',
  );
  expect(outcomeOf(thing({ scannedAt: ten, since: { lentAt: nine, returnedAt: null, isOut: true } }))).toBe(
    'outHere',
  );
  expect(
    outcomeOf(
      thing({ expected: 'out', scannedAt: ten, since: { lentAt: null, returnedAt: null, isOut: true } }),
    ),
  ).toBe('outHere');
});

test('brought to the desk after it was scanned as on loan, it is simply found', () => {
  expect(
    outcomeOf(
      thing({ expected: 'out', scannedAt: ten, since: { lentAt: null, returnedAt: eleven, isOut: false } }),
    ),
  ).toBe('found');
});

test('what was not on the list says where it comes from', () => {
  const surprise = (changes: Partial<CountedThing>) =>
    outcomeOf(thing({ expected: null, scannedAt: ten, ...changes }));
  expect(surprise({ state: 'lost' })).toBe('lostHere');
  expect(surprise({ state: 'retired' })).toBe('retiredHere');
  expect(surprise({ isOurs: false })).toBe('otherInitiative');
  expect(surprise({ placeFound: 'Rek B' })).toBe('wrongPlace');
  expect(surprise({})).toBe('added');
});

test('taken out of use during the count it is not missing; noted as lost and then scanned it is here', () => {
  expect(outcomeOf(thing({ state: 'retired' }))).toBe('leftUse');
  expect(outcomeOf(thing({ state: 'lost' }))).toBe('leftUse');
  expect(outcomeOf(thing({ state: 'lost', scannedAt: ten }))).toBe('lostHere');
});

test('a count that is over takes no more scans', () => {
  expect(refusalToCount({ closedAt: null, cancelledAt: null })).toBeNull();
  expect(refusalToCount({ closedAt: ten, cancelledAt: null })).toBe('stock.takeEnded');
  expect(refusalToCount({ closedAt: null, cancelledAt: ten })).toBe('stock.takeEnded');
});

test('closing is decided on the numbers that were on the screen', () => {
  const open = { closedAt: null, cancelledAt: null };
  const counts = countOutcomes(['missing', 'missing', 'found']);
  expect(refusalToClose(open, { missing: 2, lostHere: 0 }, counts)).toBeNull();
  expect(refusalToClose(open, { missing: 3, lostHere: 0 }, counts)).toBe('stock.countChanged');
  expect(refusalToClose({ ...open, closedAt: ten }, { missing: 2 }, counts)).toBe('stock.takeEnded');
});

test('a closing and a stop are undone on their own day, on the house’s calendar', () => {
  const lateEvening = '2026-11-23T23:30:00.000Z';
  expect(refusalToUndoClose({ closedAt: nine, cancelledAt: null }, eleven)).toBeNull();
  expect(refusalToUndoClose({ closedAt: nine, cancelledAt: null }, lateEvening)).toBe('stock.tooLateToUndo');
  expect(refusalToUndoClose({ closedAt: null, cancelledAt: null }, eleven)).toBe('stock.takeNotClosed');
  expect(refusalToReopen({ closedAt: null, cancelledAt: nine }, eleven)).toBeNull();
  expect(refusalToReopen({ closedAt: null, cancelledAt: nine }, lateEvening)).toBe('stock.tooLateToUndo');
});
