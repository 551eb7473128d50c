import { PDFiumLibrary } from '@hyzyla/pdfium';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { toPoints } from '#shared/domain/label-papers.ts';
import { receiptPapers, receiptWidth } from '#shared/domain/receipt-papers.ts';
import { makeTestCore } from '#tests/support/make-test-core.ts';
import { loadFonts } from '../labels/index.ts';
import { deskOf, moneyHouse, refusalOf } from './money.fixtures.ts';
import type { ReceiptLine } from './receipt.rules.ts';
import { layOutReceipt } from './receipt-layout.ts';
import { receiptWords } from './receipt-words.ts';

/** Words and size of each page, as a reader of the file sees them. */
async function readPdf(base64: string) {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(Buffer.from(base64, 'base64'));
  const pages = [...document.pages()].map((page) => {
    const { originalWidth, originalHeight } = page.getOriginalSize();
    return { width: originalWidth, height: originalHeight, text: page.getText().replace(/\s+/g, ' ') };
  });
  document.destroy();
  library.destroy();
  return pages;
}

test('a payment on the roll: 80 mm wide, in Dutch and in French, with its number, what it was for and what is left', async () => {
  await using house = await makeTestCore();
  const { person, tools, loan } = await moneyHouse(house);
  const desk = deskOf(house, person);
  await desk.charge(tools.id, 500, { loanId: loan.loanId });
  const paid = await desk.pay(200);
  const made = await house
    .as('volunteer', [tools.id])
    .money.receipt({ of: { by: 'act', actId: paid.actId }, paper: 'roll80' });
  expect(made).toMatchObject({ pages: 1, number: 'K-000001' });
  const [page] = await readPdf(made.base64);
  expect(page?.width).toBeCloseTo(toPoints(80), 3);
  for (const words of [
    'De Deelfabriek',
    'Kasbon',
    'Reçu',
    'K-000001',
    '23 november 2026, 10:00',
    'contant / en espèces',
    '€ 2,00',
    'Betaald voor',
    'Ding 1 · DF-000001',
    'Nog te betalen',
    'Reste à payer',
    '€ 3,00',
  ])
    expect(page?.text).toContain(words);
  // No name on what is left on counters.
  expect(page?.text).not.toContain('Fatima');
});

test('what was forgiven is on it, why is not', async () => {
  await using house = await makeTestCore();
  const { person, tools } = await moneyHouse(house);
  const desk = deskOf(house, person);
  await desk.charge(tools.id, 500);
  const { actId } = await desk.forgive(500);
  const made = await house
    .as('desk')
    .money.receipt({ of: { by: 'act', actId }, paper: 'a4', language: 'en' });
  const [page] = await readPdf(made.base64);
  expect([page?.width, page?.height]).toEqual([
    expect.closeTo(toPoints(210), 3),
    expect.closeTo(toPoints(297), 3),
  ]);
  expect(page?.text).toContain('Niet meer aangerekend');
  expect(page?.text).toContain('Nothing left to pay');
  expect(page?.text).not.toContain('Moeilijke maand');
  expect(made.number).toBeNull();
});

test('of a hand-over: what went along, until when, what it costs', async () => {
  await using house = await makeTestCore();
  const { person, tools, loan } = await moneyHouse(house);
  await deskOf(house, person).takeDeposit(tools.id, loan.loanId, 2000);
  await house.as('coordinator').catalog.setOpeningHours({
    commandId: house.id(),
    initiativeId: tools.id,
    hours: [{ weekday: 1, opens: '13:00', closes: '17:00' }],
  });
  const of = { by: 'handOver' as const, handOverId: loan.handOverId };
  const made = await house.as('desk').money.receipt({ of, paper: 'roll80' });
  const [page] = await readPdf(made.base64);
  for (const words of [
    'Ontlening',
    'Ding 1',
    'Terug op / À rendre le 30 november 2026',
    'Waarborg in bewaring',
    // The person reads on it when to bring it back.
    'Openingsuren',
    'Heures d’ouverture',
    'maandag 13:00–17:00',
    'Volgende keer open / Prochaine ouverture',
  ])
    expect(page?.text).toContain(words);
  const other = house.as('volunteer', ['initiative-of-others']).money.receipt({ of, paper: 'roll80' });
  expect(await refusalOf(other)).toBe('NOT_FOUND');
});

