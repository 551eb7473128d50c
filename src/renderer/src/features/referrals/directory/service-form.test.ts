import { expect, test } from 'vitest';
import { languagesFrom } from './service-form.ts';

test('languages are codes, however they were kept apart', () => {
  expect(languagesFrom('nl, fr;ar  nl')).toEqual(['nl', 'fr', 'ar']);
  expect(languagesFrom('')).toEqual([]);
  expect(languagesFrom('Frans')).toBeUndefined();
});
