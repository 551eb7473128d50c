import { describe, expect, test } from 'vitest';
import { againOf, askerFrom, filledQuestions, newQuestionValues } from './register-form.ts';

describe('Who asks', () => {
  const person = { id: 'p1', name: 'Samira' };
  const typed = { kind: 'person', person, forHousehold: false, people: null } as const;

  test('nobody while nobody was chosen', () => {
    expect(askerFrom({ ...typed, person: null }, null)).toBeNull();
  });

  test('a person, or the household when it was asked for all of them', () => {
    expect(askerFrom(typed, 'h1')).toEqual({ kind: 'person', personId: 'p1' });
    expect(askerFrom({ ...typed, forHousehold: true }, 'h1')).toEqual({
      kind: 'household',
      householdId: 'h1',
      personId: 'p1',
    });
  });

  test('a person without household asks alone, whatever was ticked before', () => {
    expect(askerFrom({ ...typed, forHousehold: true }, null)).toEqual({ kind: 'person', personId: 'p1' });
  });

  test('anonymous people are a number, one when nothing was typed', () => {
    expect(askerFrom({ ...typed, kind: 'anonymous' }, 'h1')).toEqual({ kind: 'anonymous', people: 1 });
    expect(askerFrom({ ...typed, kind: 'anonymous', people: 3 }, null)).toEqual({
      kind: 'anonymous',
      people: 3,
    });
  });
});

test('an empty row is no question', () => {
  const filled = newQuestionValues('theme-wonen');
  expect(filledQuestions([newQuestionValues(), filled, newQuestionValues()])).toEqual([filled]);
});

test('who is anonymous has no earlier question, whatever was ticked before', () => {
  expect(againOf({ kind: 'person', again: ['q1'] })).toEqual(['q1']);
  expect(againOf({ kind: 'anonymous', again: ['q1'] })).toEqual([]);
});
