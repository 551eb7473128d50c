/**
 * Makes the four tones of the desk and the kiosk: `node scripts/render-sounds.ts`.
 *
 * Soft, short, and told apart by more than pitch: good goes up, bad goes down and is darker, a call rings twice,
 * what came back for somebody else climbs in three steps. Pure sums of
 * sines, so that every run writes the same bytes. WAV, 16-bit mono, 22,050 samples a second.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const RATE = 22_050;
const LOUDNESS = 0.4;

type Note = {
  /** Seconds from the start of the sound. */
  readonly at: number;
  /** Seconds until it has died away. */
  readonly lasts: number;
  readonly hertz: number;
  /** Loudness of the second and third overtone against the first; more is brighter. */
  readonly overtones: readonly [number, number];
};

const warm = [0.22, 0.05] as const;
const bell = [0.4, 0.22] as const;
const dark = [0.5, 0.1] as const;

const sounds: Readonly<Record<string, readonly Note[]>> = {
  'scan-good': [
    { at: 0, lasts: 0.11, hertz: 659.26, overtones: warm },
    { at: 0.055, lasts: 0.125, hertz: 987.77, overtones: warm },
  ],
  'scan-bad': [
    { at: 0, lasts: 0.13, hertz: 293.66, overtones: dark },
    { at: 0.095, lasts: 0.15, hertz: 220, overtones: dark },
  ],
  'scan-for-somebody': [
    { at: 0, lasts: 0.11, hertz: 523.25, overtones: bell },
    { at: 0.08, lasts: 0.11, hertz: 659.26, overtones: bell },
    { at: 0.16, lasts: 0.16, hertz: 783.99, overtones: bell },
  ],
  call: [
    { at: 0, lasts: 0.12, hertz: 783.99, overtones: bell },
    { at: 0.09, lasts: 0.16, hertz: 1046.5, overtones: bell },
  ],
};

/** Loudness of a note over its life (0 to 1): 6 ms up, then dying away to nothing, so that neither end clicks. */
function envelope(seconds: number, lasts: number): number {
  if (seconds < 0 || seconds >= lasts) return 0;
  const rise = Math.min(1, seconds / 0.006);
  return rise * (1 - seconds / lasts) ** 1.6;
}

function sample(notes: readonly Note[], seconds: number): number {
  return notes.reduce((sum, { at, lasts, hertz, overtones: [second, third] }) => {
    const phase = 2 * Math.PI * hertz * (seconds - at);
    const wave = Math.sin(phase) + second * Math.sin(2 * phase) + third * Math.sin(3 * phase);
    return sum + (envelope(seconds - at, lasts) * wave) / (1 + second + third);
  }, 0);
}

function wav(notes: readonly Note[]): Buffer {
  const length = Math.ceil(Math.max(...notes.map((note) => note.at + note.lasts)) * RATE);
  const file = Buffer.alloc(44 + length * 2);
  file.write('RIFF', 0, 'latin1');
  file.writeUInt32LE(36 + length * 2, 4);
  file.write('WAVEfmt ', 8, 'latin1');
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20); // plain samples
  file.writeUInt16LE(1, 22); // mono
  file.writeUInt32LE(RATE, 24);
  file.writeUInt32LE(RATE * 2, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36, 'latin1');
  file.writeUInt32LE(length * 2, 40);
  for (let at = 0; at < length; at += 1) {
    const value = Math.max(-1, Math.min(1, sample(notes, at / RATE) * LOUDNESS));
    file.writeInt16LE(Math.round(value * 32_767), 44 + at * 2);
  }
  return file;
}

const folder = fileURLToPath(new URL('../resources/sounds/', import.meta.url));
mkdirSync(folder, { recursive: true });
for (const [name, notes] of Object.entries(sounds)) writeFileSync(`${folder}${name}.wav`, wav(notes));
console.log(`${Object.keys(sounds).length} tones in resources/sounds`);
