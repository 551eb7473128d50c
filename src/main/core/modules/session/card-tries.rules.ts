/**
 * How guessing the small secret of a card is slowed down. Four digits have ten thousand values: a card is asked five times and then
 * the desk helps; a kiosk at which many cards are guessed waits longer each time.
 */

/** Wrong guesses after which a card is for the desk. */
export const mostGuesses = 5;
/** Seconds to wait after the first, second, third and fourth wrong guess of one card. */
const cardWaits = [0, 5, 15, 30] as const;

/** Wrong guesses at one kiosk, of whatever card, that cost nothing: people mistype. */
const freeAtKiosk = 9;
const firstWait = 30;
const longestWait = 15 * 60;
/** Seconds without a wrong guess after which a kiosk starts afresh. */
const kioskForgets = 60 * 60;

export interface Tries {
  failures: number;
  /** Instant as UTC ISO text. */
  lastAt: string;
}

export const noTries: Tries = { failures: 0, lastAt: '' };

const passed = ({ lastAt }: Tries, now: string): number => (Date.parse(now) - Date.parse(lastAt)) / 1000;

/** A clock that was set back gives the whole wait again, never more. */
function left(wait: number, tries: Tries, now: string): number {
  const since = passed(tries, now);
  return since > 0 ? Math.max(0, Math.ceil(wait - since)) : wait;
}

/** Whether this card is for the desk now. */
export const isStopped = ({ failures }: Pick<Tries, 'failures'>): boolean => failures >= mostGuesses;

/** Seconds until this card may be tried again. */
export function waitOfCard(tries: Tries, now: string): number {
  if (tries.failures === 0) return 0;
  return left(cardWaits[Math.min(tries.failures, cardWaits.length) - 1] ?? 0, tries, now);
}

/** A kiosk as it counts now: after a quiet hour it knows of nothing. */
export function kioskNow(tries: Tries, now: string): Tries {
  return tries.failures > 0 && passed(tries, now) >= kioskForgets ? noTries : tries;
}

/** Seconds until this kiosk takes another guess. */
export function waitOfKiosk(tries: Tries, now: string): number {
  const { failures } = kioskNow(tries, now);
  if (failures <= freeAtKiosk) return 0;
  return left(Math.min(firstWait * 2 ** (failures - freeAtKiosk - 1), longestWait), tries, now);
}
