import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReminderStep } from '#shared/contract/reminder-settings.contract.ts';
import { addDays, type LocalDay } from '#shared/domain/local-days.ts';
import { type Calendar, calendarOf, type OpeningRange } from '#shared/domain/opening-hours.ts';
import { type RemindedLoan, type SentStep, stageOf, stagesOn, stepsDue } from './steps.rules.ts';

const step = (key: string, days: number): ReminderStep => ({
  key,
  days,
  tone: 'friendly',
  channels: ['letter'],
  withFee: false,
  withBlock: false,
});
const steps = [step('before', -2), step('day', 0), step('first', 3), step('second', 10), step('last', 24)];

const everyDay = calendarOf(hoursOn(1, 2, 3, 4, 5, 6, 7));
const saturdays = calendarOf(hoursOn(6));
/** A Monday. */
const due = '2026-11-23';

const closing = (from: number, to: number) => ({
  initiativeId: null,
  fromDay: addDays(due, from),
  toDay: addDays(due, to),
});

function hoursOn(...weekdays: number[]): OpeningRange[] {
  return weekdays.map((weekday) => ({
    weekday: weekday as OpeningRange['weekday'],
    opens: '09:00',
    closes: '12:00',
  }));
}

const loan = (changes: Partial<RemindedLoan> = {}): RemindedLoan => ({
  id: 'loan',
  dueDay: due,
  isReturned: false,
  isUndone: false,
  isClaimed: false,
  ...changes,
});

/** What is due so many days after the due day. */
const dueAt = (
  days: number,
  { about = loan(), sent = [] as SentStep[], open = everyDay, plan = steps } = {},
): string[] => stepsDue(about, plan, sent, addDays(due, days), open).map(({ key }) => key);

const wasSent = (...keys: string[]): SentStep[] =>
  keys.map((stepKey) => ({ loanId: 'loan', stepKey, dueDay: due }));

describe('which step is due', () => {
  test('nothing long before; "soon" from two days before; "today" on the day', () => {
    expect([dueAt(-5), dueAt(-3), dueAt(-2), dueAt(-1), dueAt(0)]).toEqual([
      [],
      [],
      ['before'],
      ['before'],
      ['day'],
    ]);
  });

  test('"today" is not said tomorrow: between the day itself and the first step nothing is due', () => {
    expect([dueAt(1), dueAt(2)]).toEqual([[], []]);
  });

  test('each step from its day until the next one takes over; the last one stays', () => {
    expect([3, 9, 10, 23, 24, 400].map((days) => dueAt(days)[0])).toEqual([
      'first',
      'first',
      'second',
      'second',
      'last',
      'last',
    ]);
  });

  test('who forgot to write for a month writes once, in the tone of the day', () => {
    expect(dueAt(30)).toEqual(['last']);
  });

  test('a step that was sent is not sent again, and nothing earlier after something later', () => {
    expect(dueAt(5, { sent: wasSent('first') })).toEqual([]);
    expect(dueAt(10, { sent: wasSent('first') })).toEqual(['second']);
    expect(dueAt(5, { sent: wasSent('second') })).toEqual([]);
  });

  test('a renewed loan has a new due day and starts anew', () => {
    const renewed = loan({ dueDay: addDays(due, 14) });
    expect(dueAt(17, { about: renewed, sent: wasSent('before', 'first', 'second') })).toEqual(['first']);
  });

  test('nothing about what is back, undone, said to be back or lost', () => {
    for (const about of [loan({ isReturned: true }), loan({ isUndone: true }), loan({ isClaimed: true })])
      expect(dueAt(30, { about })).toEqual([]);
  });

  test('an initiative without steps reminds nobody', () => {
    expect(dueAt(30, { plan: [] })).toEqual([]);
  });
});

