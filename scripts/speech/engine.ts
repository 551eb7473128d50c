import { spawnSync } from 'node:child_process';

/**
 * Voices of espeak-ng by our language. Left out on purpose: Arabic, which it only reads with every vowel written; Pashto, Tigrinya and
 * Somali, which it does not know. Dari is read by its Persian voice.
 */
export const engineVoices: Readonly<Record<string, string>> = {
  nl: 'nl',
  fr: 'fr-be',
  en: 'en-gb',
  es: 'es',
  uk: 'uk',
  ru: 'ru',
  tr: 'tr',
  ro: 'ro',
  bg: 'bg',
  pl: 'pl',
  pt: 'pt',
  'fa-AF': 'fa',
  de: 'de',
};

/** Words a minute: slow, for who hears or understands with effort. */
const speed = '140';

export interface Engine {
  /** Sound of a text in one of `engineVoices`, as WAV. Throws with what the program said when it fails. */
  render(text: string, language: string): Buffer;
  /** The same sound made small, with the ending of its file; WAV stays WAV where there is no program for it. */
  pack(wav: Buffer): { bytes: Buffer; ending: 'opus' | 'wav' };
}

/** espeak-ng of this computer, and opusenc where it is installed; null when there is no espeak-ng. */
export function findEngine(command = 'espeak-ng', packer = 'opusenc'): Engine | null {
  if (!answers(command, ['--version'])) return null;
  const canPack = answers(packer, ['--version']);
  return {
    render(text, language) {
      const voice = engineVoices[language];
      if (voice === undefined) throw new Error(`espeak-ng has no voice for ${language}`);
      return output(command, ['-v', voice, '-s', speed, '--stdin', '--stdout'], Buffer.from(text, 'utf8'));
    },
    pack(wav) {
      if (!canPack) return { bytes: wav, ending: 'wav' };
      return { bytes: output(packer, ['--quiet', '--bitrate', '24', '-', '-'], wav), ending: 'opus' };
    },
  };
}

const answers = (command: string, args: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0;

function output(command: string, args: readonly string[], input: Buffer): Buffer {
  const { status, stdout, stderr, error } = spawnSync(command, args, { input, maxBuffer: 50_000_000 });
  if (status !== 0) throw new Error(`${command}: ${error?.message ?? stderr.toString('utf8').trim()}`);
  return stdout;
}
