import { expect, test } from 'vitest';
import type { ItemChange } from '#shared/contract/batches.contract.ts';
import type { ItemRow } from '../catalog/index.ts';
import { type ItemFacts, judge, refusalToRestore } from './batch.rules.ts';

const drill: ItemRow = {
  id: 'drill-1',
  kind_id: 'drills',
  initiative_id: 'tools',
  barcode: 'DF-000001X',
  condition: 'good',
  note: '',
  place: 'Rek A',
  acquired_on: null,
  state: 'inUse',
  retired_at: null,
  retired_reason: null,
  revision: 3,
  shelf: '2',
  donor_name: '',
  donor_person_id: null,
  donor_unnamed: 0,
  owner: 'house',
  owner_name: '',
  hosted_initiative_id: null,
  hosted_until: null,
};
const now = '2026-11-23T09:00:00.000Z';
const facts = (changes: Partial<ItemFacts> = {}): ItemFacts => ({
  mayWrite: () => true,
  isOut: false,
  asked: undefined,
  kit: undefined,
  kind: undefined,
  now,
  ...changes,
});
const ask = (change: ItemChange, more: Partial<ItemFacts> = {}, item: Partial<ItemRow> = {}) =>
  judge({ ...drill, ...item }, change, facts(more));
const refusedAs = (reason: string, params?: object) => ({
  refused: { reason, ...(params && { params }) },
});
const retired = { state: 'retired', retired_at: now, retired_reason: 'broken' };
const onlyFor = (initiativeId: string) => ({ mayWrite: (id: string) => id === initiativeId });

test('only what differs changes; an item that is like that already stays as it is', () => {
  expect(ask({ condition: 'worn' })).toEqual({ to: { condition: 'worn' } });
  expect(ask({ condition: 'good' })).toEqual({ same: true });
  expect(ask({ condition: 'good', shelf: '3' })).toEqual({ to: { shelf: '3' } });
  expect(ask({ acquiredOn: null })).toEqual({ same: true });
});

test('another place empties the shelf, unless a shelf is given; the same place keeps it', () => {
  expect(ask({ place: 'Rek B' })).toEqual({ to: { place: 'Rek B', shelf: '' } });
  expect(ask({ place: 'Rek B', shelf: '2' })).toEqual({ to: { place: 'Rek B' } });
  expect(ask({ place: 'Rek A' })).toEqual({ same: true });
});

test('a note is replaced, or gets a line more as long as there is room', () => {
  expect(ask({ note: { how: 'replace', text: '' } }, {}, { note: 'oud' })).toEqual({ to: { note: '' } });
  expect(ask({ note: { how: 'append', text: 'nieuw' } }, {}, { note: 'oud' })).toEqual({
    to: { note: 'oud\nnieuw' },
  });
  expect(ask({ note: { how: 'append', text: 'x' } }, {}, { note: 'o'.repeat(999) })).toMatchObject(
    refusedAs('batches.noteTooLong'),
  );
});

test('an owner outside the house has a name, the others have none', () => {
  expect(ask({ owner: { owner: 'other', name: 'School' } })).toEqual({
    to: { owner: 'other', owner_name: 'School' },
  });
  expect(ask({ owner: { owner: 'house', name: 'School' } })).toEqual({ same: true });
});

test('volunteers change the things of their own initiatives; where a guest stands is for its host to say', () => {
  expect(ask({ condition: 'worn' }, onlyFor('bikes'))).toMatchObject(refusedAs('catalog.otherInitiative'));
  const guest = { hosted_initiative_id: 'bikes', hosted_until: null };
  expect(ask({ shelf: '9' }, onlyFor('bikes'), guest)).toEqual({ to: { shelf: '9' } });
  expect(ask({ shelf: '9' }, onlyFor('tools'), guest)).toMatchObject(refusedAs('catalog.otherInitiative'));
  expect(ask({ condition: 'worn' }, onlyFor('tools'), guest)).toEqual({ to: { condition: 'worn' } });
  // Somebody who may not change it is not told either that it is like that already.
  expect(ask({ condition: 'good' }, onlyFor('bikes'))).toMatchObject(refusedAs('catalog.otherInitiative'));
});

