import { createContext, useContext } from 'react';

/** Reading aloud, as a screen knows it. */
export interface Voice {
  /** The present language can be read aloud here; where not, its button is on no screen and Help takes its place. */
  canRead: boolean;
  /** While the visitor wants to be read to: what is going on, and the ways to change it (S01). */
  controls: VoiceControls | null;
  /** Says this at once; null while nothing is read aloud. */
  say: ((text: string) => void) | null;
}

export interface VoiceControls {
  isPaused: boolean;
  pauseOrGoOn: () => void;
  repeat: () => void;
  skip: () => void;
}

const VoiceContext = createContext<Voice>({ canRead: false, controls: null, say: null });
export const VoiceProvider = VoiceContext.Provider;

export const useVoice = (): Voice => useContext(VoiceContext);