describe('closed days', () => {
  test('a step after the due day waits for the first day on which the thing can be brought', () => {
    // Open on Saturdays: three days after is a Thursday, the next Saturday is day five.
    expect([3, 4, 5, 6].map((days) => dueAt(days, { open: saturdays })[0])).toEqual([
      undefined,
      undefined,
      'first',
      'first',
    ]);
  });

  test('a holiday holds the reminders up, and afterwards one goes out', () => {
    const holiday = calendarOf(everyDay.hours, { closed: [closing(2, 12)] });
    expect([3, 12, 13].map((days) => dueAt(days, { open: holiday })[0])).toEqual([
      undefined,
      undefined,
      'second',
    ]);
  });

  test('"soon" goes out on the last open day that is early enough', () => {
    // Due on a Monday that is open; Saturday and Sunday are closed.
    const weekdays = calendarOf(hoursOn(1, 2, 3, 4, 5));
    expect([-4, -3, -2].map((days) => dueAt(days, { open: weekdays })[0])).toEqual([
      undefined,
      'before',
      'before',
    ]);
  });

  test('without hours every day is as good as another', () => {
    expect(dueAt(3, { open: calendarOf([]) })).toEqual(['first']);
  });
});

const anyPlan = fc
  .uniqueArray(fc.integer({ min: -10, max: 40 }), { minLength: 1, maxLength: 6 })
  .map((days) => days.map((one) => step(`s${one}`, one)));
const anyOpen: fc.Arbitrary<Calendar> = fc
  .record({
    hours: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 7 }).map((days) => hoursOn(...days)),
    closed: fc.array(
      fc
        .tuple(fc.integer({ min: -30, max: 60 }), fc.integer({ min: 0, max: 20 }))
        .map(([from, length]) => closing(from, from + length)),
      { maxLength: 3 },
    ),
  })
  .map(({ hours, closed }) => calendarOf(hours, { closed }));

test('the stages of a day never overlap, so that a due day has one step', () => {
  fc.assert(
    fc.property(anyPlan, anyOpen, fc.integer({ min: -60, max: 60 }), (plan, open, shift) => {
      const stages = stagesOn(plan, due, open);
      const day = addDays(due, shift);
      const holding = stages.filter(({ from, to }) => day <= to && (from === null || from <= day));
      expect(holding.length).toBeLessThanOrEqual(1);
      expect(stageOf(stages, day)).toEqual(holding[0]?.step ?? null);
    }),
  );
});

type Event =
  | { kind: 'pass'; days: number }
  | { kind: 'send' | 'renew' | 'return' | 'undo' | 'claim' | 'found' };
const anyEvent: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant('pass' as const), days: fc.integer({ min: 0, max: 9 }) }),
  },
  { weight: 5, arbitrary: fc.constant({ kind: 'send' as const }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom('renew', 'return', 'undo', 'claim', 'found') }),
  },
);

test('over any history each step is sent at most once per due day, and never about what is back, undone or claimed', () => {
  fc.assert(
    fc.property(anyPlan, anyOpen, fc.array(anyEvent, { maxLength: 60 }), (plan, open, events) => {
      let today: LocalDay = addDays(due, -12);
      let about = loan();
      const sent: SentStep[] = [];
      for (const event of events) {
        if (event.kind === 'pass') today = addDays(today, event.days);
        if (event.kind === 'renew' && !about.isReturned) about = { ...about, dueDay: addDays(today, 14) };
        if (event.kind === 'return') about = { ...about, isReturned: true };
        if (event.kind === 'undo') about = { ...about, isUndone: true };
        if (event.kind === 'claim') about = { ...about, isClaimed: true };
        if (event.kind === 'found') about = { ...about, isClaimed: false };
        if (event.kind !== 'send') continue;
        const steps = stepsDue(about, plan, sent, today, open);
        const isQuiet = about.isReturned || about.isUndone || about.isClaimed;
        expect(steps.length).toBeLessThanOrEqual(isQuiet ? 0 : 1);
        sent.push(...steps.map(({ key }) => ({ loanId: about.id, stepKey: key, dueDay: about.dueDay })));
      }
      const keys = sent.map(({ stepKey, dueDay }) => `${stepKey} ${dueDay}`);
      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});
