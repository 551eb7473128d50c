import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { clipName } from '#shared/domain/speech/phrase.ts';
import { temporaryFolder } from '#tests/support/temp-folder.ts';
import { type Engine, findEngine } from './engine.ts';
import { readStock, render, take, writeClips } from './pack.ts';
import { soundLength } from './sound-length.ts';

const needed = [
  { key: 'bar.stop', text: 'Stop' },
  { key: 'bar.help', text: 'Hulp' },
];

/** A WAV of silence: one byte a sample, 8,000 a second. */
function silence(seconds: number, dataSize = seconds * 8000): Buffer {
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt32LE(8000, 24);
  head.writeUInt32LE(8000, 28);
  head.write('data', 36);
  head.writeUInt32LE(dataSize, 40);
  return Buffer.concat([head, Buffer.alloc(seconds * 8000)]);
}

const engine: Engine = {
  render: (text) => {
    if (text === 'Hulp') throw new Error('no sound device');
    return silence(2);
  },
  pack: (wav) => ({ bytes: wav, ending: 'wav' }),
};

describe('a pack of clips', () => {
  test('is rendered as far as it goes; what failed stays missing and is named', () => {
    const folder = temporaryFolder();
    const { made, failed } = render(folder, readStock(folder, 'nl', needed), engine);
    writeClips(folder, readStock(folder, 'nl', needed), made);
    expect(failed).toEqual(['Hulp: no sound device']);
    const stock = readStock(folder, 'nl', needed);
    expect(stock.clips).toEqual([
      { text: 'Stop', file: `${clipName('Stop')}.wav`, seconds: 2, made: 'engine' },
    ]);
    expect(stock.missing).toEqual([needed[1]]);
  });

  test('is not rendered in a language the program does not speak', () => {
    const folder = temporaryFolder();
    expect(render(folder, readStock(folder, 'ti', needed), engine)).toEqual({ made: [], failed: [] });
  });

  test('takes recordings of people instead of rendered ones, and says which files belong nowhere', () => {
    const [folder, from] = [temporaryFolder(), temporaryFolder()];
    writeClips(
      folder,
      readStock(folder, 'nl', needed),
      render(folder, readStock(folder, 'nl', needed), engine).made,
    );
    mkdirSync(join(from, 'nl'));
    writeFileSync(join(from, 'nl', `${clipName('Stop')}.mp3`), 'sound');
    writeFileSync(join(from, 'nl', 'holiday.mp3'), 'sound');
    const { made, strange } = take(folder, readStock(folder, 'nl', needed), from);
    writeClips(folder, readStock(folder, 'nl', needed), made);
    expect(strange).toEqual(['holiday.mp3']);
    expect(readStock(folder, 'nl', needed).clips.map(({ file, made: by }) => [file, by])).toEqual([
      [`${clipName('Stop')}.mp3`, 'person'],
    ]);
    expect(readdirSync(join(folder, 'nl')).toSorted()).toEqual([`${clipName('Stop')}.mp3`, 'clips.json']);
  });

  test('does not speak for a text that changed, and throws its recording out with the next writing', () => {
    const folder = temporaryFolder();
    writeClips(
      folder,
      readStock(folder, 'nl', needed),
      render(folder, readStock(folder, 'nl', needed), engine).made,
    );
    const changed = [{ key: 'bar.stop', text: 'Stoppen' }];
    const stock = readStock(folder, 'nl', changed);
    expect(stock.missing).toEqual(changed);
    writeClips(folder, stock, render(folder, stock, engine).made);
    expect(existsSync(join(folder, 'nl', `${clipName('Stop')}.wav`))).toBe(false);
    expect(readStock(folder, 'nl', changed).missing).toEqual([]);
  });

  test('refuses a list that is none', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'nl'));
    writeFileSync(join(folder, 'nl', 'clips.json'), '{"version":2}');
    expect(() => readStock(folder, 'nl', needed)).toThrow('is not a list of clips');
  });
});

test('a WAV that a program wrote to a pipe is as long as its bytes', () => {
  expect(soundLength(silence(3))).toBe(3);
  expect(soundLength(silence(3, 0xffff_fff0))).toBe(3);
  expect(soundLength(Buffer.from('ID3'))).toBeNull();
});

const installed = findEngine();
test.skipIf(installed === null)(
  'espeak-ng speaks Dutch, Ukrainian and Dari (skipped where it is not installed)',
  () => {
    for (const [text, language] of [
      ['Waarvoor kom je?', 'nl'],
      ['Чим допомогти?', 'uk'],
      ['زبان', 'fa-AF'],
    ] as const) {
      const wav = installed?.render(text, language) ?? Buffer.alloc(0);
      expect(soundLength(wav)).toBeGreaterThan(0.2);
      const packed = installed?.pack(wav);
      expect(soundLength(packed?.bytes ?? Buffer.alloc(0))).toBeCloseTo(soundLength(wav) ?? 0, 0);
    }
  },
);

test('a computer without espeak-ng has no engine', () => {
  expect(findEngine('no-such-program')).toBeNull();
});
