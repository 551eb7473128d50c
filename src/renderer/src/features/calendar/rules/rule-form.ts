import type { ClosingRule } from '#shared/contract/calendar.contract.ts';
import type { ClosingPattern, Nth } from '#shared/domain/closing-rules.ts';
import type { Weekday } from '#shared/domain/local-days.ts';
import { readMonthDay, writeMonthDay } from './month-day-text.ts';
import { type NthWord, nthWords } from './rule-words.ts';

/** A repeated closing as it is typed. */
export interface RuleValues {
  kind: 'yearly' | 'weekday' | null;
  from: string;
  to: string;
  weekday: string | null;
  nth: NthWord | null;
  where: string | null;
  fromDay: string | null;
  untilDay: string | null;
  reason: string;
}

export const wholeHouse = 'house';

export function valuesOf(rule: ClosingRule | null): RuleValues {
  const pattern = rule?.pattern;
  return {
    kind: pattern?.kind === 'weekday' ? 'weekday' : 'yearly',
    from: pattern?.kind === 'yearly' ? writeMonthDay(pattern.from) : '',
    to: pattern?.kind === 'yearly' && pattern.to !== pattern.from ? writeMonthDay(pattern.to) : '',
    weekday: pattern?.kind === 'weekday' ? String(pattern.weekday) : null,
    nth: pattern?.kind === 'weekday' ? (nthWords.find(({ nth }) => nth === pattern.nth)?.word ?? null) : null,
    where: rule?.initiativeId ?? wholeHouse,
    fromDay: rule?.fromDay ?? null,
    untilDay: rule?.untilDay ?? null,
    reason: rule?.reason ?? '',
  };
}

/** The pattern that was typed; null as long as something is missing. */
export function patternOf(
  values: RuleValues,
): Extract<ClosingPattern, { kind: 'yearly' | 'weekday' }> | null {
  if (values.kind === 'weekday') {
    const nth = nthWords.find(({ word }) => word === values.nth)?.nth;
    if (values.weekday === null || nth === undefined) return null;
    return { kind: 'weekday', weekday: Number(values.weekday) as Weekday, nth: nth satisfies Nth };
  }
  const from = readMonthDay(values.from);
  const to = values.to.trim() === '' ? from : readMonthDay(values.to);
  return from === null || to === null ? null : { kind: 'yearly', from, to };
}
