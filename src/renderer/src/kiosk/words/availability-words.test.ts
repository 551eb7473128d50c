import { describe, expect, test } from 'vitest';
import { kioskLanguages } from '#shared/i18n/languages.ts';
import { availabilityStatus } from './availability-words.ts';
import { textsIn } from './texts.testing.ts';

const today = '2026-11-23';
const inDutch = async () => ({ t: await textsIn('nl'), language: 'nl', today });

test('a thing that is there is in the house', async () => {
  const status = availabilityStatus({ inHouse: 2, backOn: null }, await inDutch());
  expect(status).toMatchObject({ tone: 'done', word: 'In huis' });
});

test('one that is out comes back on a day', async () => {
  const status = availabilityStatus({ inHouse: 0, backOn: '2026-12-02' }, await inDutch());
  expect(status).toMatchObject({ tone: 'info', word: 'Terug op woensdag 2 december' });
});

test('a day far away says its year', async () => {
  const status = availabilityStatus({ inHouse: 0, backOn: '2027-11-22' }, await inDutch());
  expect(status.word).toBe('Terug op 22 november 2027');
});

test.each([null, '2026-11-22'])(
  'without a day to come (%s) nobody is blamed and nothing is promised',
  async (backOn) => {
    expect(availabilityStatus({ inHouse: 0, backOn }, await inDutch()).word).toBe('Nu uitgeleend');
  },
);

describe.each(kioskLanguages.map(({ tag }) => tag))('in %s', (language) => {
  test('the day of return is today’s calendar and Latin digits (L14)', async () => {
    const t = await textsIn(language);
    const { word } = availabilityStatus({ inHouse: 0, backOn: '2026-12-02' }, { t, language, today });
    expect(word).toMatch(/\b2\b/);
    expect(word).not.toMatch(/[٠-٩۰-۹]|\{\{/);
  });
});
