import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import dutch from '#shared/i18n/nl/kiosk.json' with { type: 'json' };
import { changeTexts, pseudo, pseudoReversed } from './pseudo.ts';

test('a pseudo text is at least 40 % longer, shows both its ends and keeps its values', () => {
  const text = pseudo('Terug op {{day}}');
  expect(text).toMatch(/^\[Tërüg øp \{\{day\}\} .+\]$/);
});

test('whatever the text, it grows and fills in the same values', () => {
  const word = fc.oneof(fc.string(), fc.constantFrom('{{time}}', '{{count}}'));
  fc.assert(
    fc.property(fc.array(word, { minLength: 1 }), (words) => {
      const text = words.join(' ');
      for (const change of [pseudo, pseudoReversed])
        expect(change(text).match(/\{\{[^}]*\}\}/g)).toEqual(text.match(/\{\{[^}]*\}\}/g));
      expect(pseudo(text).length).toBeGreaterThanOrEqual(text.length * 1.4);
    }),
  );
});

test('no text of the kiosk is left as it was', () => {
  const changed = changeTexts(dutch, pseudo);
  expect(Object.keys(changed)).toEqual(Object.keys(dutch));
  expect(JSON.stringify(changed)).not.toContain('"Terug"');
});