test('of a visit: everything of today on one piece of paper, and a sentence when there is nothing', async () => {
  await using house = await makeTestCore();
  const { person, tools, loan } = await moneyHouse(house);
  const desk = deskOf(house, person);
  await desk.charge(tools.id, 500, { loanId: loan.loanId });
  await desk.pay(500);
  const of = { by: 'today' as const, personId: person };
  const [page] = await readPdf((await house.as('desk').money.receipt({ of, paper: 'roll80' })).base64);
  for (const words of ['Ding 1', 'Ding 2', 'Leenprijs', 'Betaald', 'Niets meer te betalen'])
    expect(page?.text).toContain(words);
  house.clock.pass(24 * 60);
  expect(await refusalOf(house.as('desk').money.receipt({ of, paper: 'a4' }))).toBe('money.nothingToday');
});

test('a second copy says what the first one said, whatever was paid since', async () => {
  await using house = await makeTestCore();
  const { person, tools } = await moneyHouse(house);
  const desk = deskOf(house, person);
  await desk.charge(tools.id, 500);
  const { actId } = await desk.pay(200);
  const ask = async () => {
    const made = await house.as('desk').money.receipt({ of: { by: 'act', actId }, paper: 'roll80' });
    return (await readPdf(made.base64)).map((page) => page.text);
  };
  const first = await ask();
  house.clock.pass(3);
  await desk.pay(300);
  expect(await ask()).toEqual(first);
});

const label = fc.record({
  nl: fc.string({ unit: fc.constantFrom(...'Boormachine met koffer  éșğ Оксана محمد'), maxLength: 90 }),
  other: fc.option(fc.constantFrom('Reste à payer', 'N’est plus demandé du tout par personne ici')),
});
const line: fc.Arbitrary<ReceiptLine> = fc.oneof(
  fc.record({ kind: fc.constantFrom('title' as const, 'heading' as const, 'foot' as const), label }),
  fc.record({ kind: fc.constant('fact' as const), label, value: fc.constantFrom('K-000123', '23/11/2026') }),
  fc.record({
    kind: fc.constant('entry' as const),
    label,
    detail: fc.constantFrom('', 'Klopboormachine · DF-000001K · contant / en espèces'),
    amount: fc.constantFrom('', '€ 1.234,50'),
  }),
  fc.record({ kind: fc.constant('total' as const), label, amount: fc.constant('€ -12,00') }),
);

test.each(receiptPapers)(
  '%s: whatever it says, all of it is on the paper and nothing over another',
  async (paper) => {
    const fonts = await loadFonts();
    const { width, margin } = receiptWidth[paper];
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 60 }), (lines) => {
        const { page, placed } = layOutReceipt(lines, paper, fonts);
        expect(page.width).toBe(width);
        let floor = 0;
        let n = 0;
        for (const piece of placed) {
          if (piece.page !== n) floor = 0;
          n = piece.page;
          expect(piece.top).toBeGreaterThanOrEqual(floor - 1e-6);
          for (const text of piece.drawing.texts) {
            expect(text.left).toBeGreaterThanOrEqual(margin - 1e-6);
            expect(text.left + text.width).toBeLessThanOrEqual(width - margin + 1e-6);
            floor = Math.max(floor, piece.top + text.baseline);
          }
          expect(floor).toBeLessThanOrEqual(page.height - 10);
        }
      }),
      { numRuns: 40 },
    );
  },
);

test('every language has the same words as the Dutch', () => {
  const keys = (value: object, path = ''): string[] =>
    Object.entries(value).flatMap(([key, inner]) =>
      typeof inner === 'string' ? [`${path}${key}`] : keys(inner as object, `${path}${key}.`),
    );
  for (const words of Object.values(receiptWords)) expect(keys(words)).toEqual(keys(receiptWords.nl));
});
