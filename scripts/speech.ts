import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import Papa from 'papaparse';
import { escapeFormula } from '#shared/domain/csv-text.ts';
import { clipName } from '#shared/domain/speech/phrase.ts';
import { type SpokenText, spokenTexts, type TextTree } from '#shared/domain/speech/spoken-texts.ts';
import { kioskLanguages } from '#shared/i18n/languages.ts';
import { openDemoHouse } from './lib/demo-house.ts';
import { projectRoot, say } from './lib/run.ts';
import { engineVoices, findEngine } from './speech/engine.ts';
import { readStock, render, type Stock, take, writeClips } from './speech/pack.ts';

/**
 * `npm run speech`: which sentences of the kiosk have a recording, language by language.
 *
 *   --pack DIR       the pack, a folder per language; default `speech`
 *   --language TAG   only this one; may stand several times
 *   --list FILE      writes what is missing, with the name each recording must get, as a list for a spreadsheet
 *   --take DIR       takes recordings of people in from `DIR/<language>/<name>.wav` (or .opus, .ogg, .mp3)
 *   --render         lets espeak-ng of this computer speak what is missing
 *
 * A house uses a pack by putting it in its data folder under the name `speech`.
 */
const { values } = parseArgs({
  options: {
    pack: { type: 'string', default: 'speech' },
    language: { type: 'string', multiple: true, default: [] },
    list: { type: 'string' },
    take: { type: 'string' },
    render: { type: 'boolean', default: false },
  },
});

const pack = resolve(values.pack);
const languages = kioskLanguages.filter(
  ({ tag }) => values.language.length === 0 || values.language.includes(tag),
);
const unknown = values.language.filter((tag) => !kioskLanguages.some((one) => one.tag === tag));
if (unknown.length > 0) stop(`There is no language ${unknown.join(', ')} at the kiosk.`);
const engine = values.render ? findEngine() : null;
if (values.render && engine === null)
  stop('espeak-ng is not on this computer, so nothing can be rendered. Install it, or record people.');

const themes = await themeNames();
const stocks = languages.map(({ tag, format }) => work(tag, format));
for (const { language, needed, clips, missing } of stocks) {
  const people = clips.filter(({ made }) => made === 'person').length;
  const note =
    engineVoices[language] === undefined && missing.length > 0 ? ', to be recorded by somebody' : '';
  say(
    `${language.padEnd(6)} ${needed.length} to say: ${people} by people, ${clips.length - people} rendered, ${missing.length} missing${note}`,
  );
}
if (values.list !== undefined) writeList(values.list, stocks);

/** Takes in, renders and writes what was asked for one language; gives what the pack then holds. */
function work(tag: string, format: string): Stock {
  const needed = spokenTexts(textsOf(tag), themes(tag), format);
  let stock = readStock(pack, tag, needed);
  if (values.take !== undefined) {
    const { made, strange } = take(pack, stock, resolve(values.take));
    for (const file of strange) say(`${tag}: ${file} belongs to no sentence of now; it was not taken.`);
    if (made.length > 0) writeClips(pack, stock, made);
    stock = readStock(pack, tag, needed);
  }
  if (engine !== null && stock.missing.length > 0) {
    const { made, failed } = render(pack, stock, engine);
    for (const words of failed) say(`${tag}: not rendered: ${words}`);
    if (made.length > 0) writeClips(pack, stock, made);
    stock = readStock(pack, tag, needed);
  }
  return stock;
}

function textsOf(tag: string): TextTree {
  return JSON.parse(
    readFileSync(join(projectRoot, 'src/shared/i18n', tag, 'kiosk.json'), 'utf8'),
  ) as TextTree;
}

/** The themes every house begins with, by language; read from a house made for this and thrown away. */
async function themeNames(): Promise<(tag: string) => SpokenText[]> {
  const folder = mkdtempSync(join(tmpdir(), 'deelbalie-speech-'));
  const core = await openDemoHouse(folder, { name: 'speech', scale: 1 });
  const rows = await core.inside
    .store()
    .reader.selectFrom('theme')
    .select(['code', 'name', 'name_translations'])
    .orderBy('code')
    .execute();
  await core.close();
  rmSync(folder, { recursive: true, force: true });
  return (tag) =>
    rows.flatMap(({ code, name, name_translations }) => {
      const translations = JSON.parse(name_translations) as Record<string, string | undefined>;
      const text = tag === 'nl' ? name : translations[tag];
      return text === undefined ? [] : [{ key: `theme.${code}`, text }];
    });
}

function writeList(file: string, all: readonly Stock[]): void {
  const rows = all.flatMap(({ language, missing }) =>
    missing.map(({ key, text }) => [`${language}/${clipName(text)}.wav`, language, key, escapeFormula(text)]),
  );
  const head = ['file', 'language', 'key', 'text'];
  writeFileSync(file, `\ufeff${Papa.unparse([head, ...rows], { delimiter: ';', newline: '\r\n' })}\r\n`);
  say(`${rows.length} sentences to record are listed in ${file}.`);
}

function stop(words: string): never {
  say(words);
  process.exit(1);
}
