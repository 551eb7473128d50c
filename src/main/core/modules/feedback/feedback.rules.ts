import type { FeedbackGroup, FeedbackMonth } from '#shared/contract/feedback.contract.ts';
import type { DayPart } from '#shared/contract/feedback-words.ts';

/** Below this many answers nothing is told but how many there were. */
export const fewestTold = 5;

/** Part of the day of a wall clock time (`HH:MM`): noon and five o'clock divide it. */
export function partOf(time: string): DayPart {
  if (time < '12:00') return 'morning';
  return time < '17:00' ? 'afternoon' : 'evening';
}

export interface CountRow {
  day: string;
  part: string;
  purpose: string;
  language: string;
  face: number;
  answers: number;
}

const facesOf = (rows: readonly CountRow[]): number[] => {
  const faces = [0, 0, 0, 0, 0];
  for (const { face, answers } of rows) faces[face - 1] = (faces[face - 1] ?? 0) + answers;
  return faces;
};

const sum = (rows: readonly CountRow[]): number => rows.reduce((total, { answers }) => total + answers, 0);

/** Months, newest first. */
export function monthsOf(rows: readonly CountRow[]): FeedbackMonth[] {
  const months = Map.groupBy(rows, ({ day }) => day.slice(0, 7));
  return [...months]
    .toSorted(([one], [other]) => other.localeCompare(one))
    .map(([month, ofMonth]) => {
      const total = sum(ofMonth);
      return {
        month,
        total,
        faces: total < fewestTold ? null : facesOf(ofMonth),
        byPurpose: groupsOf(ofMonth, ({ purpose }) => purpose),
        byPart: groupsOf(ofMonth, ({ part }) => part),
        byLanguage: groupsOf(ofMonth, ({ language }) => language),
      };
    });
}

/**
 * A month divided by something, largest group first. Groups too small to tell stand together as `few`; while those together are still too
 * few, the smallest other group joins them, so that nobody is found by subtraction. One group left says nothing new: then there is none.
 */
export function groupsOf(rows: readonly CountRow[], keyOf: (row: CountRow) => string): FeedbackGroup[] {
  const groups = [...Map.groupBy(rows, keyOf)]
    .map(([key, ofGroup]) => ({ key, rows: ofGroup, total: sum(ofGroup) }))
    .toSorted((one, other) => other.total - one.total || one.key.localeCompare(other.key));
  const told = groups.filter(({ total }) => total >= fewestTold);
  const few = groups.filter(({ total }) => total < fewestTold).flatMap((group) => group.rows);
  while (few.length > 0 && sum(few) < fewestTold) {
    const smallest = told.pop();
    if (smallest === undefined) return [];
    few.push(...smallest.rows);
  }
  const shown = few.length === 0 ? told : [...told, { key: 'few', rows: few, total: sum(few) }];
  return shown.length < 2
    ? []
    : shown.map(({ key, rows: ofGroup, total }) => ({ key, total, faces: facesOf(ofGroup) }));
}
