import { houseDayOf } from '#shared/domain/house.ts';
import type { CommandCall, InputOf, OutputOf } from '../../rpc/procedures.ts';
import { found, refuse } from '../../rpc/refusal.ts';
import { itemLabels } from '../catalog/index.ts';
import { touchedLoan } from './hand-over.ts';
import { loanViews } from './loan-view.ts';
import { refusalToUndoHandOver, undoStateOf } from './loans.rules.ts';
import { loanById } from './loans.store.ts';
import { partsGiven, partsOfLoan } from './parts.ts';
import { refuseOthersInitiative } from './rights.ts';

/**
 * Corrects which parts went along: lending by scan writes them all, and somebody sees afterwards that a lid stayed behind.
 * Only on the day itself, while the thing is out; ticking again is its undo.
 * @throws Refusal loans.partsOnlyToday, loans.partsTooMany
 */
export async function tickParts(
  call: CommandCall,
  input: InputOf<'loans', 'tickParts'>,
): OutputOf<'loans', 'tickParts'> {
  const loan = found(await loanById(call.tx, input.loanId), 'loan');
  refuseOthersInitiative(call, loan.initiative_id);
  if (refusalToUndoHandOver(undoStateOf(loan), houseDayOf(call.now))) refuse('loans.partsOnlyToday');
  const known = new Map((await partsOfLoan(call.tx, loan.id)).map((part) => [part.part_id, part]));
  for (const { partId, given } of input.parts) {
    const part = found(known.get(partId), 'part');
    if (given > part.quantity) {
      const label = (await itemLabels(call.tx, [loan.item_id])).get(loan.item_id);
      refuse('loans.partsTooMany', { name: label?.kindName ?? '' });
    }
    await call.tx
      .updateTable('loan_part')
      .set({ given })
      .where('loan_id', '=', loan.id)
      .where('part_id', '=', partId)
      .execute();
  }
  touchedLoan(call, loan);
  call.changedFields('parts');
  const [view] = await loanViews(call, [loan]);
  return { loan: found(view, 'loan'), parts: await partsGiven(call.tx, loan.id) };
}
