import type { TicketAudience, TicketState, Urgency } from '#shared/contract/intake-words.ts';

/** What can happen to a visitor who took a number. */
export type TicketAct =
  | 'call'
  | 'putBack'
  | 'take'
  | 'handOver'
  | 'noShow'
  | 'leave'
  | 'backInLine'
  | 'finish'
  | 'reopen';

const steps: Record<TicketAct, { from: readonly TicketState[]; to: TicketState }> = {
  call: { from: ['waiting', 'called'], to: 'called' },
  putBack: { from: ['called'], to: 'waiting' },
  take: { from: ['waiting', 'called'], to: 'taken' },
  handOver: { from: ['waiting', 'called', 'taken'], to: 'waiting' },
  noShow: { from: ['called'], to: 'noShow' },
  leave: { from: ['waiting', 'called'], to: 'left' },
  backInLine: { from: ['noShow', 'left'], to: 'waiting' },
  finish: { from: ['taken'], to: 'done' },
  reopen: { from: ['done'], to: 'taken' },
};

/** The state after an act, or null where the act makes no sense: somebody else was quicker, or it is over. */
export function afterAct(state: TicketState, act: TicketAct): TicketState | null {
  const step = steps[act];
  return step.from.includes(state) ? step.to : null;
}

export interface InLine {
  id: string;
  number: number;
  arrivedAt: string;
  urgency: Urgency;
  audience: TicketAudience;
  /** Kept for one colleague; nobody else gets this visitor by "next". */
  forAccountId: string | null;
}

const weight: Record<Urgency, number> = { now: 0, soon: 1, calm: 2 };

/** Minutes after which "soon" goes before everybody who arrived later than it could bear to wait. */
const soonCountsAsMinutesEarlier = 15;

/** When somebody counts as having arrived: `soon` gains a quarter of an hour, so that `calm` is never passed for ever. */
const turn = (one: InLine): number =>
  Date.parse(one.arrivedAt) - (one.urgency === 'soon' ? soonCountsAsMinutesEarlier * 60_000 : 0);

/**
 * The order in which people are helped: what cannot wait goes first; the rest by arrival, with a quarter of an hour's start for what
 * presses. Whoever missed the call and comes back stands where the arrival put them.
 */
export const lineOrder = (one: InLine, other: InLine): number =>
  Number(one.urgency !== 'now') - Number(other.urgency !== 'now') ||
  turn(one) - turn(other) ||
  weight[one.urgency] - weight[other.urgency] ||
  one.number - other.number;

/** Whom a worker may be sent by "next": those kept for this worker, and the audiences asked for. */
export const isFor = (
  one: InLine,
  worker: { accountId: string | null; audiences: readonly TicketAudience[] },
): boolean =>
  one.forAccountId === null ? worker.audiences.includes(one.audience) : one.forAccountId === worker.accountId;

/** How many are before a visitor who has just joined, of the same audience. */
export const aheadOf = (mine: InLine, line: readonly InLine[]): number =>
  line.filter(
    (other) => other.id !== mine.id && other.audience === mine.audience && lineOrder(other, mine) < 0,
  ).length;

/** Minutes from arrival to being taken: the middle one and the longest; null when nobody was taken. */
export function waitsOf(
  taken: readonly { arrivedAt: string; takenAt: string }[],
): { medianMinutes: number; longestMinutes: number } | null {
  const minutes = taken
    .map(({ arrivedAt, takenAt }) => Math.max(0, Date.parse(takenAt) - Date.parse(arrivedAt)) / 60_000)
    .sort((a, b) => a - b);
  if (minutes.length === 0) return null;
  const middle = minutes.length / 2;
  const upper = minutes[Math.floor(middle)] ?? 0;
  const lower = minutes[Math.ceil(middle) - 1] ?? 0;
  return { medianMinutes: Math.round((upper + lower) / 2), longestMinutes: Math.round(minutes.at(-1) ?? 0) };
}
