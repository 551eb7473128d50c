import { DOMParser } from '@xmldom/xmldom';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv, writeCsv } from './csv.ts';
import type { WordingOut } from './exchange.ts';
import { readXliff, writeXliff, type XmlNode } from './xliff.ts';

const parse = (xml: string): XmlNode =>
  new DOMParser().parseFromString(xml, 'application/xml') as unknown as XmlNode;
const readers = {
  csv: (texts: readonly WordingOut[]) => readCsv(writeCsv('uk', texts), 'uk'),
  xliff: (texts: readonly WordingOut[]) => readXliff(parse(writeXliff('uk', texts)), 'uk'),
};

/** Any sentence of one line, with values to fill in. */
const sentence = fc
  .array(
    fc.oneof(
      fc.constantFrom('{{count}}', '{{since, day}}', '&', '<b>', ']]>', '"', ';', '=1+1', "'", ' '),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(''))
  .filter((text) => !/[\p{Cc}\p{Cs}\ufffe\uffff]/u.test(text) && !text.startsWith('\ufeff'));

const text: fc.Arbitrary<WordingOut> = fc.record({
  key: fc.stringMatching(/^[a-z]{1,6}\.[a-zA-Z]{1,8}$/),
  dutch: fc.record({ one: sentence, other: sentence }),
  forms: fc.record({ one: sentence, few: sentence, many: sentence, other: sentence }),
  needs: fc.constant(['one', 'few', 'many', 'other'] as const),
  state: fc.constantFrom('missing', 'unreviewed', 'changed', 'reviewed'),
});

describe.each(Object.entries(readers))('%s', (_, roundTrip) => {
  test('brings back every sentence as it went out', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (texts) => {
        const expected = texts.flatMap(({ key, forms, needs, state }) =>
          needs.map((form) => ({
            path: `${key}_${form}`,
            text: forms[form],
            isReviewed: state === 'reviewed',
          })),
        );
        expect(roundTrip(texts)).toEqual({ lines: expected });
      }),
      { numRuns: 150 },
    );
  });
});

test('a file of another language is not taken for this one', () => {
  const one: WordingOut = {
    key: 'a.b',
    dutch: { text: 'x' },
    forms: { text: 'y' },
    needs: ['text'],
    state: 'missing',
  };
  expect(readCsv(writeCsv('ru', [one]), 'uk')).toEqual({ problem: 'otherLanguage', found: 'ru' });
  expect(readXliff(parse(writeXliff('ru', [one])), 'uk')).toEqual({ problem: 'otherLanguage', found: 'ru' });
});

test('what is something else says so', () => {
  expect(readCsv('naam;voornaam\r\nPeeters;An', 'uk')).toEqual({ problem: 'notOurs' });
  expect(readCsv('key;translation\r\n', 'uk')).toEqual({ problem: 'empty' });
  expect(readXliff(parse('<html/>'), 'uk')).toEqual({ problem: 'notOurs' });
  expect(readXliff(parse('<xliff version="2.1"/>'), 'uk')).toEqual({ problem: 'notOurs' });
});

test('what a translators’ program adds or changes around the sentence is no harm', () => {
  const xml = `<x:xliff version="1.2" xmlns:x="urn:oasis:names:tc:xliff:document:1.2"><x:file target-language="uk"><x:body><x:group>
    <x:trans-unit id="a.b"><x:source>1</x:source><x:target state="signed-off"><x:g id="1">Ще <x:x id="count"/></x:g><![CDATA[ & ]]></x:target></x:trans-unit>
    <x:trans-unit id="a.c"><x:source>2</x:source></x:trans-unit></x:group></x:body></x:file></x:xliff>`;
  expect(readXliff(parse(xml), 'uk')).toEqual({
    lines: [{ path: 'a.b', text: 'Ще {{count}} & ', isReviewed: true }],
  });
});
