import { expect, test } from 'vitest';
import { keepReasonOf } from './mine.rules.ts';
import { secretProblems } from './secret.rules.ts';

test('what anybody would guess first is no secret', () => {
  const problems = (secret: string, birthDate: string | null = null) => secretProblems(secret, birthDate);
  expect(problems('4826')).toEqual([]);
  expect(problems('7777')).toEqual(['repeated']);
  expect(problems('4242')).toEqual(['repeated']);
  expect(problems('2345')).toEqual(['row']);
  expect(problems('7890')).toEqual(['row']);
  expect(problems('9876')).toEqual(['row']);
  expect(problems('1984')).toEqual(['year']);
  expect(problems('1205', '1984-05-12')).toEqual(['birthday']);
  expect(problems('0512', '1984-05-12')).toEqual(['birthday']);
  expect(problems('0512', '1984')).toEqual([]);
});

test('a visitor is told few reasons; a pause is never one of them', () => {
  expect(keepReasonOf('loans.renewalWaiting')).toBe('somebodyWaits');
  expect(keepReasonOf('loans.renewalLimit')).toBe('oftenEnough');
  expect(keepReasonOf('upkeep.gateOverdue')).toBe('check');
  expect(keepReasonOf('loans.personBlocked')).toBe('desk');
});
