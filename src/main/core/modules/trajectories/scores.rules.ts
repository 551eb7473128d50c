import { type LifeDomain, lifeDomains } from '#shared/contract/intake-words.ts';
import type { Absence, Change, UnknownReason } from '#shared/contract/trajectory-words.ts';
import type { LocalDay } from '#shared/domain/local-days.ts';

export interface GivenScore {
  domain: LifeDomain;
  value: number | null;
  absent: Absence | null;
  reason: UnknownReason | null;
}

/** Values of one measurement that took place. */
export interface Measured {
  doneDay: LocalDay;
  /** When it was written down: two of one day stand in that order. */
  doneAt: string;
  /** The instrument it was taken with: values of two instruments are never held against each other. */
  tool: string;
  values: ReadonlyMap<LifeDomain, number | null>;
}

/** Every domain once, each with a value or with what is missing; "not known" says why. */
export function areWhole(scores: readonly GivenScore[]): boolean {
  const domains = new Set(scores.map(({ domain }) => domain));
  return (
    scores.length === lifeDomains.length &&
    domains.size === lifeDomains.length &&
    scores.every(
      ({ value, absent, reason }) =>
        (value === null) === (absent !== null) && (absent === 'notKnown') === (reason !== null),
    )
  );
}

export const inOrder = (one: Measured, other: Measured): number =>
  one.doneDay === other.doneDay
    ? one.doneAt.localeCompare(other.doneAt)
    : one.doneDay.localeCompare(other.doneDay);

/** The latest value known before a day, with its day: what a new score is held against, copied when it is given. */
export function previousOf(
  earlier: readonly Measured[],
  domain: LifeDomain,
  doneDay: LocalDay,
  tool: string,
): { value: number; day: LocalDay } | null {
  const known = earlier
    .filter((one) => one.doneDay <= doneDay && one.tool === tool)
    .toSorted(inOrder)
    .flatMap((one) => {
      const value = one.values.get(domain) ?? null;
      return value === null ? [] : [{ value, day: one.doneDay }];
    });
  return known.at(-1) ?? null;
}

/** From one known value to another; null as long as one of them is not known: no pair, no change. */
export function changeOf(from: number | null, to: number | null): Change | null {
  if (from === null || to === null) return null;
  return to > from ? 'better' : to < from ? 'worse' : 'same';
}

export interface DomainPair {
  domain: LifeDomain;
  first: number | null;
  latest: number | null;
  change: Change | null;
}

/** Those taken with the instrument of the latest one, in order: what can be compared. */
export function comparable<T extends Measured>(measured: readonly T[]): T[] {
  const sorted = measured.toSorted(inOrder);
  return sorted.filter(({ tool }) => tool === sorted.at(-1)?.tool);
}

/** Each domain from the first measurement to the latest one, of one instrument. Measured once, there is no latest yet. Domains are never added up. */
export function pairsOf(measured: readonly Measured[]): DomainPair[] {
  const sorted = comparable(measured);
  const first = sorted[0];
  const latest = sorted.length > 1 ? sorted.at(-1) : undefined;
  return lifeDomains.map((domain) => {
    const [from, to] = [first?.values.get(domain) ?? null, latest?.values.get(domain) ?? null];
    return { domain, first: from, latest: to, change: changeOf(from, to) };
  });
}
