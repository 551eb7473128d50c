import { type LifeDomain, lifeDomains } from '#shared/contract/intake-words.ts';
import type { DomainChange, Measurement } from '#shared/contract/trajectories.contract.ts';
import type { Change } from '#shared/contract/trajectory-words.ts';

/** Measurements that took place, the earliest first. */
export const doneOf = (measurements: readonly Measurement[]): (Measurement & { doneDay: string })[] =>
  measurements
    .flatMap((one) => (one.doneDay === null ? [] : [{ ...one, doneDay: one.doneDay }]))
    .toSorted((a, b) => a.doneDay.localeCompare(b.doneDay));

/** The values of one domain, measurement by measurement. */
export const valuesOf = (measurements: readonly Measurement[], domain: LifeDomain): (number | null)[] =>
  measurements.map((one) => one.scores.find((score) => score.domain === domain)?.value ?? null);

/** The values of one measurement, domain by domain. */
export const valuesIn = (measurement: Measurement | undefined): (number | null)[] =>
  lifeDomains.map((domain) => measurement?.scores.find((score) => score.domain === domain)?.value ?? null);

/** Which domains went which way, for the one line in words. */
export function byChange(changes: readonly DomainChange[]): Record<Change, LifeDomain[]> {
  const domains = (change: Change) =>
    changes.filter((one) => one.change === change).map(({ domain }) => domain);
  return { better: domains('better'), same: domains('same'), worse: domains('worse') };
}
