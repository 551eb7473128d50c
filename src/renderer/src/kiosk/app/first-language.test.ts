import { expect, test } from 'vitest';
import { firstLanguageFrom } from './first-language.ts';

test.each(['xx-long', 'xx-rtl', 'ar', 'nl'])('the pictures can be taken in %s', (language) => {
  expect(firstLanguageFrom(`?language=${language}`)).toBe(language);
});

test.each(['', '?language=', '?language=xx', '?language=__proto__', '?taal=ar'])(
  'without a language of ours (%j) the kiosk starts as always',
  (search) => {
    expect(firstLanguageFrom(search)).toBeUndefined();
  },
);
