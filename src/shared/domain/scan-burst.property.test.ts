import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeItemCode } from './barcode.ts';
import type { ScannerLayout } from './scan-keys.ts';
import { enter, page, person, scanner } from './scan-test-page.ts';

const anyText = fc.stringMatching(/^[a-z ]{1,40}$/);

test('W01: a person at 12 keys a second is never a scan, loses no letter, and every Enter arrives', () => {
  const gap = fc.integer({ min: 83, max: 400 });
  fc.assert(
    fc.property(anyText, fc.array(gap, { minLength: 1, maxLength: 40 }), gap, (text, gaps, last) => {
      expect(page([...person(text, gaps), enter(last)])).toEqual({
        scans: [],
        field: text,
        presses: 1,
        swallowed: 0,
      });
    }),
    { numRuns: 200 },
  );
});

test('W01: 12 keys a second on average, in rolls of up to three keys, is never a scan either', () => {
  const roll = fc.tuple(fc.integer({ min: 150, max: 400 }), fc.nat(40), fc.nat(40));
  fc.assert(
    fc.property(anyText, fc.array(roll, { minLength: 1, maxLength: 14 }), fc.nat(60), (text, rolls, last) => {
      expect(page([...person(text, rolls.flat()), enter(last)])).toMatchObject({
        scans: [],
        field: text,
        presses: 1,
      });
    }),
    { numRuns: 200 },
  );
});

test('whatever the rhythm, typed letters end up in the field or in a scan, in order, never both', () => {
  const gaps = fc.array(fc.oneof(fc.nat(35), fc.nat(300)), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(
      anyText,
      gaps,
      fc.constantFrom<'in time' | 'late'>('in time', 'late'),
      (text, rhythm, timers) => {
        const seen = page(person(text, rhythm), {}, timers);
        const scanned = seen.scans.join('').toLowerCase();
        expect(scanned.length + seen.field.length).toBe(text.length);
        expect(isWithin(scanned, text) && isWithin(seen.field, text)).toBe(true);
      },
    ),
    { numRuns: 300 },
  );
});

test('every label at every scanner speed, on both layouts, between typed words, is one scan and nothing else', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9_999_999 }),
      fc.integer({ min: 0, max: 30 }),
      fc.constantFrom<ScannerLayout>('qwerty', 'azerty-be'),
      fc.boolean(),
      anyText,
      (n, gap, layout, caps, text) => {
        const scan = scanner(makeItemCode(n), { layout, gap, caps });
        const after = scan.map((press, i) => (i === 0 ? { ...press, gap: 120 } : press));
        const seen = page([...person(text, [90]), ...after, ...person(text, [500, 90])], { layout });
        expect(seen).toMatchObject({ scans: [makeItemCode(n)], field: text + text, presses: 0 });
      },
    ),
    { numRuns: 200 },
  );
});

/** True when all characters of `part` are in `whole`, in that order. */
function isWithin(part: string, whole: string): boolean {
  let at = 0;
  for (const char of whole) if (char === part[at]) at += 1;
  return at === part.length;
}
