import { useEffect, useState } from 'react';
import type { Mouth } from './reader.ts';
import { pickVoice } from './voices.ts';

const synthesis = typeof speechSynthesis === 'undefined' ? null : speechSynthesis;

/** Speaks with a voice of this computer. */
export function mouthOf(voice: SpeechSynthesisVoice): Mouth {
  return {
    say(text, whenSaid) {
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      utterance.rate = 0.9;
      // oxlint-disable-next-line unicorn/prefer-add-event-listener -- the stand-in for voices in tests knows only these
      utterance.onend = whenSaid;
      // oxlint-disable-next-line unicorn/prefer-add-event-listener -- as above
      utterance.onerror = whenSaid;
      synthesis?.speak(utterance);
    },
    hush: () => synthesis?.cancel(),
  };
}

/** The voice for a language; voices arrive some time after the page. */
export function useComputerVoice(language: string): SpeechSynthesisVoice | null {
  const [voice, setVoice] = useState<SpeechSynthesisVoice | null>(null);
  useEffect(() => {
    const look = () =>
      setVoice((before) => sameOrNew(before, pickVoice(synthesis?.getVoices() ?? [], language)));
    look();
    synthesis?.addEventListener('voiceschanged', look);
    return () => synthesis?.removeEventListener('voiceschanged', look);
  }, [language]);
  return voice;
}

/** The browser makes new objects of the same voices at each look. */
const sameOrNew = (before: SpeechSynthesisVoice | null, found: SpeechSynthesisVoice | null) =>
  before?.voiceURI === found?.voiceURI ? before : found;
