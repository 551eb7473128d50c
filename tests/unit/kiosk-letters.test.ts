import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { create, type Font } from 'fontkit';
import { describe, expect, test } from 'vitest';
import { dayNameTexts } from '#shared/domain/day-names.ts';
import { kioskLanguages } from '#shared/i18n/languages.ts';
import { keySheetsFor } from '../../src/renderer/src/kiosk/keys/key-sheets.ts';

/**
 * L10: every character a visitor can meet stands in a face we ship, within the range for which the browser fetches it. A kiosk
 * has no other fonts: what is missing would be an empty box.
 */

const root = fileURLToPath(new URL('../..', import.meta.url));
const sheet = readFileSync(join(root, 'src/renderer/src/ui/fonts.css'), 'utf8');

interface Face {
  family: string;
  font: Font;
  ranges: readonly (readonly [from: number, to: number])[];
}

const faces: Face[] = [...sheet.matchAll(/@font-face \{([^}]*)\}/g)].map(([, body = '']) => {
  const part = (pattern: RegExp): string => pattern.exec(body)?.[1] ?? '';
  const bytes = readFileSync(join(root, 'node_modules', part(/url\("([^"]+)"\)/)));
  return {
    family: part(/font-family: "([^"]+)"/),
    font: create(bytes) as Font,
    ranges: [...part(/unicode-range:([^;]+);/).matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)].map(
      ([, from = '', to = from]) => [Number.parseInt(from, 16), Number.parseInt(to, 16)],
    ),
  };
});

/** Marks of direction and joining have no shape of their own. */
const shapeless = /[\u200c-\u200f\u202a-\u202e\u2066-\u2069\n]/;

const isDrawn = (sign: string): boolean => {
  const point = sign.codePointAt(0) ?? 0;
  return (
    shapeless.test(sign) ||
    faces.some(
      ({ font, ranges }) =>
        ranges.some(([from, to]) => from <= point && point <= to) && font.hasGlyphForCodePoint(point),
    )
  );
};

const missingIn = (texts: readonly string[]): string[] =>
  [...new Set(texts.join(''))].filter((sign) => !isDrawn(sign));

function textsOf(value: unknown): string[] {
  return typeof value === 'string' ? [value] : Object.values(value as object).flatMap(textsOf);
}

test('the faces are read with their ranges, and the kiosk and the desk name each of them', () => {
  const stack = /--font-text:([^;]+);/.exec(
    readFileSync(join(root, 'src/renderer/src/ui/tokens.css'), 'utf8'),
  )?.[1];
  expect(faces.length).toBeGreaterThan(5);
  for (const { family, ranges } of faces) {
    expect(stack).toContain(`"${family}"`);
    expect(ranges).not.toEqual([]);
  }
  expect(isDrawn('a')).toBe(true);
  expect(isDrawn('漢')).toBe(false);
});

describe.each(kioskLanguages.map(({ tag, ownName }) => ({ tag, ownName })))(
  'the letters of $tag',
  ({ tag, ownName }) => {
    test('are all in the faces we ship: texts, own name, keys', () => {
      const file = readFileSync(join(root, `src/shared/i18n/${tag}/kiosk.json`), 'utf8');
      const keys = keySheetsFor(tag).flatMap(({ sign, rows }) => [sign, ...rows.flat()]);
      expect(missingIn([...textsOf(JSON.parse(file)), ownName, ...keys])).toEqual([]);
    });
  },
);

test('so are the names of days and months', () => {
  expect(missingIn(dayNameTexts)).toEqual([]);
});
