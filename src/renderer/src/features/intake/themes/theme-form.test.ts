import { expect, test } from 'vitest';
import type { Theme } from '#shared/contract/questions.contract.ts';
import { themeInput, themeValues } from './theme-form.ts';

const theme: Theme = {
  id: 'theme-wonen',
  code: 'wonen',
  name: 'Wonen',
  nameTranslations: { fr: 'Logement', ro: 'Locuință' },
  pictogram: 'theme-housing',
  gravity: ['housing-instability', 'homelessness'],
  lifeDomain: 'housing',
  sort: 6,
  active: true,
  successorId: null,
  revision: 1,
};

test('a theme that is opened and saved is the same theme, languages the form does not show included', () => {
  const { id: _, code: __, revision: ___, ...same } = theme;
  expect(themeInput(themeValues(theme, 20), theme)).toEqual(same);
});

test('an emptied name is none; only a retired theme has a successor', () => {
  const values = { ...themeValues(theme, 20), fr: ' ', successor: 'theme-energie' };
  expect(themeInput(values, theme)).toMatchObject({
    nameTranslations: { ro: 'Locuință' },
    successorId: null,
  });
  expect(themeInput({ ...values, active: false }, theme).successorId).toBe('theme-energie');
});
