import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { Clip } from '#shared/domain/speech/clips.ts';
import { clipName, phraseOf } from '#shared/domain/speech/phrase.ts';
import type { SpokenText } from '#shared/domain/speech/spoken-texts.ts';

interface Heard {
  said: string[];
  finish: (() => void) | null;
}
declare global {
  interface Window {
    heard: Heard;
  }
}

/** A voice of the computer that ends each sentence when the test says so: what it is given to say is what a visitor hears. */
export class Voice {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Before the page is opened: a computer with a voice in these languages. */
  async install(...languages: string[]): Promise<void> {
    await this.page.addInitScript((tags: string[]) => {
      const heard: Heard = { said: [], finish: null };
      window.heard = heard;
      const voices = tags.map((lang) => ({ lang, name: lang, voiceURI: lang, localService: true }));
      Object.defineProperty(window, 'SpeechSynthesisUtterance', {
        value: class {
          onend: (() => void) | null = null;
          readonly text: string;
          constructor(text: string) {
            this.text = text;
          }
        },
      });
      Object.defineProperty(window, 'speechSynthesis', {
        value: {
          getVoices: () => voices,
          addEventListener: () => undefined,
          removeEventListener: () => undefined,
          cancel: () => {
            heard.finish = null;
          },
          speak: (one: { text: string; onend: (() => void) | null }) => {
            heard.said.push(one.text);
            heard.finish = () => one.onend?.();
          },
        },
      });
    }, languages);
  }

  /** Waits until this is being said. */
  async hears(text: string | RegExp): Promise<void> {
    const saying = () =>
      this.page.evaluate(() => (window.heard.finish === null ? '' : (window.heard.said.at(-1) ?? '')));
    if (typeof text === 'string') await expect.poll(saying).toBe(text);
    else await expect.poll(saying).toMatch(text);
  }

  /** Everything this screen says, in order, from its question on. */
  async transcript(question: string): Promise<string[]> {
    await this.hears(question);
    return this.page.evaluate(() => {
      const from = window.heard.said.length - 1;
      while (window.heard.finish !== null) {
        const { finish } = window.heard;
        window.heard.finish = null;
        finish();
      }
      return window.heard.said.slice(from);
    });
  }

  /** Everything said since the page was opened. */
  all(): Promise<string[]> {
    return this.page.evaluate(() => window.heard.said);
  }
}

/** A tenth of a second of silence, as WAV. */
function silence(): Buffer {
  const data = Buffer.alloc(800, 128);
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + data.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(8000, 24);
  head.writeUInt32LE(8000, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36);
  head.writeUInt32LE(data.length, 40);
  return Buffer.concat([head, data]);
}

/** Puts recordings of these texts into the pack of a house. Gives what a file says. */
export function writePack(
  folder: string,
  language: string,
  texts: readonly SpokenText[],
): (file: string) => string | undefined {
  const place = join(folder, 'speech', language);
  mkdirSync(place, { recursive: true });
  const clips: Clip[] = texts.map(({ text }) => ({
    text,
    file: `${clipName(text)}.wav`,
    seconds: 0.1,
    made: 'person',
  }));
  for (const { file } of clips) writeFileSync(join(place, file), silence());
  writeFileSync(join(place, 'clips.json'), JSON.stringify({ version: 1, language, clips }));
  const byFile = new Map(clips.map(({ file, text }) => [file, phraseOf(text)]));
  return (file) => byFile.get(file);
}
