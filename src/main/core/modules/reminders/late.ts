import { houseDayOf } from '#shared/domain/house.ts';
import { addDays, type LocalDay } from '#shared/domain/local-days.ts';
import type { Actor } from '../../rpc/procedures.ts';
import type { Executor } from '../../store/database.ts';
import { type Counter, countersOf, kindValues } from '../catalog/index.ts';
import { type DueLoan, loansDueBy, personsLoansDueBy, waitedFor } from '../loans/index.ts';
import { claimedLoans } from './claims.store.ts';
import { type LateFacts, type LateLoan, weighLoans } from './late.rules.ts';
import { type Plans, readPlans, stepsOf } from './plans.store.ts';
import { sentAbout, sentSince } from './sent.store.ts';
import { type SentStep, type Stage, stagesOn } from './steps.rules.ts';

/** How far ahead a due day is "soon". */
const soonDays = 3;

/** Everything a question about late things stands on. */
export interface HouseDay {
  today: LocalDay;
  counters: Map<string, Counter>;
  plans: Plans;
  stages: Map<string, Stage[]>;
  /** The last due day that is of any concern today. */
  until: LocalDay;
}

export async function houseDay(db: Executor, now: string): Promise<HouseDay> {
  const today = houseDayOf(now);
  const counters = await countersOf(db, today);
  const plans = await readPlans(db);
  const stages = new Map(
    [...counters.values()].map((counter) => [
      counter.id,
      stagesOn(stepsOf(plans, counter.id), today, counter.calendar),
    ]),
  );
  const soon = addDays(today, soonDays);
  const until = [...stages.values()].flat().reduce((last, { to }) => (to > last ? to : last), soon);
  return { today, counters, plans, stages, until };
}

/** Initiatives an asker sees: a volunteer only the own ones; null for all. */
export function scopeOf(actor: Actor | null, initiativeId?: string): readonly string[] | null {
  const own = actor?.initiativeIds ?? null;
  if (initiativeId === undefined) return own;
  return own === null || own.includes(initiativeId) ? [initiativeId] : [];
}

const inScope = <Loan extends DueLoan>(loans: Loan[], scope: readonly string[] | null): Loan[] =>
  scope === null ? loans : loans.filter((loan) => scope.includes(loan.initiativeId));

/** All that is late or soon due in the house, weighed; at a hundred thousand persons some ten thousand loans. */
export async function lateLoans(
  db: Executor,
  day: HouseDay,
  scope: readonly string[] | null,
): Promise<LateLoan[]> {
  return withSent(db, day, inScope(await loansDueBy(db, day.until), scope));
}

async function withSent(db: Executor, day: HouseDay, loans: readonly DueLoan[]): Promise<LateLoan[]> {
  const oldest = loans.reduce((first, { dueDay }) => (dueDay < first ? dueDay : first), day.today);
  return weighed(db, day, loans, await sentSince(db, askedSince(day, oldest)));
}

/** The worst of what is late, and how many persons there are in all. */
export interface Worst {
  /** Everything that is due of those who have something due on or before the day that was asked, weighed. */
  loans: LateLoan[];
  /** Persons with something due of which nobody says that it is back or lost. */
  persons: number;
}

/** Who is worst, without weighing the others: a page shows fifty of ten thousand. */
export async function worstOf(
  db: Executor,
  day: HouseDay,
  scope: readonly string[] | null,
  worst: LocalDay,
): Promise<Worst> {
  const due = inScope(await loansDueBy(db, day.until), scope);
  const claimed = await claimedLoans(db);
  const [persons, long] = [new Set<string>(), new Set<string>()];
  for (const { id, personId, dueDay } of due) {
    if (claimed.has(id)) continue;
    persons.add(personId);
    if (dueDay <= worst) long.add(personId);
  }
  const loans = await withSent(
    db,
    day,
    due.filter(({ personId }) => long.has(personId)),
  );
  return { loans, persons: persons.size };
}

/** The same for some persons, with the items of the loans. */
export async function lateLoansOf(
  db: Executor,
  day: HouseDay,
  personIds: readonly string[],
  scope: readonly string[] | null,
): Promise<(LateLoan & { itemId: string })[]> {
  const loans = inScope(await personsLoansDueBy(db, personIds, day.until), scope);
  const items = new Map(loans.map((loan) => [loan.id, loan.itemId]));
  const sent = await sentAbout(
    db,
    loans.map((loan) => loan.id),
  );
  return (await weighed(db, day, loans, sent)).map((loan) => ({ ...loan, itemId: items.get(loan.id) ?? '' }));
}

async function weighed(
  db: Executor,
  day: HouseDay,
  loans: readonly DueLoan[],
  sent: readonly SentStep[],
): Promise<LateLoan[]> {
  const kinds = await kindValues(
    db,
    loans.map((loan) => loan.kindId),
  );
  const waited = await waitedFor(db);
  const facts: LateFacts = {
    today: day.today,
    stages: day.stages,
    sent,
    claimed: await claimedLoans(db),
    centsOf: (kindId) => kinds.get(kindId)?.replacementCents ?? 0,
    isWaitedFor: ({ id, kindId }) => waited.loanIds.has(id) || waited.kindIds.has(kindId),
  };
  return weighLoans(loans, facts);
}

/**
 * From which due day on a sent step can matter today, by its key: what is older is at a later step. Thousands of letters of
 * last year are not read for it.
 */
function askedSince(day: HouseDay, oldest: LocalDay): Map<string, LocalDay> {
  const since = new Map<string, LocalDay>();
  for (const stages of day.stages.values()) {
    for (const { step, from } of stages) {
      const first = from === null || from < oldest ? oldest : from;
      const known = since.get(step.key);
      if (known === undefined || first < known) since.set(step.key, first);
    }
  }
  return since;
}
