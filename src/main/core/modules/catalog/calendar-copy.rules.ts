import type { CopyEffect } from '#shared/contract/calendar.contract.ts';
import type { CopyPart } from '#shared/contract/calendar-words.ts';
import type { ClosingPattern } from '#shared/domain/closing-rules.ts';
import type { LocalDay } from '#shared/domain/local-days.ts';
import type { OpeningRange, TimeRange } from '#shared/domain/opening-hours.ts';

/** What one initiative has on its own calendar, from a day on; nothing of the whole house. */
export interface OwnCalendar {
  hours: OpeningRange[];
  exceptions: { day: LocalDay; ranges: readonly TimeRange[]; reason: string }[];
  closings: { fromDay: LocalDay; toDay: LocalDay; reason: string }[];
  rules: {
    pattern: ClosingPattern;
    fromDay: LocalDay | null;
    untilDay: LocalDay | null;
    reason: string;
    active: boolean;
  }[];
}

export interface CopyPlan {
  after: OwnCalendar;
  effect: Omit<CopyEffect, 'initiativeId' | 'name'>;
}

/**
 * What copying does to an initiative. Weekly hours take the place of its own, and so does a day with other hours; closings
 * come beside those it has, and what it has alike stays as it is. Nothing it has more is taken away.
 */
export function planCopy(from: OwnCalendar, to: OwnCalendar, parts: readonly CopyPart[]): CopyPlan {
  const asked = (part: CopyPart) => parts.includes(part);
  const hours = asked('hours') ? from.hours : to.hours;
  const exceptions = merged(
    asked('exceptions') ? from.exceptions : [],
    to.exceptions,
    (one, other) => one.day === other.day,
  );
  const closings = merged(asked('closings') ? from.closings : [], to.closings);
  const rules = merged(asked('rules') ? from.rules : [], to.rules);
  return {
    after: { hours, exceptions: exceptions.all, closings: closings.all, rules: rules.all },
    effect: {
      hours: !asked('hours') ? 'notAsked' : alike(from.hours, to.hours) ? 'same' : 'replaced',
      exceptions: {
        added: exceptions.added,
        replaced: exceptions.replaced,
        kept: exceptions.kept,
      },
      closings: { added: closings.added, kept: closings.kept },
      rules: { added: rules.added, kept: rules.kept },
    },
  };
}

/** True when two things say the same. */
export const alike = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What `wanted` has and `present` has not. */
export const missingIn = <T>(present: readonly T[], wanted: readonly T[]): T[] =>
  wanted.filter((one) => !present.some((other) => alike(one, other)));

/** Brings things together: the same once, and of two in one place (`inPlaceOf`) the one that comes. */
function merged<T>(
  coming: readonly T[],
  present: readonly T[],
  inPlaceOf: (one: T, other: T) => boolean = () => false,
) {
  const fresh = missingIn(present, coming);
  const stays = present.filter((one) => !fresh.some((other) => inPlaceOf(other, one)));
  const replaced = present.length - stays.length;
  return { all: [...stays, ...fresh], added: fresh.length - replaced, replaced, kept: stays.length };
}
