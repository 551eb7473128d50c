/**
 * What a text may leave open. In the files of texts it stands as `{{name}}`; who edits a text reads a Dutch word, `{naam}`,
 * whatever language the text itself is in.
 */
export const placeholders = {
  name: 'naam',
  house: 'huis',
  things: 'dingen',
  hours: 'openingsuren',
  call: 'bellen',
  block: 'gevolg',
  fee: 'bedrag',
} as const;

export type Placeholder = keyof typeof placeholders;

const entries = Object.entries(placeholders) as [Placeholder, string][];

/** A text of the files as it is edited. */
export const asEdited = (text: string): string =>
  text.replaceAll(/\{\{(\w+)\}\}/g, (whole, key: string) =>
    key in placeholders ? `{${placeholders[key as Placeholder]}}` : whole,
  );

/** An edited text as it is kept. Unknown words between braces stay as they are, so that nothing typed is lost. */
export const asKept = (text: string): string =>
  text.replaceAll(/\{(\w+)\}/g, (whole, word: string) => {
    const known = entries.find(([, dutch]) => dutch === word.toLowerCase());
    return known ? `{{${known[0]}}}` : whole;
  });

/** A piece of a letter: a paragraph, or the place where a list comes. */
export type Piece = { kind: 'paragraph'; text: string } | { kind: 'things' } | { kind: 'hours' };

/**
 * A body cut at its blank lines, filled in. A paragraph of which everything that was left open stays empty is left out; the lists of
 * things is always there, even in a text that forgot it: a reminder must say what it is about.
 */
export function piecesOf(body: string, values: Readonly<Partial<Record<Placeholder, string>>>): Piece[] {
  const pieces = body
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .flatMap((part) => pieceOf(part, values));
  if (!pieces.some(({ kind }) => kind === 'things'))
    pieces.splice(Math.min(1, pieces.length), 0, { kind: 'things' });
  return pieces;
}

function pieceOf(part: string, values: Readonly<Partial<Record<Placeholder, string>>>): Piece[] {
  // A list stands on its own; words around it stay as paragraphs of their own.
  const list = /\{\{(things|hours)\}\}/.exec(part);
  if (list) {
    const [before, after] = [
      part.slice(0, list.index).trim(),
      part.slice(list.index + list[0].length).trim(),
    ];
    const middle: Piece = { kind: list[1] === 'things' ? 'things' : 'hours' };
    return [
      ...(before === '' ? [] : pieceOf(before, values)),
      middle,
      ...(after === '' ? [] : pieceOf(after, values)),
    ];
  }
  const asked = [...part.matchAll(/\{\{(\w+)\}\}/g)].map(([, key]) => key as Placeholder);
  const text = filled(part, values);
  const isEmpty = asked.length > 0 && asked.every((key) => !values[key]) && isOnlySlots(part);
  return isEmpty || text === '' ? [] : [{ kind: 'paragraph', text }];
}

const isOnlySlots = (part: string): boolean => part.replaceAll(/\{\{\w+\}\}/g, '').trim() === '';

/** Fills a line in; what is not known leaves no double space and no lonely comma. */
export function filled(text: string, values: Readonly<Partial<Record<Placeholder, string>>>): string {
  return text
    .replaceAll(/[,،]?[ \t]*\{\{(\w+)\}\}/g, (whole, key: string) => {
      const value = values[key as Placeholder];
      return value ? whole.replace(`{{${key}}}`, value) : '';
    })
    .replaceAll(/[ \t]{2,}/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();
}
