import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { type Clip, isClipList, shelfOf } from '#shared/domain/speech/clips.ts';
import { clipName, phraseOf } from '#shared/domain/speech/phrase.ts';
import type { SpokenText } from '#shared/domain/speech/spoken-texts.ts';
import { type Engine, engineVoices } from './engine.ts';
import { soundLength } from './sound-length.ts';

/** What a pack holds of one language, against what the kiosk may have to say. */
export interface Stock {
  language: string;
  needed: readonly SpokenText[];
  clips: readonly Clip[];
  missing: readonly SpokenText[];
}

const listOf = (folder: string, language: string): string => join(folder, language, 'clips.json');

/** Looks into a pack; a clip whose file is gone, or whose text is said no more, does not count. */
export function readStock(folder: string, language: string, needed: readonly SpokenText[]): Stock {
  const shelf = shelfOf({ version: 1, language, clips: readClips(folder, language) });
  const found = needed.map((one) => ({ one, clip: shelf.get(phraseOf(one.text)) }));
  return {
    language,
    needed,
    clips: found.flatMap(({ clip }) => (clip ? [clip] : [])),
    missing: found.flatMap(({ one, clip }) => (clip ? [] : [one])),
  };
}

function readClips(folder: string, language: string): readonly Clip[] {
  const path = listOf(folder, language);
  if (!existsSync(path)) return [];
  const found: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (!isClipList(found)) throw new Error(`${path} is not a list of clips`);
  return found.clips.filter(({ file }) => existsSync(join(folder, language, file)));
}

/** Renders what is missing. Gives the clips that came; a text the program stumbles over stays missing and is named. */
export function render(folder: string, stock: Stock, engine: Engine): { made: Clip[]; failed: string[] } {
  const made: Clip[] = [];
  const failed: string[] = [];
  if (engineVoices[stock.language] === undefined) return { made, failed };
  for (const { text } of stock.missing) {
    try {
      const wav = engine.render(text, stock.language);
      const { bytes, ending } = engine.pack(wav);
      made.push(keep(folder, stock.language, { text, bytes, ending, made: 'engine' }));
    } catch (error) {
      failed.push(`${text}: ${error instanceof Error ? error.message : 'unknown'}`);
    }
  }
  return { made, failed };
}

/** Takes recordings of people from `from/<language>/<name>.wav`, named as the list of missing clips says; they replace rendered ones. */
export function take(folder: string, stock: Stock, from: string): { made: Clip[]; strange: string[] } {
  const source = join(from, stock.language);
  const byName = new Map(stock.needed.map(({ text }) => [clipName(text), text]));
  const made: Clip[] = [];
  const strange: string[] = [];
  for (const file of existsSync(source) ? readdirSync(source).toSorted() : []) {
    const ending = extname(file).slice(1).toLowerCase();
    const text = byName.get(file.slice(0, -ending.length - 1));
    if (text === undefined || !isEnding(ending)) strange.push(file);
    else
      made.push(
        keep(folder, stock.language, {
          text,
          bytes: readFileSync(join(source, file)),
          ending,
          made: 'person',
        }),
      );
  }
  return { made, strange };
}

const endings = ['opus', 'ogg', 'mp3', 'wav'] as const;
type Ending = (typeof endings)[number];
const isEnding = (text: string): text is Ending => endings.some((one) => one === text);

/** Slow speech: letters a second, where a recording does not say how long it lasts. */
const lettersPerSecond = 12;

interface Recording {
  text: string;
  bytes: Buffer;
  ending: Ending;
  made: Clip['made'];
}

function keep(folder: string, language: string, { text, bytes, ending, made }: Recording): Clip {
  if (bytes.length === 0) throw new Error('there is no sound in it');
  const seconds = soundLength(bytes) ?? text.length / lettersPerSecond + 1;
  const file = `${clipName(text)}.${ending}`;
  mkdirSync(join(folder, language), { recursive: true });
  writeFileSync(join(folder, language, file), bytes);
  return { text, file, seconds: Math.max(0.1, Math.round(seconds * 10) / 10), made };
}

/** Writes the list of a language whole: what it had and is still said, with these instead or besides. Files nobody names any more go. */
export function writeClips(folder: string, stock: Stock, made: readonly Clip[]): void {
  const byText = new Map([...stock.clips, ...made].map((clip) => [phraseOf(clip.text), clip]));
  const clips = [...byText.values()].toSorted((a, b) => (a.file < b.file ? -1 : 1));
  const path = listOf(folder, stock.language);
  mkdirSync(join(folder, stock.language), { recursive: true });
  writeFileSync(
    `${path}.new`,
    `${JSON.stringify({ version: 1, language: stock.language, clips }, null, 1)}\n`,
  );
  renameSync(`${path}.new`, path);
  const named = new Set([...clips.map(({ file }) => file), 'clips.json']);
  for (const file of readdirSync(join(folder, stock.language))) {
    if (!named.has(file)) rmSync(join(folder, stock.language, file));
  }
}
