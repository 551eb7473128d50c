import { readCode } from '#shared/domain/barcode.ts';
import { refuse } from '../../rpc/refusal.ts';
import type { Executor } from '../../store/database.ts';
import { otherCodesTaken } from './other-codes.ts';
import { inPieces } from './pieces.ts';

export type ItemCode = { code: string } | { code: null; reason: 'damaged' | 'card' };

/**
 * What may stand on an item: a house label, or the code a thing came with (an EAN). A person's card never: a scan must
 * mean one thing, and a pass number is nothing for the catalogue.
 */
export function readItemCode(text: string): ItemCode {
  const read = readCode(text);
  if (read.kind === 'damaged') return { code: null, reason: 'damaged' };
  if (read.kind === 'card' || read.kind === 'uitpas') return { code: null, reason: 'card' };
  return { code: read.code };
}

/** The code in its one stored spelling. @throws Refusal `catalog.barcodeDamaged`, with what is wrong with it. */
export function itemCodeOrRefuse(text: string): string {
  const read = readItemCode(text);
  return read.code === null ? refuse('catalog.barcodeDamaged', { reason: read.reason }) : read.code;
}

/** Which of these barcodes are on an item already, or on something else that a scan would find. */
export async function itemCodesTaken(ex: Executor, codes: readonly string[]): Promise<ReadonlySet<string>> {
  const taken = new Set<string>(await otherCodesTaken(ex, codes));
  for (const piece of inPieces(codes)) {
    const rows = await ex.selectFrom('item').select('barcode').where('barcode', 'in', piece).execute();
    for (const row of rows) taken.add(row.barcode);
  }
  return taken;
}
