import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeItemCode } from '#shared/domain/barcode.ts';
import { papers, papersFor, symbolChoices } from '#shared/domain/label-papers.ts';
import { loadFonts } from './fonts.ts';
import { layOut } from './label.rules.ts';
import { narrowestModule, quietAround, quietBeside } from './modules.rules.ts';
import { spellings, symbolsOf } from './symbols.ts';
import { shortened } from './text.rules.ts';

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

const slack = 1e-6;
const overlap = (a: Box, b: Box): boolean =>
  a.left + a.width > b.left + slack &&
  b.left + b.width > a.left + slack &&
  a.top + a.height > b.top + slack &&
  b.top + b.height > a.top + slack;
const within = (a: Box, { width, height }: { width: number; height: number }): boolean =>
  a.left >= -slack &&
  a.top >= -slack &&
  a.left + a.width <= width + slack &&
  a.top + a.height <= height + slack;

/** Where letters can reach: a little more than their em square, for marks above and tails below. */
const reach = (text: { left: number; baseline: number; width: number; size: number }): Box => ({
  left: text.left,
  top: text.baseline - text.size * 0.8,
  width: text.width,
  height: text.size,
});

const papersOfAll = [...new Set([...papersFor('item'), ...papersFor('card')])].map(({ key }) => key);
const words = fc.string({
  unit: fc.constantFrom(...'Boormachine met koffer éșğ Оксана محمد'),
  maxLength: 120,
});

test('whatever the words: all on the label, nothing over bars, QR, quiet zones or other words', async () => {
  const { measure, printable } = await loadFonts();
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...papersOfAll),
      fc.constantFrom(...symbolChoices),
      fc.integer({ min: 1, max: 999_999 }),
      words,
      words,
      async (key, choice, n, title, subtitle) => {
        const code = makeItemCode(n);
        const paper = papers[key];
        const text = { code, title: printable(title), subtitle: printable(subtitle) };
        const layout = layOut(paper, text, await symbolsOf(code, choice), measure);
        if (!('drawing' in layout)) throw new Error(`${code} does not fit on ${key}`);
        const { ink, texts, quiet } = layout.drawing;
        const letters = texts.map(reach);
        for (const box of [...ink, ...quiet, ...letters]) expect(within(box, paper.label)).toBe(true);
        for (const white of quiet)
          for (const black of [...ink, ...letters]) expect(overlap(white, black)).toBe(false);
        for (const letter of letters) for (const black of ink) expect(overlap(letter, black)).toBe(false);
        for (const [at, one] of letters.entries())
          for (const other of letters.slice(at + 1)) expect(overlap(one, other)).toBe(false);
        // Bars are high enough for a hand, and the code for people is there, whole.
        const highest = Math.max(...ink.map(({ height }) => height));
        expect(choice === 'qr' || highest > 4.999).toBe(true);
        expect(texts.map((one) => one.text)).toContain(code);
      },
    ),
    { numRuns: 150 },
  );
});

test.each(papersOfAll)('%s: ink stays out of the border printers leave white', async (key) => {
  const { measure } = await loadFonts();
  const paper = papers[key];
  const code = makeItemCode(123);
  for (const choice of symbolChoices) {
    const layout = layOut(
      paper,
      { code, title: 'Boormachine', subtitle: 'x' },
      await symbolsOf(code, choice),
      measure,
    );
    if (!('drawing' in layout)) throw new Error('does not fit');
    for (const box of layout.drawing.ink) {
      expect(box.left).toBeGreaterThanOrEqual(paper.inset.across - slack);
      expect(box.top).toBeGreaterThanOrEqual(paper.inset.down - slack);
      expect(box.left + box.width).toBeLessThanOrEqual(paper.label.width - paper.inset.across + slack);
    }
  }
});

test.each(papersOfAll)(
  '%s: modules of a quarter millimetre or more, quiet zones of 10 and 4 of them',
  async (key) => {
    const { measure } = await loadFonts();
    const paper = papers[key];
    const code = makeItemCode(123);
    const plain = { code, title: '', subtitle: '' };
    const drawn = async (choice: 'code128' | 'qr') => {
      const layout = layOut(paper, plain, await symbolsOf(code, choice), measure);
      if (!('drawing' in layout)) throw new Error('does not fit');
      return layout.drawing;
    };
    const bars = await drawn('code128');
    const module = Math.min(...bars.ink.map(({ width }) => width));
    expect(module).toBeGreaterThanOrEqual(narrowestModule);
    expect(bars.quiet.map(({ width }) => width / module)).toEqual([
      expect.closeTo(quietBeside, 6),
      expect.closeTo(quietBeside, 6),
    ]);
    expect(Math.min(...bars.ink.map(({ height }) => height))).toBeGreaterThanOrEqual(5);
    const matrix = await drawn('qr');
    const square = Math.min(...matrix.ink.map(({ height }) => height));
    expect(square).toBeGreaterThanOrEqual(narrowestModule);
    expect(matrix.quiet[0]?.height).toBeCloseTo(quietAround * square, 9);
  },
);

test('a code that cannot be wide enough is not squeezed: it says what it needs and what there is', async () => {
  const { measure } = await loadFonts();
  const code = 'FIETS-KAREL-DE-GROTE-LAAN-12345';
  const layout = layOut(
    papers['a4-65'],
    { code, title: '', subtitle: '' },
    await symbolsOf(code, 'code128'),
    measure,
  );
  expect(layout).toEqual({ problem: { code, needs: expect.any(Number), room: 38.1 } });
  expect('problem' in layout && layout.problem.needs > 38.1).toBe(true);
  const asQr = layOut(
    papers['a4-65'],
    { code, title: '', subtitle: '' },
    await symbolsOf(code, 'qr'),
    measure,
  );
  expect(asQr).toHaveProperty('drawing');
});

test('only a house code of six digits is ever printed without its dash', () => {
  expect(spellings(makeItemCode(123))).toEqual([makeItemCode(123), makeItemCode(123).replace('-', '')]);
  expect(spellings(makeItemCode(1_234_567))).toEqual([makeItemCode(1_234_567)]);
  expect(spellings('5411068301234')).toEqual(['5411068301234']);
});

test('a shortened text fits and ends in an ellipsis; letters with marks stay whole', () => {
  const measure = (text: string, size: number) => [...text].length * size;
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.integer({ min: 0, max: 40 }),
      (text, width) => {
        const style = { size: 1, isBold: false };
        const short = shortened(text, width, style, measure);
        expect(measure(short, 1)).toBeLessThanOrEqual(Math.max(width, 0));
        expect(short === text || short === '' || short.endsWith('…')).toBe(true);
      },
    ),
  );
});
