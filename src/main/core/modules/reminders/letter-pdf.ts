import { setImmediate as nextTurn } from 'node:timers/promises';
import type { LetterHead } from '#shared/contract/reminder-settings.contract.ts';
import { formatDay } from '#shared/domain/day-format.ts';
import type { LocalDay } from '#shared/domain/local-days.ts';
import type { LetterPart } from './letter.rules.ts';
import { type Strip, stripsOf } from './letter-layout.ts';
import { newSheet, paper, type Sheet, type TextStyle } from './sheet.ts';

export interface Letter {
  /** Lines of the address, the name first. */
  address: readonly string[];
  parts: readonly LetterPart[];
}

export interface LettersLook {
  houseName: string;
  head: LetterHead;
  today: LocalDay;
  /** The moment the file says it was made. */
  at: string;
}

/**
 * Where the address stands, so that it shows in the window of an envelope of 220 by 110 mm when the sheet is folded in three and has
 * slipped to any side: on the right as is usual in Belgium, or on the left (DIN 5008).
 */
const addressAt = { right: { left: 110, width: 80 }, left: { left: 24, width: 78 } } as const;
const addressTop = 50;
const margin = 20;
const bodyTop = 92;
const bottom = paper.height - 18;
const columnGap = 10;

/** Letters as one file, each beginning on a page of its own. */
export async function lettersPdf(
  letters: readonly Letter[],
  look: LettersLook,
): Promise<{ base64: string; pages: number }> {
  const sheet = await newSheet(look.at);
  for (const letter of letters) {
    write(sheet, letter, look);
    // A batch of hundreds must not keep a scan waiting.
    await nextTurn();
  }
  return sheet.done();
}

function write(sheet: Sheet, { address, parts }: Letter, look: LettersLook): void {
  sheet.page();
  writeHead(sheet, address, look);
  const width = paper.width - 2 * margin;
  const column = parts.length > 1 ? (width - columnGap) / 2 : width;
  const columns = parts.map((part) => stripsOf(part, column, sheet.fonts));
  let top = bodyTop;
  let rest = columns.map((strips) => ({ strips, top }));
  for (;;) {
    rest = rest.map(({ strips }, n) => {
      const left = margin + n * (column + columnGap);
      return { strips: drawStrips(sheet, strips, left, top, column), top };
    });
    if (rest.every(({ strips }) => strips.length === 0)) return;
    sheet.page();
    top = margin;
  }
}

/** Draws what fits on this page; gives what is left. */
function drawStrips(
  sheet: Sheet,
  strips: readonly Strip[],
  left: number,
  top: number,
  width: number,
): Strip[] {
  let at = top;
  for (const [n, strip] of strips.entries()) {
    const above = n === 0 ? 0 : strip.above;
    // One that is higher than a page is drawn all the same: it would wait for ever.
    if (n > 0 && at + above + strip.height > bottom) return strips.slice(n);
    at += above;
    for (const { text, left: x, baseline, width: room, style } of strip.texts)
      sheet.text(text, left + x, at + baseline, room, style);
    at += strip.height;
    if (strip.isRuled) sheet.rule(left, at, width);
  }
  return [];
}

function writeHead(sheet: Sheet, address: readonly string[], { houseName, head, today }: LettersLook): void {
  const line = (text: string, left: number, baseline: number, width: number, style: TextStyle) => {
    const known = sheet.fonts.printable(text);
    if (known !== '') sheet.text(known, left, baseline, width, style);
  };
  // On the other side of the window, so that nothing but the address shows through it.
  const sender = head.windowSide === 'right' ? margin : 110;
  line(houseName, sender, 22, 80, { size: 5.6, isBold: true });
  const contact = [head.street, head.town, head.phone, head.email].filter((text) => text !== '');
  for (const [n, text] of contact.entries()) line(text, sender, 28 + n * 4.4, 80, { size: 3.2, grey: true });
  const place = addressAt[head.windowSide];
  for (const [n, text] of address.entries())
    line(text, place.left, addressTop + 4 + n * 5.2, place.width, { size: 3.9 });
  line(formatDay(today, 'nl'), sender, bodyTop - 10, 80, { size: 3.7 });
  // Where the sheet is folded in three.
  for (const fold of [99, 198]) sheet.rule(4, fold, 4);
}
