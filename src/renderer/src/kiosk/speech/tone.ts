let audio: AudioContext | null = null;

/**
 * Two short soft notes that say "look here" (T01): made here, so that no file has to arrive first. Silent where the
 * computer has no sound or the browser does not allow it yet; the screen says the same in pictures and words.
 */
export function playTone(): void {
  try {
    audio ??= new AudioContext();
    const { currentTime } = audio;
    playNote(audio, 660, currentTime);
    playNote(audio, 880, currentTime + 0.22);
  } catch {
    // No sound device: nothing to hear, nothing lost.
  }
}

function playNote(context: AudioContext, frequency: number, at: number): void {
  const note = context.createOscillator();
  const volume = context.createGain();
  note.frequency.value = frequency;
  volume.gain.setValueAtTime(0, at);
  volume.gain.linearRampToValueAtTime(0.2, at + 0.03);
  volume.gain.linearRampToValueAtTime(0, at + 0.2);
  note.connect(volume).connect(context.destination);
  note.start(at);
  note.stop(at + 0.21);
}
