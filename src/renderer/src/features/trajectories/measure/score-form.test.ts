import { assert, constantFrom, property, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { lifeDomains } from '#shared/contract/intake-words.ts';
import type { Measurement } from '#shared/contract/trajectories.contract.ts';
import { type Answer, type Answers, answers, answersOf, nextDomain, scoresFrom } from './score-form.ts';

const all = (answer: Answer | null): Answers =>
  Object.fromEntries(lifeDomains.map((domain) => [domain, answer])) as Answers;

test('nothing is sent while a domain has no answer', () => {
  expect(scoresFrom({ ...all('3'), daily: null })).toBeNull();
});

test('a step is a value; what is not known says why; what does not apply needs no reason', () => {
  const scores = scoresFrom({ ...all('4'), health: 'preferNot', work: 'notApplicable' });
  const found = (domain: string) => scores?.find((one) => one.domain === domain);
  expect(found('income')).toEqual({ domain: 'income', value: 4, absent: null, reason: null });
  expect(found('health')).toEqual({ domain: 'health', value: null, absent: 'notKnown', reason: 'preferNot' });
  expect(found('work')).toEqual({ domain: 'work', value: null, absent: 'notApplicable', reason: null });
});

test('what was saved comes back as it was pressed', () => {
  assert(
    property(tuple(...lifeDomains.map(() => constantFrom(...answers))), (given) => {
      const pressed = Object.fromEntries(
        lifeDomains.map((domain, index) => [domain, given[index]]),
      ) as Answers;
      expect(answersOf({ scores: scoresFrom(pressed) } as unknown as Measurement)).toEqual(pressed);
    }),
  );
});

test('the next domain is the first one after it without an answer; at the end it stays', () => {
  expect(nextDomain(all(null), 'income')).toBe('housing');
  expect(nextDomain({ ...all(null), housing: '2', health: '3' }, 'income')).toBe('work');
  expect(nextDomain(all('3'), 'income')).toBe('housing');
  expect(nextDomain(all(null), 'administration')).toBe('administration');
});
