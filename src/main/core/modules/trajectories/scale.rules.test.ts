import { describe, expect, test } from 'vitest';
import { lifeDomains } from '#shared/contract/intake-words.ts';
import { toolKey } from '#shared/contract/trajectory-words.ts';
import { allWords, domainWords } from './scale.fixtures.ts';
import { haveWords, inUse, type Licensed, missingDomains, whyNotUsed } from './scale.rules.ts';

const today = '2026-11-23';
const tool = (more: Partial<Licensed> = {}): Licensed => ({
  version: 4,
  toolName: 'Kompas',
  licence: 'Huis van het Kind, nr. 12',
  licenceUntil: '2026-12-31',
  words: allWords('Kompas'),
  ...more,
});

describe('An instrument', () => {
  test('is used while its licence holds, the last day included', () => {
    expect(whyNotUsed(tool(), today)).toBeNull();
    expect(whyNotUsed(tool({ licenceUntil: today }), today)).toBeNull();
    expect(whyNotUsed(tool({ licenceUntil: '2026-11-22' }), today)).toBe('ranOut');
  });
  test('is not used without a licence, or without a last day of it', () => {
    expect(whyNotUsed(tool({ licence: '' }), today)).toBe('noLicence');
    expect(whyNotUsed(tool({ licenceUntil: null }), today)).toBe('noLicence');
  });
  test('needs its own words for every domain: none come with the program', () => {
    expect(whyNotUsed(tool({ words: allWords('x').slice(1) }), today)).toBe('notWhole');
    expect(missingDomains([])).toEqual(lifeDomains);
  });
  test('another name is another instrument', () => {
    expect(toolKey({ tool: 'house', toolName: '' })).toBe('house');
    expect(toolKey({ tool: 'licensed', toolName: 'Kompas' })).not.toBe(
      toolKey({ tool: 'licensed', toolName: 'Ster' }),
    );
  });
});

test('a new measurement takes the instrument, else the scale of the house, which says why', () => {
  expect(inUse(1, null, today)).toEqual({ version: 1, notUsed: null });
  expect(inUse(1, tool(), today)).toEqual({ version: 4, notUsed: null });
  expect(inUse(3, tool({ licenceUntil: '2026-01-01' }), today)).toEqual({
    version: 3,
    notUsed: { toolName: 'Kompas', why: 'ranOut', until: '2026-01-01' },
  });
});

test('a domain that is named has a Dutch word for each step, once', () => {
  const income = domainWords('income', 'a');
  expect(haveWords([])).toBe(true);
  expect(haveWords([income])).toBe(true);
  expect(haveWords([income, income])).toBe(false);
  expect(haveWords([{ ...income, nl: ['a', 'b', '', 'd', 'e'] }])).toBe(false);
});
