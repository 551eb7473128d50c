import { describe, expect, test } from 'vitest';
import { shelfOf } from '#shared/domain/speech/clips.ts';
import { clipName } from '#shared/domain/speech/phrase.ts';
import { handClock } from '../idle/hand-clock.ts';
import { mouthWith } from './clip-mouth.ts';
import { createReader, type Mouth, patienceFor } from './reader.ts';
import { pickVoice } from './voices.ts';

const voice = (lang: string, name = lang, localService = true) => ({ lang, name, localService });

describe('a voice', () => {
  test('of this computer, as people speak here where there is one', () => {
    const voices = [voice('en-US'), voice('nl-NL'), voice('nl_BE'), voice('fr-FR')];
    expect(pickVoice(voices, 'nl')?.lang).toBe('nl_BE');
    expect(pickVoice(voices, 'fr')?.lang).toBe('fr-FR');
    expect(pickVoice(voices, 'en')?.lang).toBe('en-US');
  });

  test.each([
    ['another language', [voice('de-DE')]],
    ['a service elsewhere', [voice('nl-BE', 'Nathalie', false)]],
    ['a variant of a synthetic voice', [voice('nl', 'nl+f3')]],
    ['nothing', []],
  ])('is not taken from %s', (_, voices) => {
    expect(pickVoice(voices, 'nl')).toBeNull();
  });
});

function readerWith(answers: boolean) {
  const clock = handClock();
  const said: string[] = [];
  const places: (string | null)[] = [];
  const ends: (() => void)[] = [];
  const mouth: Mouth = {
    say(text, done) {
      said.push(text);
      ends.push(answers ? done : () => undefined);
    },
    hush: () => undefined,
  };
  const reader = createReader<string>({ mouth, clock, onPlace: (place) => places.push(place) });
  return { clock, said, places, reader, ends, finish: () => ends.at(-1)?.() };
}

const lines = [
  { text: 'Wat zoek je?', place: 'question' },
  { text: 'Babytheek. Open tot 17:00', place: 'tile' },
];

describe('reading aloud', () => {
  test('goes line by line and shows which', () => {
    const { reader, said, places, finish } = readerWith(true);
    reader.read(lines);
    expect(said).toEqual(['Wat zoek je?']);
    finish();
    finish();
    expect(said).toEqual(lines.map(({ text }) => text));
    expect(places.filter((place) => place !== null)).toEqual(['question', 'tile']);
    expect(places.at(-1)).toBeNull();
  });

  test('goes on when the voice never says that it ended (S10)', () => {
    const { reader, said, places, clock } = readerWith(false);
    reader.read(lines);
    clock.pass(patienceFor('Wat zoek je?') - 1);
    expect(said).toHaveLength(1);
    clock.pass(1);
    expect(said).toHaveLength(2);
    clock.pass(60_000);
    expect(places.at(-1)).toBeNull();
  });

  test('stops at once, and an end that comes too late wakes nothing (S02)', () => {
    const { reader, said, places, finish, clock } = readerWith(true);
    reader.read(lines);
    reader.stop();
    finish();
    clock.pass(60_000);
    expect(said).toHaveLength(1);
    expect(places.at(-1)).toBeNull();
  });

  test('a new screen silences the one before', () => {
    const { reader, said, ends } = readerWith(true);
    reader.read(lines);
    reader.read([{ text: 'Kies je taal', place: 'question' }]);
    ends[0]?.();
    expect(said).toEqual(['Wat zoek je?', 'Kies je taal']);
  });
});

describe('what the visitor does with the voice (S01)', () => {
  test('pauses it and goes on with the sentence that was being said', () => {
    const { reader, said, finish, clock } = readerWith(true);
    reader.read(lines);
    finish();
    reader.pause();
    expect(reader.reading()).toBe('paused');
    clock.pass(60_000);
    expect(said).toHaveLength(2);
    reader.goOn();
    expect(said.slice(1)).toEqual(['Babytheek. Open tot 17:00', 'Babytheek. Open tot 17:00']);
  });

  test('skips a sentence, also while it is quiet for a moment; after the last one it is done', () => {
    const { reader, said } = readerWith(true);
    let isDone = false;
    reader.read(lines, () => (isDone = true));
    reader.pause();
    reader.skip();
    expect(said).toEqual(lines.map(({ text }) => text));
    reader.skip();
    expect([isDone, reader.reading()]).toEqual([true, 'quiet']);
    reader.skip();
    expect(said).toHaveLength(2);
  });

  test('hears it all once more, also when it was over', () => {
    const { reader, said, finish } = readerWith(true);
    reader.read(lines);
    finish();
    finish();
    reader.repeat();
    expect(said.at(-1)).toBe('Wat zoek je?');
    expect(reader.reading()).toBe('reading');
  });

  test('each change is told: the button must know whether it pauses or goes on', () => {
    const { reader } = readerWith(true);
    const told: string[] = [];
    reader.subscribe(() => told.push(reader.reading()));
    reader.read(lines);
    reader.pause();
    reader.goOn();
    reader.stop();
    expect(told).toEqual(['reading', 'paused', 'reading', 'quiet']);
  });
});

describe('a mouth with recordings', () => {
  const shelf = shelfOf({
    version: 1,
    language: 'nl',
    clips: ['Je nummer', '14'].map((text) => ({
      text,
      file: `${clipName(text)}.opus`,
      seconds: 1,
      made: 'person' as const,
    })),
  });

  function mouthOfTest(withVoice: boolean) {
    const heard: string[] = [];
    const ends: (() => void)[] = [];
    const voice: Mouth = {
      say: (text) => heard.push(`voice: ${text}`),
      hush: () => heard.push('voice hushed'),
    };
    const mouth = mouthWith(
      shelf,
      (file) => `/speech/nl/${file}`,
      (url, whenOver) => {
        heard.push(url);
        ends.push(whenOver);
        return () => heard.push('silenced');
      },
      withVoice ? voice : null,
    );
    return { heard, mouth, finish: () => ends.pop()?.() };
  }

  test('plays them one after the other, never two at once (S02)', () => {
    const { heard, mouth, finish } = mouthOfTest(true);
    let isSaid = false;
    mouth.say('Je nummer: 14', () => (isSaid = true));
    expect(heard).toEqual([`/speech/nl/${clipName('Je nummer')}.opus`]);
    finish();
    expect(heard.at(-1)).toBe(`/speech/nl/${clipName('14')}.opus`);
    finish();
    expect(isSaid).toBe(true);
  });

  test('leaves what has none to the voice of the computer, and is silent where there is none either', () => {
    const { heard, mouth } = mouthOfTest(true);
    mouth.say('Babytheek', () => undefined);
    expect(heard).toEqual(['voice: Babytheek']);
    let isSaid = false;
    mouthOfTest(false).mouth.say('Babytheek', () => (isSaid = true));
    expect(isSaid).toBe(true);
  });

  test('hushed, it plays nothing more', () => {
    const { heard, mouth, finish } = mouthOfTest(false);
    mouth.say('Je nummer: 14', () => undefined);
    mouth.hush();
    finish();
    expect(heard).toEqual([`/speech/nl/${clipName('Je nummer')}.opus`, 'silenced']);
  });
});
