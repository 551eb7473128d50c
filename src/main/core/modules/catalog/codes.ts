import { makeCardCode, makeItemCode } from '#shared/domain/barcode.ts';
import type { Executor } from '../../store/database.ts';
import { nextOwnNumber, noteOwnNumber } from '../../sync/own-numbers.ts';

/** Numbers the house gives out by itself: item labels, person cards, person numbers. */
export type CodeSeries = 'item' | 'card' | 'person';

/** Which of these codes are in use already, because they came from a file or were typed. */
export type TakenAmong = (ex: Executor, codes: readonly string[]) => Promise<ReadonlySet<string>>;

/** Codes looked at in one question while skipping used ones: few first, because the next one is nearly always free. */
const lookAhead = { first: 3, most: 200 };
/** A used number further ahead than this does not move its series: it comes from another series of labels. */
const farthestJump = 100_000;

const spelling: Record<CodeSeries, (n: number) => string> = {
  item: makeItemCode,
  card: makeCardCode,
  person: (n) => `P-${String(n).padStart(6, '0')}`,
};
const numberIn: Record<CodeSeries, RegExp> = {
  item: /^DF-(\d{6,10})[A-Z]$/,
  card: /^DP-(\d{6,10})[A-Z]$/,
  person: /^P-(\d{6,10})$/,
};

/** The next free code of a series, and the series goes past it: nobody gets it a second time. */
export async function nextCode(tx: Executor, series: CodeSeries, taken: TakenAmong): Promise<string> {
  const [code] = await nextCodes(tx, series, 1, taken);
  if (code === undefined) throw new Error('a series gave no code');
  return code;
}

/** As `nextCode`, for many at once. */
export async function nextCodes(
  tx: Executor,
  series: CodeSeries,
  count: number,
  taken: TakenAmong,
): Promise<string[]> {
  const { codes, after, isOwn } = await freeCodes(tx, series, count, taken);
  if (isOwn) await noteOwnNumber(tx, series, after - 1);
  else await tx.updateTable('code_series').set({ next: after }).where('series', '=', series).execute();
  return codes;
}

/** The code `nextCode` would give now. Nothing is set aside: two desks may see the same one, the first to use it has it. */
export async function peekCode(ex: Executor, series: CodeSeries, taken: TakenAmong): Promise<string> {
  const { codes } = await freeCodes(ex, series, 1, taken);
  return codes[0] ?? '';
}

/**
 * Tells a series that codes were used without asking it (a label from a printed roll, a file), so that it goes on after
 * them. Codes of another make are ignored.
 */
export async function noteUsedCodes(
  tx: Executor,
  series: CodeSeries,
  codes: readonly string[],
): Promise<void> {
  const numbers = codes.flatMap((code) => numberOf(series, code)).sort((a, b) => a - b);
  if (numbers.length === 0) return;
  const { next, isOwn } = await nextNumber(tx, series);
  const reached = numbers.reduce((at, n) => (n >= at && n - at < farthestJump ? n + 1 : at), next);
  if (reached === next) return;
  if (isOwn) return noteOwnNumber(tx, series, reached - 1);
  await tx
    .updateTable('code_series')
    .set({ next: reached })
    .where('series', '=', series)
    .where('next', '<', reached)
    .execute();
}

async function freeCodes(ex: Executor, series: CodeSeries, count: number, taken: TakenAmong) {
  const codes: string[] = [];
  const { next, isOwn } = await nextNumber(ex, series);
  let after = next;
  let many = Math.min(count + lookAhead.first, lookAhead.most);
  while (codes.length < count) {
    const first = after;
    const candidates = Array.from({ length: many }, (_, index) => spelling[series](first + index));
    many = lookAhead.most;
    const used = await taken(ex, candidates);
    for (const code of candidates) {
      if (codes.length === count) break;
      if (!used.has(code)) codes.push(code);
      after += 1;
    }
  }
  return { codes, after, isOwn };
}

/** Of this computer's own series, or of the house. */
async function nextNumber(ex: Executor, series: CodeSeries): Promise<{ next: number; isOwn: boolean }> {
  const own = await nextOwnNumber(ex, series);
  if (own !== null) return { next: own, isOwn: true };
  const { next } = await ex
    .selectFrom('code_series')
    .select('next')
    .where('series', '=', series)
    .executeTakeFirstOrThrow();
  return { next, isOwn: false };
}

/** The number in a code of ours. */
export const numberInCode = (series: CodeSeries, code: string): number => numberOf(series, code)[0] ?? 0;

export const spelledCode = (series: CodeSeries, n: number): string => spelling[series](n);

function numberOf(series: CodeSeries, code: string): number[] {
  const digits = numberIn[series].exec(code)?.[1];
  return digits === undefined ? [] : [Number(digits)];
}
