import type { RefusalCode } from '#shared/contract/errors.ts';
import {
  endedStates,
  type HearsaySource,
  type ReferralAct,
  type ReferralDirection,
  type ReferralGround,
  type ReferralNext,
  type ReferralReason,
  type ReferralResult,
  type ReferralSide,
  type ReferralState,
  referralReasons,
} from '#shared/contract/referral-words.ts';
import type { Role } from '#shared/contract/roles.ts';
import type { LocalDay } from '#shared/domain/local-days.ts';

/** Which sides may bring a referral from one state into another. What is not here cannot happen. */
export const transitions: Record<ReferralState, Partial<Record<ReferralState, readonly ReferralSide[]>>> = {
  draft: { sent: ['sender'], cancelled: ['sender'] },
  sent: { accepted: ['receiver'], refused: ['receiver'], cancelled: ['sender', 'receiver'] },
  accepted: {
    inProgress: ['receiver'],
    waitingList: ['receiver'],
    cancelled: ['sender', 'receiver'],
  },
  waitingList: { inProgress: ['receiver'], cancelled: ['sender', 'receiver'] },
  inProgress: { completed: ['receiver'], failed: ['receiver'], cancelled: ['sender', 'receiver'] },
  completed: {},
  refused: {},
  failed: {},
  cancelled: {},
  inError: {},
};

export const isEnded = (state: ReferralState): boolean =>
  (endedStates as readonly ReferralState[]).includes(state);

/** The side this house is on. */
export const ourSide = (direction: ReferralDirection): ReferralSide =>
  direction === 'out' ? 'sender' : 'receiver';

/** An incoming referral whose sender nobody found in the directory yet. */
export const isHeld = (referral: { direction: ReferralDirection; serviceId: string | null }): boolean =>
  referral.direction === 'in' && referral.serviceId === null;

export interface StepNow {
  direction: ReferralDirection;
  serviceId: string | null;
  partyName: string;
  ground: ReferralGround | null;
  state: ReferralState;
  consentWithdrawn: boolean;
  /** The day of the last act; nothing happens before it. */
  lastDay: LocalDay | null;
}

export interface Step {
  to: ReferralState;
  side: ReferralSide;
  source: HearsaySource | null;
  saidBy: string;
  reason: ReferralReason | null;
  result: ReferralResult | null;
  note: string;
  day: LocalDay;
  overrideReason: string;
}

/** Why a step cannot be taken; null when it can. */
export function stepProblem(
  now: StepNow,
  step: Step,
  who: { role: Role; today: LocalDay },
): RefusalCode | null {
  return (
    stateProblem(now, step) ??
    wordsProblem(now, step) ??
    dayProblem(step.day, now.lastDay, who.today) ??
    (step.to === 'sent' ? sendingProblem(now, step, who.role) : null)
  );
}

function stateProblem(now: StepNow, { to, side }: Step): RefusalCode | null {
  // A mistake is about the record, and the record is ours: any state but the mistake itself.
  if (to === 'inError') {
    if (now.state === 'inError') return 'referrals.ended';
    return side === ourSide(now.direction) ? null : 'referrals.otherSide';
  }
  if (isEnded(now.state)) return 'referrals.ended';
  const sides = transitions[now.state][to];
  if (!sides) return 'referrals.notNext';
  if (!sides.includes(side)) return 'referrals.otherSide';
  // Nothing is decided for somebody unknown; it can be called off.
  return isHeld(now) && to !== 'cancelled' ? 'referrals.held' : null;
}

function wordsProblem(
  now: StepNow,
  { to, side, source, saidBy, reason, result, note }: Step,
): RefusalCode | null {
  if (to === 'inError') return note === '' ? 'referrals.reasonNeeded' : null;
  // What the other side decided is written down by proxy, with how we know.
  if (side !== ourSide(now.direction) && (source === null || (source === 'party' && saidBy === '')))
    return 'referrals.saidByNeeded';
  const reasons: readonly ReferralReason[] | undefined =
    to === 'refused' || to === 'failed' || to === 'cancelled' ? referralReasons[to] : undefined;
  if (reasons && (reason === null || !reasons.includes(reason))) return 'referrals.reasonNeeded';
  return to === 'completed' && result === null ? 'referrals.resultNeeded' : null;
}

/** Something happened on a day that has come, and not before what went before it. */
export function dayProblem(day: LocalDay, lastDay: LocalDay | null, today: LocalDay): RefusalCode | null {
  if (day > today) return 'referrals.dayToCome';
  return lastDay !== null && day < lastDay ? 'referrals.dayBeforeEarlier' : null;
}

