import { describe, expect, test } from 'vitest';
import type { ReminderStep } from '#shared/contract/reminder-settings.contract.ts';
import { addDays } from '#shared/domain/local-days.ts';
import { calendarOf } from '#shared/domain/opening-hours.ts';
import { byPerson, type LateFacts, matches, weighLoans, worstFirst } from './late.rules.ts';
import { severityOf } from './severity.rules.ts';
import { stagesOn } from './steps.rules.ts';

const today = '2026-11-23';

test('how bad it is: soon, today, a week, four weeks, longer', () => {
  expect([-3, -1, 0, 1, 7, 8, 28, 29, 500].map(severityOf)).toEqual([
    'dueSoon',
    'dueSoon',
    'dueToday',
    'late1to7',
    'late1to7',
    'late8to28',
    'late8to28',
    'longOverdue',
    'longOverdue',
  ]);
});

const step = (key: string, days: number): ReminderStep => ({
  key,
  days,
  tone: 'friendly',
  channels: ['letter', 'email'],
  withFee: false,
  withBlock: false,
});
const stages = new Map([['tools', stagesOn([step('first', 3), step('second', 10)], today, calendarOf([]))]]);

type Changes = Partial<LateFacts>;
const facts = (changes: Changes = {}): LateFacts => ({
  today,
  stages,
  sent: [],
  claimed: new Map(),
  centsOf: (kindId: string) => Number(kindId),
  isWaitedFor: () => false,
  ...changes,
});

/** `p1-a` is thing a of person p1; `kind` is its worth in cents. */
const loan = (id: string, daysLate: number, kind = '100') => ({
  id,
  dueDay: addDays(today, -daysLate),
  initiativeId: 'tools',
  personId: id.split('-')[0] ?? '',
  kindId: kind,
});

const order = (loans: ReturnType<typeof loan>[], changes: Changes = {}) =>
  worstFirst(byPerson(weighLoans(loans, facts(changes)))).map(({ personId }) => personId);

describe('who comes first', () => {
  test('the worst group, whatever the value', () => {
    expect(
      order([loan('soon-a', -1, '99999'), loan('week-a', 3), loan('long-a', 40), loan('today-a', 0)]),
    ).toEqual(['long', 'week', 'today', 'soon']);
  });

  test('within a group: where somebody waits, then what is worth most, then the longest late', () => {
    const loans = [loan('old-a', 7), loan('dear-a', 2, '5000'), loan('waited-a', 1), loan('new-a', 1)];
    expect(order(loans, { isWaitedFor: ({ id }) => id === 'waited-a' })).toEqual([
      'waited',
      'dear',
      'old',
      'new',
    ]);
  });

  test('a page is the beginning of the whole order, also where it stops within a group', () => {
    const days = [40, 3, -1, 12, 0, 45, 9, 2, 33, -2, 1, 15];
    const persons = byPerson(
      weighLoans(
        days.map((late, n) => loan(`p${n}-a`, late)),
        facts(),
      ),
    );
    const whole = worstFirst(persons);
    expect(whole.map(({ daysLate }) => daysLate)).toEqual([45, 40, 33, 15, 12, 9, 3, 2, 1, 0, -1, -2]);
    for (const end of days.keys())
      expect(worstFirst(persons, end).slice(0, end)).toEqual(whole.slice(0, end));
  });

  test('a person counts once, by the worst of the things, with all of them together', () => {
    const [person] = byPerson(
      weighLoans([loan('p-a', 2, '300'), loan('p-b', 40, '200'), loan('p-c', 0)], facts()),
    );
    expect(person).toMatchObject({ severity: 'longOverdue', daysLate: 40, things: 3, valueCents: 600 });
    expect(person?.loans.map(({ id }) => id)).toEqual(['p-b', 'p-a', 'p-c']);
  });
});

describe('which step waits', () => {
  test('the furthest of the things; none once it was sent; none for what is said to be back', () => {
    const loans = [loan('p-a', 4), loan('p-b', 12)];
    const stepWith = (changes: Changes) =>
      byPerson(weighLoans(loans, facts(changes))).map((person) => person.step?.key ?? null);
    expect(stepWith({})).toEqual(['second']);
    const sentB = { loanId: 'p-b', stepKey: 'second', dueDay: addDays(today, -12) };
    expect(stepWith({ sent: [sentB] })).toEqual(['first']);
    expect(
      stepWith({
        claimed: new Map([
          ['p-a', 'lost'],
          ['p-b', 'claimsReturned'],
        ]),
      }),
    ).toEqual([]);
  });

  test('filters: by group, by step, by whether anything waits', () => {
    const persons = byPerson(weighLoans([loan('p-a', 4), loan('q-a', 12), loan('r-a', 1)], facts()));
    const found = (filter: Parameters<typeof matches>[1]) =>
      persons.filter((person) => matches(person, filter)).map(({ personId }) => personId);
    expect(found({ severity: 'late8to28' })).toEqual(['q']);
    expect(found({ step: 'first' })).toEqual(['p']);
    expect(found({ step: 'any' }).toSorted()).toEqual(['p', 'q']);
    expect(found({ step: 'none' })).toEqual(['r']);
  });
});
