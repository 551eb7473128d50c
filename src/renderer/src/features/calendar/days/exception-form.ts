import type { TimeRange } from '#shared/domain/opening-hours.ts';
import { readTime } from '../../catalog/hours/read-time.ts';

/** The hours of one day as they are typed: one opening, or two. */
export interface TypedHours {
  opens: string;
  closes: string;
  opensAgain: string;
  closesAgain: string;
}

export type HoursProblem = 'needsTimes' | 'reversed' | 'overlap';

/** The openings that were typed, or what is wrong with them and in which field. */
export function readHours(
  typed: TypedHours,
): { ranges: TimeRange[] } | { problem: HoursProblem; field: keyof TypedHours } {
  const first = rangeOf(typed.opens, typed.closes);
  if (typeof first === 'string')
    return { problem: first, field: first === 'reversed' ? 'closes' : emptyOf(typed) };
  if (typed.opensAgain.trim() === '' && typed.closesAgain.trim() === '') return { ranges: [first] };
  const second = rangeOf(typed.opensAgain, typed.closesAgain);
  if (typeof second === 'string')
    return { problem: second, field: second === 'reversed' ? 'closesAgain' : 'opensAgain' };
  if (second.opens < first.closes && first.opens < second.closes)
    return { problem: 'overlap', field: 'opensAgain' };
  return { ranges: [first, second] };
}

function rangeOf(opensText: string, closesText: string): TimeRange | 'needsTimes' | 'reversed' {
  const [opens, closes] = [readTime(opensText), readTime(closesText)];
  if (opens === null || closes === null) return 'needsTimes';
  return opens < closes ? { opens, closes } : 'reversed';
}

const emptyOf = ({ opens }: TypedHours): 'opens' | 'closes' =>
  readTime(opens) === null ? 'opens' : 'closes';
