/** Width in millimetres of a text whose letters are `size` millimetres high (the em square). */
export type Measure = (text: string, size: number, isBold: boolean) => number;

export interface Style {
  size: number;
  isBold: boolean;
}

const ellipsis = '…';
const letters = new Intl.Segmenter('nl', { granularity: 'grapheme' });

/** The text, or as much of its beginning as fits with an ellipsis behind it; empty when not even that fits. */
export function shortened(text: string, width: number, style: Style, measure: Measure): string {
  const fits = (candidate: string) => measure(candidate, style.size, style.isBold) <= width;
  if (fits(text)) return text;
  const pieces = [...letters.segment(text)].map(({ segment }) => segment);
  const cut = (count: number) => `${pieces.slice(0, count).join('').trimEnd()}${ellipsis}`;
  let most = 0;
  for (let least = 1, beyond = pieces.length; least < beyond; ) {
    const middle = Math.floor((least + beyond) / 2);
    if (fits(cut(middle))) {
      most = middle;
      least = middle + 1;
    } else beyond = middle;
  }
  return most === 0 ? '' : cut(most);
}

/** The text on at most `most` lines, broken between words; the last line is shortened when there is more. */
export function lines(text: string, width: number, most: number, style: Style, measure: Measure): string[] {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const found: string[] = [];
  while (words.length > 0 && found.length < most) {
    const isLast = found.length === most - 1;
    found.push(
      isLast
        ? shortened(words.splice(0).join(' '), width, style, measure)
        : nextLine(words, width, style, measure),
    );
  }
  return found.filter((line) => line !== '');
}

/** Takes the words of one line from the front; a word that is too long by itself is shortened on a line of its own. */
function nextLine(words: string[], width: number, style: Style, measure: Measure): string {
  let line = words.shift() ?? '';
  for (let next = words[0]; next !== undefined; next = words[0]) {
    if (measure(`${line} ${next}`, style.size, style.isBold) > width) break;
    line = `${line} ${next}`;
    words.shift();
  }
  return shortened(line, width, style, measure);
}
