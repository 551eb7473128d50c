import { type ClipShelf, clipsFor } from '#shared/domain/speech/clips.ts';
import type { Mouth } from './reader.ts';

/** Plays one recording; the function given back silences it. `whenOver` is called at its end and when it cannot be played. */
export type Player = (url: string, whenOver: () => void) => () => void;

/**
 * Speaks with recordings, one after the other, where each word of a text has one; with the voice of this computer otherwise. Where there is
 * neither, the text stays silent: half a sentence would be worse (research note 1.5).
 */
export function mouthWith(
  shelf: ClipShelf,
  urlOf: (file: string) => string,
  play: Player,
  voice: Mouth | null,
): Mouth {
  let silence: () => void = () => undefined;
  let turn = 0;

  function playFrom(files: readonly string[], ofTurn: number, whenSaid: () => void): void {
    if (ofTurn !== turn) return;
    const [file, ...rest] = files;
    if (file === undefined) return whenSaid();
    silence = play(urlOf(file), () => playFrom(rest, ofTurn, whenSaid));
  }

  return {
    say(text, whenSaid) {
      turn += 1;
      const clips = clipsFor(text, shelf);
      if (clips !== null)
        playFrom(
          clips.map(({ file }) => file),
          turn,
          whenSaid,
        );
      else if (voice === null) whenSaid();
      else voice.say(text, whenSaid);
    },
    hush() {
      turn += 1;
      silence();
      silence = () => undefined;
      voice?.hush();
    },
  };
}

/** Plays through the loudspeaker of this computer. */
export const playAloud: Player = (url, whenOver) => {
  const sound = new Audio(url);
  let isOver = false;
  const over = () => {
    if (isOver) return;
    isOver = true;
    whenOver();
  };
  sound.addEventListener('ended', over);
  sound.addEventListener('error', over);
  void sound.play().catch(over);
  return () => {
    isOver = true;
    sound.pause();
    sound.removeAttribute('src');
  };
};
