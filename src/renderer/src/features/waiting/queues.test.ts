import { expect, test } from 'vitest';
import type { Hold } from '#shared/contract/holds.contract.ts';
import { queuesOf } from './queues.ts';

const hold = (id: string, initiative: string, kind: string, place: number): Hold => ({
  id,
  kindId: `kind ${kind}`,
  kindName: kind,
  pictogram: 'drill',
  photoId: null,
  initiativeId: `initiative ${initiative}`,
  initiativeName: initiative,
  itemId: null,
  barcode: null,
  personId: 'person',
  personName: 'Fatima Voorbeeld',
  personNumber: 'P-000001',
  place,
  askedAt: '2026-11-23T09:00:00.000Z',
  via: 'desk',
  note: '',
  ready: null,
  endedAt: null,
  endedHow: null,
  canUndo: false,
  movedBecause: null,
});

test('who waits stands by initiative and kind, and within a kind in the order of the queue', () => {
  const found = queuesOf(
    [
      hold('c', 'Spelotheek', 'Loopfiets', 1),
      hold('b', 'Instrumentheek', 'Boormachine', 2),
      hold('d', 'Instrumentheek', 'Aanhanger', 1),
      hold('a', 'Instrumentheek', 'Boormachine', 1),
    ],
    'nl',
  );
  expect(
    found.map(({ initiativeName, queues }) => [
      initiativeName,
      queues.map(({ kindName, holds }) => [kindName, holds.map(({ id }) => id)]),
    ]),
  ).toEqual([
    [
      'Instrumentheek',
      [
        ['Aanhanger', ['d']],
        ['Boormachine', ['a', 'b']],
      ],
    ],
    ['Spelotheek', [['Loopfiets', ['c']]]],
  ]);
});
