import { makeCardCode, makeItemCode } from '#shared/domain/barcode.ts';
import type { Executor } from '../../store/database.ts';
import { nextOwnNumber, noteOwnNumber } from '../../sync/own-numbers.ts';

/** Numbers the house gives out by itself: item labels, person cards, person numbers. */
export type CodeSeries = 'item' | 'card' | 'person';

/** Which of these codes are in use already, because they came from a file or were typed. */
export type TakenAmong = (ex: Executor, codes: readonly string[]) => Promise<ReadonlySet<string>>;

/** Codes looked at in one question while skipping used ones. */
const lookAhead = 200;
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
  await holdSeries(tx, series);
  const { codes, after } = await freeCodes(tx, series, count, taken);
  if ((await nextOwnNumber(tx, series)) !== null) await noteOwnNumber(tx, series, after - 1);
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
  const next = await nextNumber(tx, series);
  const reached = numbers.reduce((at, n) => (n >= at && n - at < farthestJump ? n + 1 : at), next);
  if (reached === next) return;
  if ((await nextOwnNumber(tx, series)) !== null) return noteOwnNumber(tx, series, reached - 1);
  await tx
    .updateTable('code_series')
    .set({ next: reached })
    .where('series', '=', series)
    .where('next', '<', reached)
    .execute();
}

/** Writes the number that stands, so that on PostgreSQL a second act waits here instead of reading the same number. */
async function holdSeries(tx: Executor, series: CodeSeries): Promise<void> {
  await tx
    .updateTable('code_series')
    .set((eb) => ({ next: eb.ref('next') }))
    .where('series', '=', series)
    .execute();
}

async function freeCodes(ex: Executor, series: CodeSeries, count: number, taken: TakenAmong) {
  const codes: string[] = [];
  let after = await nextNumber(ex, series);
  while (codes.length < count) {
    const first = after;
    const candidates = Array.from({ length: lookAhead }, (_, index) => spelling[series](first + index));
    const used = await taken(ex, candidates);
    for (const code of candidates) {
      if (codes.length === count) break;
      if (!used.has(code)) codes.push(code);
      after += 1;
    }
  }
  return { codes, after };
}

async function nextNumber(ex: Executor, series: CodeSeries): Promise<number> {
  const own = await nextOwnNumber(ex, series);
  if (own !== null) return own;
  const { next } = await ex
    .selectFrom('code_series')
    .select('next')
    .where('series', '=', series)
    .executeTakeFirstOrThrow();
  return next;
}

/** The number in a code of ours. */
export const numberInCode = (series: CodeSeries, code: string): number => numberOf(series, code)[0] ?? 0;

export const spelledCode = (series: CodeSeries, n: number): string => spelling[series](n);

function numberOf(series: CodeSeries, code: string): number[] {
  const digits = numberIn[series].exec(code)?.[1];
  return digits === undefined ? [] : [Number(digits)];
}
