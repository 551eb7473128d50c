import type { MovePreview } from '#shared/contract/calendar.contract.ts';
import type { UnmovedReason } from '#shared/contract/calendar-words.ts';
import { houseDayOf, houseTimeZone } from '#shared/domain/house.ts';
import type { Instant, LocalDay } from '#shared/domain/local-days.ts';
import type { Calendar } from '#shared/domain/opening-hours.ts';
import type { Executor } from '../../../store/database.ts';
import { kindsReserved, kindsTouched } from './asked.store.ts';
import type { AskedChange, DueConflict } from './came-along.ts';
import { claimedAmong } from './claims-check.ts';
import { type MoveAnswer, type MoveHow, moveOf } from './due-moves.rules.ts';
import { type LoanDue, openLoansDue } from './due-moves.store.ts';
import { planKind } from './kind-plan.ts';

export interface MoveChoice {
  initiativeIds: readonly string[] | null;
  dueFrom: LocalDay;
  dueTo: LocalDay;
  how: MoveHow;
}

/** Loans that go from one due day to another together. */
export interface Step {
  initiativeId: string;
  fromDay: LocalDay;
  dueDay: LocalDay;
  dueAt: Instant;
  loans: LoanDue[];
}

export interface MovePlan {
  steps: Step[];
  unmoved: MovePreview['unmoved'];
  /** Reservations and things set aside that go along, or are to call about. */
  asked: AskedChange[];
  conflicts: DueConflict[];
}

export const nothingPlanned: MovePlan = { steps: [], unmoved: [], asked: [], conflicts: [] };

type Calendars = ReadonlyMap<string, { calendar: Calendar }>;
type Moving = { loan: LoanDue; to: { dueDay: LocalDay; dueAt: Instant } };

/**
 * What a move does to each loan it is about, and to who reserved what: the one computation that the preview shows and the act
 * carries out. A due day of one initiative is worked out once, however many loans have it; a kind is only looked into when somebody
 * asked for it.
 */
export async function planMove(
  ex: Executor,
  now: Instant,
  choice: MoveChoice,
  calendars: Calendars,
): Promise<MovePlan> {
  const unmoved = new Map<UnmovedReason, number>();
  const stay = (reason: UnmovedReason) => unmoved.set(reason, (unmoved.get(reason) ?? 0) + 1);
  const moving = await movingLoans(ex, now, choice, calendars, stay);
  const kinds = await planKinds(ex, now, choice, { calendars, moving });
  const steps = new Map<string, Step>();
  for (const { loan, to } of moving) {
    if (kinds.refusedLoans.has(loan.id)) stay('reserved');
    else addTo(steps, loan, to);
  }
  return {
    steps: [...steps.values()],
    unmoved: [...unmoved].map(([reason, count]) => ({ reason, loans: count })),
    asked: kinds.asked,
    conflicts: kinds.conflicts,
  };
}

async function movingLoans(
  ex: Executor,
  now: Instant,
  choice: MoveChoice,
  calendars: Calendars,
  stay: (reason: UnmovedReason) => void,
): Promise<Moving[]> {
  const today = houseDayOf(now);
  const loans = await openLoansDue(ex, choice);
  const claimed = await claimedAmong(
    ex,
    loans.map((loan) => loan.id),
  );
  const moving: Moving[] = [];
  const known = new Map<string, MoveAnswer>();
  for (const loan of loans) {
    const calendar = calendars.get(loan.initiative_id)?.calendar;
    if (!calendar) continue;
    const isClaimed = claimed.has(loan.id);
    const asked = `${loan.initiative_id} ${loan.due_at} ${loan.due_day} ${loan.handed_over_day > today} ${isClaimed}`;
    const answer =
      known.get(asked) ??
      moveOf({ loan, how: choice.how, calendar, timeZone: houseTimeZone, today, claimed: isClaimed });
    known.set(asked, answer);
    if ('unmoved' in answer) stay(answer.unmoved);
    else moving.push({ loan, to: answer.to });
  }
  return moving;
}

/** Kinds that somebody reserved and whose loans come back later, and those of reservations inside a closing. */
async function planKinds(
  ex: Executor,
  now: Instant,
  { initiativeIds, dueFrom, dueTo, how }: MoveChoice,
  { calendars, moving }: { calendars: Calendars; moving: readonly Moving[] },
): Promise<{ asked: AskedChange[]; conflicts: DueConflict[]; refusedLoans: Set<string> }> {
  const closed = { fromDay: dueFrom, toDay: dueTo };
  const touched = how.kind === 'closing' ? await kindsTouched(ex, initiativeIds, closed) : [];
  const initiativeOf = new Map(touched.map((one) => [one.kindId, one.initiativeId]));
  const reserved = await kindsReserved(ex, houseDayOf(now));
  const dueDays = new Map<string, Map<string, LocalDay>>(touched.map((one) => [one.kindId, new Map()]));
  for (const { loan, to } of moving) {
    if (!reserved.has(loan.kind_id)) continue;
    const ofKind = dueDays.get(loan.kind_id) ?? new Map<string, LocalDay>();
    dueDays.set(loan.kind_id, ofKind.set(loan.id, to.dueDay));
  }
  const all = { asked: [] as AskedChange[], conflicts: [] as DueConflict[], refusedLoans: new Set<string>() };
  for (const [kindId, ofKind] of dueDays) {
    const calendar = calendars.get(initiativeOf.get(kindId) ?? '')?.calendar;
    const closing = calendar ? { ...closed, calendar } : null;
    const plan = await planKind(ex, now, { kindId, dueDays: ofKind, closing });
    all.asked.push(...plan.asked);
    all.conflicts.push(...plan.conflicts);
    for (const id of plan.refusedLoans) all.refusedLoans.add(id);
  }
  return all;
}

function addTo(
  steps: Map<string, Step>,
  loan: LoanDue,
  { dueDay, dueAt }: { dueDay: LocalDay; dueAt: Instant },
): void {
  const key = `${loan.initiative_id} ${loan.due_day} ${dueAt}`;
  const step = steps.get(key);
  if (step) step.loans.push(loan);
  else
    steps.set(key, {
      initiativeId: loan.initiative_id,
      fromDay: loan.due_day,
      dueDay,
      dueAt,
      loans: [loan],
    });
}
