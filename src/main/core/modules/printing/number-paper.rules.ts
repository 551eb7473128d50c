import { houseTimeZone } from '#shared/domain/house.ts';
import { ticketText } from '#shared/domain/number-series.ts';
import { momentOnPaper, paperDots } from '#shared/domain/paper.ts';
import nl from '#shared/i18n/nl/kiosk.json' with { type: 'json' };
import { begin, bold, center, cut, feed, line, picture, size } from './escpos.rules.ts';
import { linesOf } from './paper-lines.rules.ts';

/** All a paper may say: there is no place for a name, a reason or a card. */
export interface NumberPaper {
  houseName: string;
  number: number;
  at: string;
  /** The same in the visitor's language, drawn by the kiosk. */
  dots: Uint8Array | null;
}

/** Letters of 48 dots are 17 points high, 24 of them on a line; the number, 192 dots high, is 68 points. */
const text = 2;
const large = 8;
const lettersOfLine = paperDots / (12 * text);

/** Dutch first, what the kiosk drew below it. */
export function numberPaper({ houseName, number, at, dots }: NumberPaper): Uint8Array {
  const { label, sit, watch } = nl.number;
  return Uint8Array.from([
    ...begin(),
    ...center(),
    ...size(text),
    ...bold(true),
    ...lines(houseName),
    ...bold(false),
    ...feed(24),
    ...lines(label),
    ...size(large),
    ...bold(true),
    ...line(ticketText(number)),
    ...bold(false),
    ...size(text),
    ...feed(24),
    ...[sit, watch, nl.paper.today, momentOnPaper(at, houseTimeZone)].flatMap(lines),
    ...(dots === null ? [] : [...feed(32), ...picture(dots)]),
    ...feed(24),
    ...cut(),
  ]);
}

/** Shows everything a number needs: text with its signs, the largest digits, a picture, the knife. */
export function testPaper({ kioskName, words, at }: { kioskName: string; words: string; at: string }) {
  return Uint8Array.from([
    ...begin(),
    ...center(),
    ...size(text),
    ...lines(words),
    ...lines(kioskName),
    ...lines('é ë ï ç à €'),
    ...size(large),
    ...line('123'),
    ...size(text),
    ...picture(testPicture()),
    ...feed(16),
    ...lines(momentOnPaper(at, houseTimeZone)),
    ...feed(24),
    ...cut(),
  ]);
}

const lines = (words: string): number[] => linesOf(words, lettersOfLine).flatMap(line);

const testRows = 64;

/** A ruler across the paper: what is missing at a side shows a paper that is too narrow. */
function testPicture(): Uint8Array {
  const bytesOfRow = paperDots / 8;
  const dots = new Uint8Array(bytesOfRow * testRows);
  for (let row = 0; row < testRows; row += 1)
    for (let column = 0; column < bytesOfRow; column += 1)
      dots[row * bytesOfRow + column] = row < 4 || row >= testRows - 4 ? 0xff : column % 2 === 0 ? 0xf0 : 0;
  return dots;
}
