import bad from '../../../../../resources/sounds/scan-bad.wav?url';
import forSomebody from '../../../../../resources/sounds/scan-for-somebody.wav?url';
import good from '../../../../../resources/sounds/scan-good.wav?url';

const files = { good, bad, forSomebody };
export type ScanSound = keyof typeof files;
const players = new Map<ScanSound, HTMLAudioElement>();

/** The short tone that tells a good scan from a bad one without looking. Silent where the browser allows no sound yet. */
export function playScanSound(sound: ScanSound): void {
  const player = players.get(sound) ?? new Audio(files[sound]);
  players.set(sound, player);
  player.currentTime = 0;
  // Browsers refuse sound before the first touch of the page; the flash and the text still tell.
  player.play().catch(() => undefined);
}
