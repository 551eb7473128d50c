import { describe, expect, test } from 'vitest';
import { handClock } from '../idle/hand-clock.ts';
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
    expect(places).toEqual([null, 'question', 'tile', null]);
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
