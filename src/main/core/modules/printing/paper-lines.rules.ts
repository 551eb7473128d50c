/** Words of a text on lines of at most so many letters; a longer word is cut where the line ends. */
export function linesOf(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/u).filter((one) => one !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else for (let at = 0; at < word.length; at += width) lines.push(word.slice(at, at + width));
  }
  return lines;
}
