import { expect, test } from 'vitest';
import { type CountedReferral, median, referralFigures } from './figures.rules.ts';

const sent: CountedReferral = {
  personId: 'p1',
  state: 'sent',
  sentDay: '2026-11-02',
  acceptedDay: null,
  arrivedDay: null,
  toldDay: null,
};

test('success is a share of what was decided; what is open or called off stands apart', () => {
  const figures = referralFigures([
    sent,
    { ...sent, state: 'cancelled', toldDay: '2026-11-03' },
    { ...sent, personId: 'p2', state: 'refused', toldDay: '2026-11-04' },
    {
      ...sent,
      personId: 'p3',
      state: 'completed',
      acceptedDay: '2026-11-04',
      arrivedDay: '2026-11-05',
      toldDay: '2026-11-09',
    },
    { ...sent, personId: 'p3', state: 'failed', acceptedDay: '2026-11-12', arrivedDay: '2026-11-12' },
  ]);
  expect(figures).toEqual({
    sent: 5,
    accepted: 2,
    arrived: 2,
    completed: 1,
    refused: 1,
    failed: 1,
    cancelled: 1,
    stillOpen: 1,
    loopClosed: 3,
    persons: 3,
    decided: 3,
    medianDaysToAccepted: 6,
  });
});

test('nothing sent is no figure of days', () => {
  expect(referralFigures([])).toMatchObject({ sent: 0, decided: 0, medianDaysToAccepted: null });
  expect(median([9, 1, 2])).toBe(2);
});
