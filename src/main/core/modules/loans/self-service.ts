import type { Item } from '#shared/contract/catalog.contract.ts';
import { readCode } from '#shared/domain/barcode.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import { type CommandCall, executorOf, type QueryCall } from '../../rpc/procedures.ts';
import { found, NotFound, Refusal } from '../../rpc/refusal.ts';
import type { Executor } from '../../store/database.ts';
import { itemByBarcode, itemsByIds, lendingInitiativeOf, lendingRuleOf, partsOf } from '../catalog/index.ts';
import { depositOfLoan } from '../money/index.ts';
import { claimOf } from './claims.ts';
import { loanIfLent } from './hand-over.ts';
import { readRule } from './loan-rule.ts';
import { type LoanRow, loanById, openLoanOfItem } from './loans.store.ts';
import { partsWithPhotos } from './parts.ts';
import { latePrice } from './prices.ts';
import { isUnknownHere, mayBorrowAlone, mayBringBackAlone } from './self-service.rules.ts';
import { undoHandOver, undoReturn } from './undo.ts';

/** What an initiative leaves to visitors alone. */
export interface Alone {
  lends: boolean;
  takesBack: boolean;
}
export type AloneAt = (initiativeId: string) => Promise<Alone>;

export interface PartToSee {
  partId: string;
  name: string;
  photoId: string | null;
  quantity: number;
}

/** What can be done alone with a thing that somebody holds; `unknown` says nothing of it at all. */
export type SelfService =
  | { next: 'borrow'; item: Item; dueDay: string; parts: PartToSee[] }
  | { next: 'giveBack'; item: Item; loan: LoanRow; parts: PartToSee[] }
  | { next: 'desk'; item: Item }
  | { next: 'unknown' };

const unknown = { next: 'unknown' } as const;
type Call = QueryCall | CommandCall;

/** For who holds a thing before the reader. */
export async function selfServiceOfCode(
  call: Call,
  asked: { personId: string; code: string; aloneAt: AloneAt },
): Promise<SelfService> {
  const read = readCode(asked.code);
  if (read.kind === 'damaged') return unknown;
  const item = await itemByBarcode(executorOf(call), read.code);
  return item ? selfServiceOf(call, item, asked) : unknown;
}

/** The same for an item that was looked at a moment ago. @throws NotFound item */
export async function selfServiceOfItem(
  call: Call,
  asked: { personId: string; itemId: string; aloneAt: AloneAt },
): Promise<SelfService> {
  const items = await itemsByIds(executorOf(call), [asked.itemId]);
  return selfServiceOf(call, found(items.get(asked.itemId), 'item'), asked);
}

async function selfServiceOf(
  call: Call,
  item: Item,
  { personId, aloneAt }: { personId: string; aloneAt: AloneAt },
): Promise<SelfService> {
  const loan = await openLoanOfItem(executorOf(call), item.id);
  if (loan?.person_id === personId) return bringingBack(call, item, loan, aloneAt);
  return borrowing(call, item, personId, aloneAt);
}

async function bringingBack(call: Call, item: Item, loan: LoanRow, aloneAt: AloneAt): Promise<SelfService> {
  const ex = executorOf(call);
  const { takesBack } = await aloneAt(loan.initiative_id);
  if (!takesBack || !mayBringBackAlone(await returnFacts(call, loan))) return { next: 'desk', item };
  const parts = (await partsWithPhotos(ex, loan.id))
    .filter(({ given }) => given > 0)
    .map(({ partId, name, photoId, given }) => ({ partId, name, photoId, quantity: given }));
  return { next: 'giveBack', item, loan, parts };
}

async function returnFacts(call: Call, loan: LoanRow) {
  const ex = executorOf(call);
  const { calendar } = await lendingRuleOf(ex, { kindId: loan.kind_id, initiativeId: loan.initiative_id });
  const days = { dueDay: loan.due_day, returnedDay: houseDayOf(call.now), calendar };
  const deposit = (await depositOfLoan(ex, [loan.id])).get(loan.id);
  return {
    lateFeeCents: latePrice(readRule(loan.rule).late, days),
    depositCents: (deposit?.heldCents ?? 0) + (deposit?.askedCents ?? 0),
    hasClaim: (await claimOf(ex, loan.id)) !== null,
  };
}

async function borrowing(call: Call, item: Item, personId: string, aloneAt: AloneAt): Promise<SelfService> {
  const desk = { next: 'desk', item } as const;
  try {
    const plan = await loanIfLent(call, { personId, itemId: item.id });
    const { lends } = await aloneAt(lendingInitiativeOf(item));
    if (!lends || !mayBorrowAlone(plan)) return desk;
    const parts = (await partsOf(executorOf(call), [item.kindId])).get(item.kindId) ?? [];
    return {
      next: 'borrow',
      item,
      dueDay: plan.due.dueDay,
      parts: parts.map(({ id, name, photoId, quantity }) => ({ partId: id, name, photoId, quantity })),
    };
  } catch (error) {
    if (error instanceof Refusal) return isUnknownHere(error.reason) ? unknown : desk;
    throw error;
  }
}

/** What this person lent or brought back alone from a moment on, and may take back: newest first. */
export async function movedAlone(
  ex: Executor,
  personId: string,
  since: string,
): Promise<{ borrowed: string[]; broughtBack: LoanRow[] }> {
  const rows = await ex
    .selectFrom('loan')
    .selectAll()
    .where('person_id', '=', personId)
    .where('undone_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb.and([
          eb('out_via', '=', 'kiosk'),
          eb('handed_over_at', '>=', since),
          eb('returned_at', 'is', null),
        ]),
        eb.and([eb('back_via', '=', 'kiosk'), eb('returned_at', '>=', since)]),
      ]),
    )
    .orderBy('returned_at', 'desc')
    .orderBy('id')
    .execute();
  return {
    borrowed: rows.filter((row) => row.returned_at === null).map(({ id }) => id),
    broughtBack: rows.filter((row) => row.returned_at !== null),
  };
}

/** What was lent alone in this visit did not happen. @throws NotFound loan, for one of somebody else, of the desk or of before */
export async function undoBorrowAlone(
  call: CommandCall,
  of: { personId: string; loanId: string; since: string },
): ReturnType<typeof undoHandOver> {
  const { borrowed } = await movedAlone(call.tx, of.personId, of.since);
  if (!borrowed.includes(of.loanId)) throw new NotFound('loan');
  return undoHandOver(call, { commandId: call.commandId, loanId: of.loanId });
}

/** The same for what was brought back alone. @throws NotFound loan */
export async function undoBringBackAlone(
  call: CommandCall,
  of: { personId: string; loanId: string; since: string },
): ReturnType<typeof undoReturn> {
  const { broughtBack } = await movedAlone(call.tx, of.personId, of.since);
  if (!broughtBack.some(({ id }) => id === of.loanId)) throw new NotFound('loan');
  return undoReturn(call, { commandId: call.commandId, loanId: of.loanId });
}

/** The open loan of this person. @throws NotFound loan */
export async function ownOpenLoan(ex: Executor, personId: string, loanId: string): Promise<LoanRow> {
  const loan = await loanById(ex, loanId);
  return found(
    loan?.person_id === personId && loan.returned_at === null && loan.undone_at === null ? loan : null,
    'loan',
  );
}
