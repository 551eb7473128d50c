import { expect, test } from 'vitest';
import { type AbsenceSpan, absenceProblem, endOf, standsInOn } from './absence.rules.ts';

const today = '2026-11-23';
const span = (more: Partial<AbsenceSpan> = {}): AbsenceSpan => ({
  accountId: 'an',
  standInId: 'bo',
  fromDay: '2026-11-24',
  toDay: '2026-11-27',
  ...more,
});

test('an absence has a first and a last day, is not over, and somebody else stands in', () => {
  expect(absenceProblem(span(), [], today)).toBeNull();
  expect(absenceProblem(span({ toDay: '2026-11-24' }), [], today)).toBeNull();
  expect(absenceProblem(span({ standInId: 'an' }), [], today)).toBe('caseload.sameWorker');
  expect(absenceProblem(span({ toDay: '2026-11-23' }), [], today)).toBe('caseload.dayOrder');
  expect(absenceProblem(span({ fromDay: '2026-11-01', toDay: '2026-11-22' }), [], today)).toBe(
    'caseload.dayPassed',
  );
});

test('nobody is away twice; who stands in is there, and who is away stands in for nobody then', () => {
  const other = (more: Partial<AbsenceSpan>) => [
    span({ fromDay: '2026-11-27', toDay: '2026-12-01', ...more }),
  ];
  expect(absenceProblem(span(), other({ standInId: 'cas' }), today)).toBe('caseload.absentAlready');
  expect(absenceProblem(span(), other({ accountId: 'bo', standInId: 'cas' }), today)).toBe(
    'caseload.standInAway',
  );
  expect(absenceProblem(span(), other({ accountId: 'cas', standInId: 'an' }), today)).toBe(
    'caseload.standsInThen',
  );
  expect(absenceProblem(span({ toDay: '2026-11-26' }), other({}), today)).toBeNull();
});

test('one stands in on the days of the absence, the first and the last included', () => {
  const on = (day: string) => standsInOn([span()], 'bo', day);
  expect([on('2026-11-23'), on('2026-11-24'), on('2026-11-27'), on('2026-11-28')]).toEqual([
    [],
    ['an'],
    ['an'],
    [],
  ]);
});

test('back again: what has begun ended yesterday, what has not was not to be', () => {
  expect(endOf({ fromDay: '2026-11-20' }, today)).toEqual({ toDay: '2026-11-22' });
  expect(endOf({ fromDay: today }, today)).toBe('cancelled');
  expect(endOf({ fromDay: '2026-12-01' }, today)).toBe('cancelled');
});
