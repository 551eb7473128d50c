import type { ReminderStep } from '#shared/contract/reminder-settings.contract.ts';
import { type Severity, severities } from '#shared/contract/reminder-words.ts';
import { daysBetween, type LocalDay } from '#shared/domain/local-days.ts';
import type { DueLoan } from '../loans/index.ts';
import { compareWeights, type WeighedThing, type Weight, weightOf } from './severity.rules.ts';
import { type SentStep, type Stage, stageOf } from './steps.rules.ts';

/** A loan that is late or soon due, weighed. */
export interface LateLoan extends DueLoan, WeighedThing {
  /** The step that waits to be sent about it. */
  step: ReminderStep | null;
}

/** A person with such loans, longest late first. */
export interface LatePerson extends Weight {
  personId: string;
  loans: LateLoan[];
  /** The furthest step that waits among the things. */
  step: ReminderStep | null;
}

/** What is known beside the loans themselves. */
export interface LateFacts {
  today: LocalDay;
  /** Stages of today by initiative. */
  stages: ReadonlyMap<string, readonly Stage[]>;
  sent: readonly SentStep[];
  /** Loans of which somebody says the thing is back or lost: they are in no list of late things. */
  claimed: ReadonlyMap<string, unknown>;
  centsOf: (kindId: string) => number;
  isWaitedFor: (loan: DueLoan) => boolean;
}

/** Weighs loans; thousands at a time, so days are counted once per due day and steps once per initiative and day. */
export function weighLoans(loans: readonly DueLoan[], facts: LateFacts): LateLoan[] {
  const { today, stages, claimed } = facts;
  const sent = sentByLoan(facts.sent);
  const daysLate = new Map<LocalDay, number>();
  const steps = new Map<string, Map<LocalDay, readonly ReminderStep[]>>();
  /** The step of today and those after it: any of them sent means that nothing waits. */
  const stepsFrom = (initiativeId: string, dueDay: LocalDay): readonly ReminderStep[] => {
    const ofDay = steps.get(initiativeId) ?? new Map<LocalDay, readonly ReminderStep[]>();
    steps.set(initiativeId, ofDay);
    let known = ofDay.get(dueDay);
    if (!known) {
      const own = stages.get(initiativeId) ?? [];
      const now = stageOf(own, dueDay);
      known = now === null ? [] : [now, ...own.map(({ step }) => step).filter(({ days }) => days > now.days)];
      ofDay.set(dueDay, known);
    }
    return known;
  };
  const late: LateLoan[] = [];
  for (const loan of loans) {
    if (claimed.has(loan.id)) continue;
    let days = daysLate.get(loan.dueDay);
    if (days === undefined) {
      days = daysBetween(loan.dueDay, today);
      daysLate.set(loan.dueDay, days);
    }
    const asked = stepsFrom(loan.initiativeId, loan.dueDay);
    const isPast = sent
      .get(loan.id)
      ?.some(({ stepKey, dueDay }) => dueDay === loan.dueDay && asked.some(({ key }) => key === stepKey));
    late.push({
      id: loan.id,
      dueDay: loan.dueDay,
      initiativeId: loan.initiativeId,
      personId: loan.personId,
      kindId: loan.kindId,
      daysLate: days,
      valueCents: facts.centsOf(loan.kindId),
      isWaitedFor: facts.isWaitedFor(loan),
      step: isPast ? null : (asked[0] ?? null),
    });
  }
  return late;
}

function sentByLoan(steps: readonly SentStep[]): Map<string, SentStep[]> {
  const sent = new Map<string, SentStep[]>();
  for (const step of steps) {
    const own = sent.get(step.loanId);
    if (own) own.push(step);
    else sent.set(step.loanId, [step]);
  }
  return sent;
}

/** One entry per person, in no order. */
export function byPerson(loans: readonly LateLoan[]): LatePerson[] {
  const things = new Map<string, LateLoan[]>();
  for (const loan of loans) {
    const own = things.get(loan.personId);
    if (own) own.push(loan);
    else things.set(loan.personId, [loan]);
  }
  const persons: LatePerson[] = [];
  for (const [personId, own] of things) {
    if (own.length > 1) own.sort((a, b) => b.daysLate - a.daysLate || (a.id < b.id ? -1 : 1));
    persons.push({ personId, loans: own, step: furthest(own), ...weightOf(own) });
  }
  return persons;
}

/**
 * Persons with the worst first, at least as many as asked. Of ten thousand persons a page shows fifty: a group is put in
 * order only when the page reaches it.
 */
export function worstFirst(persons: readonly LatePerson[], atLeast: number = persons.length): LatePerson[] {
  const groups = Map.groupBy(persons, ({ severity }) => severity);
  const worst: LatePerson[] = [];
  for (const severity of severities) {
    if (worst.length >= atLeast) break;
    worst.push(...(groups.get(severity) ?? []).sort(compareWeights));
  }
  return worst;
}

/** The furthest of the steps that wait: one letter, in its tone, about everything. */
export function furthest(loans: readonly Pick<LateLoan, 'step'>[]): ReminderStep | null {
  let last: ReminderStep | null = null;
  for (const { step } of loans) if (step && (last === null || step.days > last.days)) last = step;
  return last;
}

export interface LateFilter {
  severity?: Severity | undefined;
  /** `any`, `none`, or the key of a step. */
  step?: string | undefined;
  personId?: string | undefined;
}

export function matches(person: LatePerson, { severity, step, personId }: LateFilter): boolean {
  if (severity && person.severity !== severity) return false;
  if (personId && person.personId !== personId) return false;
  if (step === undefined) return true;
  if (step === 'any') return person.step !== null;
  if (step === 'none') return person.step === null;
  return person.loans.some((loan) => loan.step?.key === step);
}
