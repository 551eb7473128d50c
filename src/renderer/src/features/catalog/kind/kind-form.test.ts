import { expect, test } from 'vitest';
import { kioskTags } from '#shared/i18n/languages.ts';
import { emptyKind, kindFieldsOf, kindValuesOf } from './kind-form.ts';

const drill = {
  name: 'Klopboormachine',
  initiativeId: 'initiative-tools',
  description: 'Voor beton.',
  pictogram: 'hammer-drill',
  loanDays: null,
  replacementCents: 12_950,
  visible: true,
  parts: [{ id: 'part-case', name: 'Koffer', quantity: 1, photoId: null }],
  nameTranslations: { fr: 'Perceuse' },
  descriptionTranslations: {},
};

test('a kind goes through the form unchanged', () => {
  expect(kindFieldsOf(kindValuesOf(drill))).toEqual(drill);
});

test('the form has a field for each language of the kiosk, and blank ones are not sent', () => {
  expect(['nl', ...Object.keys(kindValuesOf(drill).nameTranslations)]).toEqual(kioskTags);
  const typed = { ...emptyKind, nameTranslations: { fr: '  ', en: ' Drill ' } };
  expect(kindFieldsOf(typed).nameTranslations).toEqual({ en: 'Drill' });
});

test('a row for a part that was added and left empty is no part', () => {
  const typed = {
    ...emptyKind,
    parts: [
      { id: 'a', name: ' Bits ', quantity: null, photoId: null },
      { id: 'b', name: ' ', quantity: 3, photoId: null },
    ],
  };
  expect(kindFieldsOf(typed).parts).toEqual([{ id: 'a', name: 'Bits', quantity: 1, photoId: null }]);
});
