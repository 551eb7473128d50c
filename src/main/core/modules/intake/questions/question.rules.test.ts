import { array, assert, boolean, constant, constantFrom, oneof, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CountedQuestion, countingUnit, figuresOf, lacksReason } from './question.rules.ts';

test('a refusal says why; nothing else needs a reason', () => {
  expect(lacksReason('refused', '')).toBe(true);
  expect(lacksReason('refused', 'woont in een andere gemeente')).toBe(false);
  expect(lacksReason('atOnce', '')).toBe(false);
  expect(lacksReason(null, '')).toBe(false);
});

describe('Counting units', () => {
  const none = (): undefined => undefined;
  test('a person outside a household counts alone, one in a household counts with it', () => {
    expect(countingUnit({ kind: 'person', personId: 'p1' }, none)).toBe('person p1');
    expect(countingUnit({ kind: 'person', personId: 'p1' }, () => 'h1')).toBe('household h1');
  });

  test('two members of one household are one unit, whoever of them asks', () => {
    const questions: CountedQuestion[] = ['p1', 'p2'].map((personId) => ({
      themeId: 'energie',
      asker: { kind: 'person', personId },
      day: '2026-05-01',
    }));
    expect(figuresOf(questions, () => 'h1')).toMatchObject({ questions: 2, identified: 2, units: 1 });
  });

  test('somebody who joined a household during the year is two units: who asked then, and who asks now', () => {
    const ask = (day: string): CountedQuestion => ({
      themeId: 'energie',
      asker: { kind: 'person', personId: 'p1' },
      day,
    });
    const joined = (_person: string, day: string) => (day >= '2026-06-01' ? 'h1' : undefined);
    expect(figuresOf([ask('2026-05-01'), ask('2026-07-01')], joined).units).toBe(2);
  });

  test('an anonymous asker is beside the units, never among them', () => {
    expect(countingUnit({ kind: 'anonymous' }, none)).toBeNull();
  });

  test('questions = identified + anonymous = the sum over themes, and there are never more units than identified questions', () => {
    const asker = oneof(
      record({ kind: constant('person' as const), personId: constantFrom('p1', 'p2', 'p3') }),
      record({ kind: constant('household' as const), householdId: constantFrom('h1', 'h2') }),
      constant({ kind: 'anonymous' as const }),
    );
    const question = record({
      themeId: constantFrom('energie', 'wonen'),
      asker,
      day: constantFrom('2026-05-01', '2026-07-01'),
    });
    assert(
      property(array(question, { maxLength: 30 }), boolean(), (questions, together) => {
        const figures = figuresOf(questions, () => (together ? 'h1' : undefined));
        expect(figures.identified + figures.anonymous).toBe(questions.length);
        expect([...figures.byTheme.values()].reduce((a, b) => a + b, 0)).toBe(questions.length);
        expect(figures.units).toBeLessThanOrEqual(figures.identified);
        expect(figures.units > 0).toBe(figures.identified > 0);
      }),
    );
  });
});
