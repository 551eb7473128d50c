import { expect, test } from 'vitest';
import { kioskTags } from '#shared/i18n/languages.ts';
import { textsIn } from '../words/texts.testing.ts';
import { linesBelow } from './paper-words.ts';

test('below the Dutch stand a translation that says so, the number again, and what is next for everybody (L03)', async () => {
  const lines = linesBelow(await textsIn('fr'), 17);
  expect(lines).toEqual([
    { text: 'Traduit du n\u00e9erlandais' },
    { text: 'Votre num\u00e9ro: 17', isLarge: true },
    { text: 'Asseyez-vous' },
    { text: 'Regardez l\u2019\u00e9cran. Votre num\u00e9ro y appara\u00eet.' },
    { text: 'Ce num\u00e9ro est seulement pour aujourd\u2019hui.' },
  ]);
});

test('in every language the only figures are those of the number', async () => {
  for (const tag of kioskTags) {
    const all = linesBelow(await textsIn(tag), 17).map(({ text }) => text);
    expect([tag, all.join(' ').match(/\d+/g)]).toEqual([tag, ['17']]);
    expect(all.every((text) => text !== '')).toBe(true);
  }
});
