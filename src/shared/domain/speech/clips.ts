import { phraseOf } from './phrase.ts';

/** A recording of one phrase. The file lies beside the list; spoken by somebody, or rendered by a program. */
export interface Clip {
  readonly text: string;
  readonly file: string;
  readonly seconds: number;
  readonly made: 'person' | 'engine';
}

/** The clips of one language, as `speech/<tag>/clips.json` lists them. */
export interface ClipList {
  readonly version: 1;
  readonly language: string;
  readonly clips: readonly Clip[];
}

/** Whether something read from a file is such a list: a pack comes from outside. */
export function isClipList(found: unknown): found is ClipList {
  const list = found as Partial<ClipList> | null;
  return list?.version === 1 && typeof list.language === 'string' && list.clips?.every(isClip) === true;
}

const isClip = (one: Partial<Clip>): boolean =>
  typeof one.text === 'string' &&
  /^[0-9a-f]{16}\.(?:opus|ogg|mp3|wav)$/.test(one.file ?? '') &&
  (one.seconds ?? 0) > 0 &&
  (one.made === 'person' || one.made === 'engine');

/** The clips of a language by what they say. */
export type ClipShelf = ReadonlyMap<string, Clip>;

export const shelfOf = ({ clips }: ClipList): ClipShelf =>
  new Map(clips.map((one) => [phraseOf(one.text), one]));

/** What may stand between two phrases and is not said; the plus is no mark of a sentence for Unicode. */
const silent = /^[\s\p{P}+]+/u;

/**
 * The clips that say a text one after the other ("Je nummer: 14. Nog 2 bezoekers voor je"), or null when some of its words have none: half a
 * sentence can say the opposite of the whole. Of several ways the one with the longest first phrase.
 */
export function clipsFor(text: string, shelf: ClipShelf): readonly Clip[] | null {
  if (shelf.size === 0) return null;
  const all = phraseOf(text);
  const dead = new Set<number>();
  const longest = Math.max(...[...shelf.keys()].map((phrase) => phrase.length));

  function from(start: number): Clip[] | null {
    const at = start + (silent.exec(all.slice(start))?.[0].length ?? 0);
    if (at >= all.length) return [];
    if (dead.has(at)) return null;
    for (let end = Math.min(all.length, at + longest); end > at; end -= 1) {
      const found = isEdge(all, end) ? shelf.get(spoken(all.slice(at, end))) : undefined;
      const rest = found === undefined ? null : from(end);
      if (found !== undefined && rest !== null) return [found, ...rest];
    }
    dead.add(at);
    return null;
  }
  return from(0);
}

/** Minutes are written with a nought before them and said without. */
const spoken = (piece: string): string => (/^0\d$/.test(piece) ? piece.slice(1) : piece);

/** A phrase ends where a word or a number ends. */
const isEdge = (text: string, at: number): boolean =>
  at === text.length || !(/[\p{L}\p{N}\p{M}]/u.test(text[at] ?? '') && sameKind(text[at - 1], text[at]));

const sameKind = (before = '', after = ''): boolean => /\p{N}/u.test(before) === /\p{N}/u.test(after);
