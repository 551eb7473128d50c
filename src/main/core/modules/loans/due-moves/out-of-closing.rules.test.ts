import { expect, test } from 'vitest';
import { dayOutOf, daysOutOfClosing } from './out-of-closing.rules.ts';

/** Open on Mondays, Wednesdays and Fridays; closed from Monday 7 to Wednesday 9 December. */
const closed = { fromDay: '2026-12-07', toDay: '2026-12-09' };
const hours = ([1, 3, 5] as const).map((weekday) => ({ weekday, opens: '09:00', closes: '12:00' }));
const calendar = {
  hours,
  closed: [{ initiativeId: null, ...closed }],
  rules: [],
  exceptions: [],
  initiativeId: 'tools',
};
const closing = { ...closed, calendar };
const out = (fromDay: string, toDay: string) => daysOutOfClosing({ fromDay, toDay }, closing);

test('a reservation around or beside a closing is not touched', () => {
  expect(out('2026-12-02', '2026-12-04')).toBeNull();
  expect(out('2026-12-04', '2026-12-11')).toBeNull();
});

test('nobody is there on the first day: it begins later, on one of the next open days, and ends when it ended', () => {
  expect(out('2026-12-07', '2026-12-14')).toEqual([
    { fromDay: '2026-12-11', toDay: '2026-12-14' },
    { fromDay: '2026-12-14', toDay: '2026-12-14' },
    // Two days later still: as long as it was, to an open day.
    { fromDay: '2026-12-16', toDay: '2026-12-23' },
  ]);
});

test('nobody is there on the last day: it ends on the next open one', () => {
  expect(out('2026-12-04', '2026-12-07')).toEqual([{ fromDay: '2026-12-04', toDay: '2026-12-11' }]);
});

test('wholly inside: all of it goes, as long as it was', () => {
  expect(out('2026-12-07', '2026-12-09')?.[0]).toEqual({ fromDay: '2026-12-11', toDay: '2026-12-14' });
});

test('who keeps no hours has the day after the closing', () => {
  expect(dayOutOf('2026-12-08', { ...closing, calendar: { ...calendar, hours: [] } })).toBe('2026-12-10');
});

test('never open again: nowhere to go', () => {
  const forever = {
    ...calendar,
    closed: [{ initiativeId: null, fromDay: '2026-12-07', toDay: '2032-12-31' }],
  };
  expect(
    daysOutOfClosing({ fromDay: '2026-12-07', toDay: '2026-12-09' }, { ...closing, calendar: forever }),
  ).toEqual([]);
});
