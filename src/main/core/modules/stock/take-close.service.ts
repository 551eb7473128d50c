import type { ClosingChoices, StockTake, TakeLine } from '#shared/contract/stock.contract.ts';
import type { TakeOutcome } from '#shared/contract/words.ts';
import type { CommandCall, InputOf } from '../../rpc/procedures.ts';
import { refuse } from '../../rpc/refusal.ts';
import {
  backInUse,
  itemLabels,
  itemRowsByIds,
  moveItems,
  retiredFor,
  type Standing,
} from '../catalog/index.ts';
import { countedRow } from './movements.log.ts';
import { takeBackMovements } from './movements.service.ts';
import { insertMovements, movementsOfTake } from './movements.store.ts';
import { countOutcomes, refusalToClose, refusalToReopen, refusalToUndoClose } from './take.rules.ts';
import { stateOfRow, takeToEnd, told } from './take.service.ts';
import { changeTake, insertLines, openTakeOf, removeLines, type TakeRow } from './take.store.ts';
import { type Counted, resultOf } from './take-result.ts';

type Act = NonNullable<TakeLine['act']>;

/** Closes a count: does what was chosen, all of it or nothing, and keeps the report as it was at this moment. */
export async function closeTake(call: CommandCall, input: InputOf<'stock', 'closeTake'>): Promise<StockTake> {
  const take = await takeToEnd(call, input.takeId);
  const result = await resultOf(call.tx, take);
  const reason = refusalToClose(
    stateOfRow(take),
    input.seen,
    countOutcomes(result.map(({ outcome }) => outcome)),
  );
  if (reason) refuse(reason);
  await changeItems(call, take, result, input.choices);
  await insertMovements(
    call.tx,
    result.flatMap(({ item, outcome, scannedAt }) =>
      item && scannedAt !== null && isAtHome(outcome) ? countedRow(call, item.id, take.id) : [],
    ),
  );
  await keepReport(call, take, result, input.choices);
  await changeTake(call.tx, take.id, { closed_at: call.now, closed_by: call.actor?.accountId ?? null });
  call.changedFields('closedAt');
  return told(call, take.id);
}

/** Seen where it belongs, or at least with the initiative it belongs to. */
const isAtHome = (outcome: TakeOutcome): boolean =>
  outcome === 'found' || outcome === 'wrongPlace' || outcome === 'added';

/** What the closing does about a thing; null when it leaves it as it is. */
export function actFor(outcome: TakeOutcome, choices: ClosingChoices): Act | null {
  if (outcome === 'missing' && choices.missing === 'markLost') return 'markedLost';
  if (outcome === 'lostHere' && choices.lostHere === 'bringBack') return 'broughtBack';
  if (outcome === 'wrongPlace' && choices.wrongPlace === 'moveHere') return 'moved';
  return null;
}

async function changeItems(
  call: CommandCall,
  take: TakeRow,
  result: readonly Counted[],
  choices: ClosingChoices,
): Promise<void> {
  const moves = result.flatMap(({ item, outcome, placeFound }) => {
    const act = actFor(outcome, choices);
    return item && act ? [{ item, to: changeFor(act, placeFound, call.now) }] : [];
  });
  await moveItems(call, moves, { takeId: take.id });
}

function changeFor(act: Act, placeFound: string, at: string): Partial<Standing> {
  if (act === 'markedLost') return retiredFor('lost', at);
  return act === 'broughtBack' ? backInUse : { place: placeFound, shelf: '' };
}

async function keepReport(
  call: CommandCall,
  take: TakeRow,
  result: readonly Counted[],
  choices: ClosingChoices,
): Promise<void> {
  const labels = await itemLabels(
    call.tx,
    result.flatMap(({ item }) => item?.id ?? []),
  );
  await insertLines(
    call.tx,
    result.map(({ item, outcome, code, place, placeFound }, n) => ({
      take_id: take.id,
      n: n + 1,
      item_id: item?.id ?? null,
      code,
      kind_name: item ? (labels.get(item.id)?.kindName ?? '') : '',
      place,
      place_found: placeFound,
      outcome,
      act: actFor(outcome, choices),
    })),
  );
}

/** Opens a count again that was closed today: what it did is taken back, except for things that changed since. */
export async function undoClose(
  call: CommandCall,
  { takeId }: InputOf<'stock', 'undoClose'>,
): Promise<{ take: StockTake; kept: number }> {
  const take = await takeToEnd(call, takeId);
  const reason = refusalToUndoClose(stateOfRow(take), call.now);
  if (reason) refuse(reason);
  if (await openTakeOf(call.tx, take.initiative_id, take.place)) refuse('stock.alreadyCounting');
  const rows = await movementsOfTake(call.tx, take.id);
  const items = await itemRowsByIds(
    call.tx,
    rows.map((row) => row.item_id),
  );
  const { kept } = await takeBackMovements(call, rows, items);
  await removeLines(call.tx, take.id);
  await changeTake(call.tx, take.id, { closed_at: null, closed_by: null });
  call.changedFields('closedAt');
  return { take: await told(call, take.id), kept };
}

/** Goes on with a count that was stopped today. */
export async function reopenTake(
  call: CommandCall,
  { takeId }: InputOf<'stock', 'reopenTake'>,
): Promise<StockTake> {
  const take = await takeToEnd(call, takeId);
  const reason = refusalToReopen(stateOfRow(take), call.now);
  if (reason) refuse(reason);
  if (await openTakeOf(call.tx, take.initiative_id, take.place)) refuse('stock.alreadyCounting');
  await changeTake(call.tx, take.id, { cancelled_at: null, cancelled_by: null });
  return told(call, take.id);
}
