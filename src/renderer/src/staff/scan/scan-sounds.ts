import bad from '../../../../../resources/sounds/scan-bad.wav?url';
import good from '../../../../../resources/sounds/scan-good.wav?url';

const files = { good, bad };
const players = new Map<keyof typeof files, HTMLAudioElement>();

/** The short tone that tells a good scan from a bad one without looking. Silent where the browser allows no sound yet. */
export function playScanSound(tone: 'good' | 'bad'): void {
  const player = players.get(tone) ?? new Audio(files[tone]);
  players.set(tone, player);
  player.currentTime = 0;
  // Browsers refuse sound before the first touch of the page; the flash and the text still tell.
  player.play().catch(() => undefined);
}