function sendingProblem(now: StepNow, { overrideReason }: Step, role: Role): RefusalCode | null {
  if (now.serviceId === null && now.partyName === '') return 'referrals.partyNeeded';
  const problem = sharingProblem({ ...now, wasOverruled: overrideReason !== '' });
  if (problem || now.ground !== null) return problem;
  return role === 'caseManager' ? null : 'referrals.overrideByCaseManager';
}

/** What happened, as far as it says how a referral stands. */
export interface Happened {
  act: ReferralAct;
  toState: ReferralState | null;
  side: ReferralSide | null;
  next?: ReferralNext | null;
  day: LocalDay;
  at: string;
  isUndone: boolean;
}

export interface Standing {
  state: ReferralState;
  sentDay: LocalDay | null;
  acceptedDay: LocalDay | null;
  arrivedDay: LocalDay | null;
  endedDay: LocalDay | null;
  /** The day the sender knew how it ended. */
  toldDay: LocalDay | null;
  consentWithdrawnAt: string | null;
  /** After a refusal: what was chosen to happen. */
  next: ReferralNext | null;
}

const nothingYet: Standing = {
  state: 'draft',
  sentDay: null,
  acceptedDay: null,
  arrivedDay: null,
  endedDay: null,
  toldDay: null,
  consentWithdrawnAt: null,
  next: null,
};

/** How a referral stands after all that happened to it, in order; what was taken back did not happen. */
export function standingOf(
  direction: ReferralDirection,
  happened: readonly Happened[],
  dayOf: (at: string) => LocalDay,
): Standing {
  return happened
    .filter(({ isUndone }) => !isUndone)
    .reduce<Standing>((before, one) => {
      if (one.act === 'nextChosen') return { ...before, next: one.next ?? null };
      if (one.act === 'told') return { ...before, toldDay: one.day };
      if (one.act === 'consentWithdrawn') return { ...before, consentWithdrawnAt: one.at };
      if (one.act !== 'step' || one.toState === null) return before;
      return {
        ...before,
        state: one.toState,
        ...(one.toState === 'sent' ? { sentDay: one.day } : {}),
        ...(one.toState === 'accepted' ? { acceptedDay: one.day } : {}),
        ...(one.toState === 'inProgress' ? { arrivedDay: one.day } : {}),
        ...(isEnded(one.toState)
          ? { endedDay: one.day, toldDay: senderKnows(direction, one) ? dayOf(one.at) : null }
          : {}),
      };
    }, nothingYet);
}

/**
 * Whether the sender knows how it ended from the ending itself: when they are this house, or ended it themselves. It ended on one day,
 * they know it from the day it was heard: two dates. A mistake in our papers is nobody's news.
 */
function senderKnows(direction: ReferralDirection, { side, toState }: Happened): boolean {
  return direction === 'out' || side === 'sender' || toState === 'inError';
}

/** Ended, and the sender knows: two facts. */
export const isLoopClosed = ({ state, toldDay }: Pick<Standing, 'state' | 'toldDay'>): boolean =>
  isEnded(state) && toldDay !== null;

/** A refusal has two halves: that and why it was refused is written down at once, what happens now is chosen when there is time for it. */
export const mustChooseNext = ({
  direction,
  state,
  next,
}: {
  direction: ReferralDirection;
  state: ReferralState;
  next: ReferralNext | null;
}): boolean => direction === 'out' && state === 'refused' && next === null;

/** Why the other party cannot be asked again; null when it can. */
export function remindProblem(
  now: { direction: ReferralDirection; state: ReferralState },
  dueDay: LocalDay,
  today: LocalDay,
): RefusalCode | null {
  if (now.direction !== 'out' || now.state === 'draft' || isEnded(now.state)) return 'referrals.notWaiting';
  return dueDay < today ? 'referrals.dueInPast' : null;
}

/** Why an act cannot be taken back: only the last one can, on the day it was written down. */
export function undoProblem(
  event: { isLast: boolean; isFirst: boolean; at: string },
  today: LocalDay,
  dayOf: (at: string) => LocalDay,
): RefusalCode | null {
  if (event.isFirst || !event.isLast) return 'referrals.notLast';
  return dayOf(event.at) === today ? null : 'referrals.tooLateToUndo';
}

/** Whether something about the person may be given to the other party: the one place that decides it, for sending, letters and all else that leaves. */
export function sharingProblem(referral: {
  ground: ReferralGround | null;
  consentWithdrawn: boolean;
  wasOverruled: boolean;
}): RefusalCode | null {
  if (referral.ground === 'consent' && referral.consentWithdrawn) return 'referrals.consentWithdrawn';
  return referral.ground === null && !referral.wasOverruled ? 'referrals.groundNeeded' : null;
}
