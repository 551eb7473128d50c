import { expect, test } from 'vitest';
import { hindrancesOf, type ItemFacts, refusalOfItem, type VisitFacts } from './hand-over.rules.ts';

const item: ItemFacts = {
  state: 'inUse',
  barcode: 'DF000001',
  name: 'Boormachine',
  initiativeId: 'tools',
  loanDays: 7,
  lentBy: 'everybody',
  outTo: null,
  gate: null,
};
const desk = { role: 'desk', initiativeIds: null } as const;
const volunteer = { role: 'volunteer', initiativeIds: ['tools'] } as const;
const reasonOf = (changes: Partial<ItemFacts>, asker: Parameters<typeof refusalOfItem>[1] = desk) =>
  refusalOfItem({ ...item, ...changes }, asker, 'me')?.reason ?? null;

test('a thing in the house that is lent may go to anybody', () => {
  expect(reasonOf({})).toBeNull();
});

test('retired and lost things stay here, whoever asks', () => {
  expect(reasonOf({ state: 'retired', outTo: 'me' })).toBe('loans.itemRetired');
  expect(reasonOf({ state: 'lost' })).toBe('loans.itemLost');
});

test('what is out is out: to somebody else, or to the same person', () => {
  expect(reasonOf({ outTo: 'other' })).toBe('loans.itemOut');
  expect(reasonOf({ outTo: 'me' })).toBe('loans.itemOutToSamePerson');
});

test('a volunteer lends things of the own initiative', () => {
  expect(reasonOf({ initiativeId: 'toys' }, volunteer)).toBe('loans.otherInitiative');
  expect(reasonOf({}, volunteer)).toBeNull();
});

test('who may lend: the desk only, every worker, or the kiosk as well', () => {
  const kiosk = { role: 'kiosk', initiativeIds: null } as const;
  expect(reasonOf({ lentBy: 'desk' }, volunteer)).toBe('loans.deskOnly');
  expect(reasonOf({ lentBy: 'desk' })).toBeNull();
  expect(reasonOf({ lentBy: 'staff' }, volunteer)).toBeNull();
  expect(reasonOf({ lentBy: 'staff' }, kiosk)).toBe('loans.staffOnly');
  expect(reasonOf({}, kiosk)).toBeNull();
});

test('a kind without a period is not lent, and an overdue safety check stops a loan', () => {
  expect(reasonOf({ loanDays: null })).toBe('loans.itemNotLendable');
  expect(reasonOf({ gate: { reason: 'loans.itemLost', params: {} } })).toBe('loans.itemLost');
});

const free = { perPerson: null, perHousehold: null };
const facts: VisitFacts = {
  barcode: 'DF000001',
  name: 'Boormachine',
  initiativeName: 'Instrumentheek',
  setAsideFor: null,
  reservedFrom: null,
  notReadyUntil: null,
  limits: { kind: free, initiative: free },
  has: { kind: { person: 0, household: 0 }, initiative: { person: 0, household: 0 } },
  minimumAge: 0,
  age: null,
  pausedUntil: null,
};
const reasons = (changes: Partial<VisitFacts>) =>
  hindrancesOf({ ...facts, ...changes }).map((one) => one.reason);

test('nothing stands in the way of somebody nobody knows anything about', () => {
  expect(reasons({})).toEqual([]);
});

test('set aside for somebody else, reserved, or not ready yet after its return', () => {
  expect(reasons({ setAsideFor: { personName: 'Ann', until: '2026-11-30' } })).toEqual(['loans.itemHeld']);
  expect(reasons({ reservedFrom: '2026-11-25' })).toEqual(['loans.itemReserved']);
  expect(reasons({ notReadyUntil: '14:30' })).toEqual(['loans.itemNotReadyYet']);
});

test('a limit is reached when the person has as many already, not before', () => {
  const limits = {
    kind: { perPerson: 2, perHousehold: null },
    initiative: { perPerson: 5, perHousehold: 6 },
  };
  const has = (kind: number, person: number, household: number) => ({
    kind: { person: kind, household: kind },
    initiative: { person, household },
  });
  expect(reasons({ limits, has: has(1, 4, 5) })).toEqual([]);
  expect(reasons({ limits, has: has(2, 4, 5) })).toEqual(['loans.kindLimit']);
  expect(reasons({ limits, has: has(1, 5, 6) })).toEqual([
    'loans.initiativeLimit',
    'loans.householdInitiativeLimit',
  ]);
});

test('too young is no matter of opinion; an unknown or half-known age is for the desk to judge', () => {
  expect(reasons({ minimumAge: 18, age: { min: 12, max: 12 } })).toEqual(['loans.tooYoung']);
  expect(reasons({ minimumAge: 18, age: { min: 18, max: 18 } })).toEqual([]);
  expect(reasons({ minimumAge: 18, age: { min: 17, max: 18 } })).toEqual(['loans.ageUnknown']);
  expect(reasons({ minimumAge: 18 })).toEqual(['loans.ageUnknown']);
});

test('what nobody may overrule is said first', () => {
  expect(reasons({ pausedUntil: '2026-12-24', minimumAge: 18, age: { min: 4, max: 4 } })).toEqual([
    'loans.tooYoung',
    'loans.personBlocked',
  ]);
});