test('what somebody has, or counts on, stays in use; so does a guest and a part of a kit', () => {
  const retire: ItemChange = { use: 'broken' };
  expect(ask(retire)).toEqual({ to: retired });
  expect(ask({ use: 'lost' })).toMatchObject({ to: { state: 'lost', retired_reason: 'lost' } });
  expect(ask(retire, { isOut: true })).toMatchObject(refusedAs('catalog.itemIsOut'));
  expect(ask(retire, { asked: 'setAside' })).toMatchObject(refusedAs('catalog.itemSetAside'));
  expect(ask(retire, { asked: 'reserved' })).toMatchObject(refusedAs('catalog.itemReserved'));
  expect(ask(retire, { asked: 'flexible' })).toEqual({ to: retired });
  expect(ask(retire, { kit: 'Klusset' })).toMatchObject(refusedAs('batches.inKit', { kit: 'Klusset' }));
  expect(ask(retire, {}, { hosted_initiative_id: 'bikes' })).toMatchObject(refusedAs('stock.homeFirst'));
});

test('what is out of use stays so for its own reason, has no place, and comes back whole', () => {
  expect(ask({ use: 'broken' }, {}, retired)).toEqual({ same: true });
  expect(ask({ use: 'lost' }, {}, retired)).toMatchObject(refusedAs('catalog.itemAlreadyRetired'));
  expect(ask({ place: 'Rek B' }, {}, retired)).toMatchObject(refusedAs('stock.notInUse'));
  expect(ask({ place: 'Rek B', use: 'inUse' }, {}, retired)).toEqual({
    to: { place: 'Rek B', shelf: '', state: 'inUse', retired_at: null, retired_reason: null },
  });
  expect(ask({ use: 'inUse' })).toEqual({ same: true });
  expect(ask({ place: 'Herstel', use: 'broken' })).toEqual({
    to: { place: 'Herstel', shelf: '', ...retired },
  });
});

test('another kind is one of the same initiative, and never under a loan or a promise', () => {
  const change: ItemChange = { kindId: 'saws' };
  const kind = { id: 'saws', initiativeId: 'tools' };
  expect(ask(change, { kind })).toEqual({ to: { kind_id: 'saws' } });
  expect(ask(change, { kind: { ...kind, initiativeId: 'bikes' } })).toMatchObject(
    refusedAs('batches.otherInitiativeKind'),
  );
  expect(ask(change, { kind, isOut: true })).toMatchObject(refusedAs('catalog.itemIsOut'));
  expect(ask(change, { kind, asked: 'flexible' })).toMatchObject(refusedAs('catalog.itemReserved'));
  expect(ask(change, { kind }, { kind_id: 'saws' })).toEqual({ same: true });
});

test('an item that is out can still get another condition or note', () => {
  expect(ask({ condition: 'worn' }, { isOut: true })).toEqual({ to: { condition: 'worn' } });
});

test('an undo puts back what nobody touched since, and takes nothing out of use that somebody has', () => {
  const moved = { item: { ...drill, place: 'Rek B', revision: 4 }, revision: 4 };
  const line = { ...moved, before: { place: 'Rek A' }, after: { place: 'Rek B' } };
  expect(refusalToRestore(line, facts())).toBeNull();
  expect(refusalToRestore({ ...line, revision: 3 }, facts())).toMatchObject({ reason: 'batches.touched' });
  expect(refusalToRestore({ ...line, after: { place: 'Rek C' } }, facts())).toMatchObject({
    reason: 'batches.touched',
  });
  expect(refusalToRestore(line, facts(onlyFor('bikes')))).toMatchObject({
    reason: 'catalog.otherInitiative',
  });
  const back = {
    item: drill,
    revision: 3,
    before: retired,
    after: { state: 'inUse', retired_at: null, retired_reason: null },
  };
  expect(refusalToRestore(back, facts({ isOut: true }))).toMatchObject({ reason: 'catalog.itemIsOut' });
  expect(refusalToRestore(back, facts({ kit: 'Klusset' }))).toMatchObject({ reason: 'batches.inKit' });
});
