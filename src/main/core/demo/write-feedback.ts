import type { DayPart, FeedbackPurpose } from '#shared/contract/feedback-words.ts';
import { houseDayOf, houseTimeZone } from '#shared/domain/house.ts';
import { addDays, instantAt, type LocalDay, weekdayOf } from '#shared/domain/local-days.ts';
import type { CoreInside } from '../core-inside.ts';
import { writeFeedbackHistory } from '../modules/feedback/index.ts';
import { writeInventedKiosk } from '../modules/session/index.ts';
import { demoIds } from './ids.ts';
import { type Dice, dice } from './random.ts';

type Count = Parameters<typeof writeFeedbackHistory>[1][number];

/** Weights of the five faces, very bad first: as long as people had to stand and wait, and since there are chairs and a screen on the wall. */
const standing = [3, 4, 5, 4, 2];
const seated = [0.4, 0.8, 2, 6, 8];
/** Days ago from which it went better. */
const chairsCame = 21;

const purposes: [FeedbackPurpose, number][] = [
  ['lending', 9],
  ['mine', 5],
  ['question', 4],
  ['other', 1.5],
  ['price', 0.4],
  ['appointment', 0.8],
];
const languages: [string, number][] = [
  ['nl', 12],
  ['fr', 2],
  ['ar', 2],
  ['uk', 1],
  ['tr', 0.3],
];
const parts: [DayPart, number][] = [
  ['morning', 4],
  ['afternoon', 5],
];

/**
 * The question how it went, asked for six weeks: a hall in which people stood and waited, and one with chairs. Before that it was tried on one
 * day: so few answers that the house is told nothing of them.
 */
export async function writeFeedback(core: CoreInside): Promise<void> {
  const today = houseDayOf(core.ports.clock.now());
  const kioskId = demoIds(0xfeed)();
  const chance = dice(515);
  const counts = new Map<string, Count>();
  const answer = (day: LocalDay, faces: readonly number[]) => {
    const row = {
      day,
      part: pick(chance, parts),
      kiosk_id: kioskId,
      purpose: pick(chance, purposes),
      language: pick(chance, languages),
      face: 1 + chance.weighted(faces),
    };
    const key = Object.values(row).join(' ');
    counts.set(key, { ...row, answers: (counts.get(key)?.answers ?? 0) + 1 });
  };
  for (let n = 0; n < 3; n += 1) answer(addDays(today, -95), standing);
  for (let ago = 42; ago > 0; ago -= 1) {
    const day = addDays(today, -ago);
    if (weekdayOf(day) === 7) continue;
    const answers = chance.between(2, ago > chairsCame ? 5 : 8);
    for (let n = 0; n < answers; n += 1) answer(day, ago > chairsCame ? standing : seated);
  }
  const lastEvening = instantAt(addDays(today, -1), '18:00', houseTimeZone);
  await core.store().write(async (tx) => {
    await writeInventedKiosk(tx, {
      id: kioskId,
      name: 'Inkom',
      since: instantAt(addDays(today, -100), '09:00', houseTimeZone),
      seenAt: lastEvening,
      endedAt: lastEvening,
    });
    await writeFeedbackHistory(tx, [...counts.values()]);
  });
}

function pick<T>(chance: Dice, among: readonly [T, number][]): T {
  const [chosen] = among[chance.weighted(among.map(([, weight]) => weight))] ?? among[0] ?? [];
  if (chosen === undefined) throw new Error('picked from an empty list');
  return chosen;
}
