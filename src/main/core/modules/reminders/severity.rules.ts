import { type Severity, severities } from '#shared/contract/reminder-words.ts';

/** How bad it is, by days after the due day (negative before): today, a week, four weeks, longer. */
export function severityOf(daysLate: number): Severity {
  if (daysLate < 0) return 'dueSoon';
  if (daysLate === 0) return 'dueToday';
  if (daysLate <= 7) return 'late1to7';
  return daysLate <= longOverdueAfter ? 'late8to28' : 'longOverdue';
}

/** Days after the due day; what is later is long overdue. */
export const longOverdueAfter = 28;

/** 0 is the worst. */
export const rankOf = (severity: Severity): number => ranks[severity];
/** Looked up ten thousand times for one list. */
const ranks = Object.fromEntries(severities.map((severity, at) => [severity, at])) as Record<
  Severity,
  number
>;

/** One thing of a person, as far as it says how bad it is. */
export interface WeighedThing {
  daysLate: number;
  valueCents: number;
  isWaitedFor: boolean;
}

/** A person's things together. */
export interface Weight {
  severity: Severity;
  /** Of the thing that is longest late. */
  daysLate: number;
  things: number;
  valueCents: number;
  isWaitedFor: boolean;
}

/** The worst of a person's things; somebody waiting counts for what is late only. */
export function weightOf(things: readonly WeighedThing[]): Weight {
  let daysLate = Number.NEGATIVE_INFINITY;
  let valueCents = 0;
  let isWaitedFor = false;
  for (const thing of things) {
    if (thing.daysLate > daysLate) daysLate = thing.daysLate;
    valueCents += thing.valueCents;
    if (thing.isWaitedFor && thing.daysLate > 0) isWaitedFor = true;
  }
  return { severity: severityOf(daysLate), daysLate, things: things.length, valueCents, isWaitedFor };
}

/**
 * The worst first: how late; then where somebody waits for the thing; then what is worth most; then the longest late. The id
 * settles the rest, so that pages do not overlap.
 */
export function compareWeights(a: Weight & { personId: string }, b: Weight & { personId: string }): number {
  return (
    rankOf(a.severity) - rankOf(b.severity) ||
    Number(b.isWaitedFor) - Number(a.isWaitedFor) ||
    b.valueCents - a.valueCents ||
    b.daysLate - a.daysLate ||
    (a.personId < b.personId ? -1 : 1)
  );
}
