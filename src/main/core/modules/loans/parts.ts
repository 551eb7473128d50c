import type { Selectable } from 'kysely';
import type { ItemWhereabouts } from '#shared/contract/loans.contract.ts';
import { refuse } from '../../rpc/refusal.ts';
import { rowWriter } from '../../store/compiled-once.ts';
import type { Executor } from '../../store/database.ts';
import { type Part, partsOf, photosOfParts } from '../catalog/index.ts';
import type { LoansTables } from './loans.tables.ts';

export type LoanPartRow = Selectable<LoansTables['loan_part']>;

const writePart = rowWriter('loan_part');

export const partsOfLoan = (ex: Executor, loanId: string): Promise<LoanPartRow[]> =>
  ex.selectFrom('loan_part').selectAll().where('loan_id', '=', loanId).orderBy('sort').execute();

/** What went along with a loan, as a screen lists it. */
export const partsGiven = async (ex: Executor, loanId: string): Promise<ItemWhereabouts['partsOut']> =>
  (await partsWithPhotos(ex, loanId)).map(({ partId, name, photoId, quantity, given }) => ({
    partId,
    name,
    photoId,
    quantity,
    given,
  }));

/** The same with what came back of it, null while it is out. */
export async function partsWithPhotos(
  ex: Executor,
  loanId: string,
): Promise<(ItemWhereabouts['partsOut'][number] & { back: number | null })[]> {
  const rows = await partsOfLoan(ex, loanId);
  const photos = await photosOfParts(
    ex,
    rows.map((part) => part.part_id),
  );
  return rows.map((part) => ({
    partId: part.part_id,
    name: part.name,
    photoId: photos.get(part.part_id) ?? null,
    quantity: part.quantity,
    given: part.given,
    back: part.back,
  }));
}

/** Parts that did not come back, by loan; a loan with everything back is not in the map. */
export async function missingParts(ex: Executor, loanIds: readonly string[]): Promise<Map<string, number>> {
  if (loanIds.length === 0) return new Map();
  const rows = await ex
    .selectFrom('loan_part')
    .select((eb) => ['loan_id', eb.fn.sum<number>(eb('given', '-', eb.ref('back'))).as('missing')])
    .where('loan_id', 'in', loanIds)
    .where('back', 'is not', null)
    .whereRef('back', '<', 'given')
    .groupBy('loan_id')
    .execute();
  return new Map(rows.map((row) => [row.loan_id, Number(row.missing)]));
}

/**
 * Writes what went along. A part that is not named goes whole. @throws Refusal loans.partsTooMany
 */
export async function writePartsOut(
  tx: Executor,
  loan: { id: string; kindId: string; name: string },
  given: readonly { partId: string; given: number }[] | undefined,
): Promise<void> {
  const parts = (await partsOf(tx, [loan.kindId])).get(loan.kindId) ?? [];
  const counted = new Map((given ?? []).map((one) => [one.partId, one.given]));
  for (const [sort, part] of parts.entries()) {
    const count = counted.get(part.id) ?? part.quantity;
    if (count > part.quantity) refuse('loans.partsTooMany', { name: loan.name });
    await writePart(tx, rowOf(loan.id, part, count, sort));
  }
}

const rowOf = (loanId: string, part: Part, given: number, sort: number): LoanPartRow => ({
  loan_id: loanId,
  part_id: part.id,
  name: part.name,
  quantity: part.quantity,
  given,
  back: null,
  sort,
});

/**
 * Writes what came back; a part that is not named came back whole. Gives the names and numbers of what is missing.
 * More than went along is fine: somebody found the lid that was missing before. Never more than the kind has.
 */
export async function writePartsIn(
  tx: Executor,
  loan: { id: string; name: string },
  back: readonly { partId: string; back: number }[] | undefined,
): Promise<{ name: string; missing: number }[]> {
  const parts = await partsOfLoan(tx, loan.id);
  const counted = new Map((back ?? []).map((one) => [one.partId, one.back]));
  const missing: { name: string; missing: number }[] = [];
  for (const part of parts) {
    const count = counted.get(part.part_id) ?? part.given;
    if (count > part.quantity) refuse('loans.partsTooMany', { name: loan.name });
    await setBack(tx, loan.id, part.part_id, count);
    if (count < part.given) missing.push({ name: part.name, missing: part.given - count });
  }
  return missing;
}

async function setBack(tx: Executor, loanId: string, partId: string, back: number): Promise<void> {
  await tx
    .updateTable('loan_part')
    .set({ back })
    .where('loan_id', '=', loanId)
    .where('part_id', '=', partId)
    .execute();
}

/** The thing is out again: nothing of it is back. */
export async function partsOutAgain(tx: Executor, loanId: string): Promise<void> {
  await tx.updateTable('loan_part').set({ back: null }).where('loan_id', '=', loanId).execute();
}
