import { overrulable } from '#shared/contract/errors.ts';
import type { Loan } from '#shared/contract/loans.contract.ts';
import type { DueMoment } from '#shared/domain/due.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import { addDays, daysBetween } from '#shared/domain/local-days.ts';
import {
  type CommandCall,
  executorOf,
  type InputOf,
  type OutputOf,
  type QueryCall,
} from '../../rpc/procedures.ts';
import { found, Refusal, refuse } from '../../rpc/refusal.ts';
import { daysAfterReturn, itemLabels } from '../catalog/index.ts';
import { chargePerson, reverseCharges } from '../money/index.ts';
import { touchedLoan } from './hand-over.ts';
import { readRule } from './loan-rule.ts';
import { loanViews } from './loan-view.ts';
import { refusalToUndoRenewal } from './loans.rules.ts';
import { changeLoan, type LoanRow, loanById } from './loans.store.ts';
import { gatesOf, type Hindrance, pausedUntil } from './neighbours.ts';
import { loanPrice } from './prices.ts';
import { hindrancesToRenew, renewedDue } from './renewal.rules.ts';
import { renewalsOf, writeRenewal } from './renewal.store.ts';
import { findRoom, moveReservations } from './reservations/make-room.ts';
import { refuseOthersInitiative } from './rights.ts';
import { type KindShelf, shelfOf } from './shelf.ts';
import { type KindTerms, type TermsOf, termsOnce } from './terms-once.ts';

type Input = InputOf<'loans', 'renew'>;

/** Renews loans, each on its own: those that cannot be are named with the reason, the others are renewed. */
export async function renew(call: CommandCall, input: Input): OutputOf<'loans', 'renew'> {
  const termsOf = termsOnce(call.tx);
  const renewed: LoanRow[] = [];
  const refused: Awaited<OutputOf<'loans', 'renew'>>['refused'] = [];
  for (const { renewalId, loanId } of input.loans) {
    const loan = found(await loanById(call.tx, loanId), 'loan');
    try {
      renewed.push(await renewOne(call, input, { renewalId, loan, termsOf }));
    } catch (error) {
      // A refusal comes before anything of this loan is written.
      if (!(error instanceof Refusal)) throw error;
      refused.push({ loanId, reason: error.reason, params: error.params });
    }
  }
  return { renewed: await loanViews(call, renewed), refused };
}

async function renewOne(
  call: CommandCall,
  input: Input,
  { renewalId, loan, termsOf }: { renewalId: string; loan: LoanRow; termsOf: TermsOf },
): Promise<LoanRow> {
  const { tx, now } = call;
  const { times, due, room, hindrances, feeCents } = await planRenewal(call, loan, termsOf);
  refuseUnlessOverruled(call, hindrances, input.overrule);
  const [first] = hindrances;
  const changed = { ...loan, due_day: due.dueDay, due_at: due.dueAt };
  await writeRenewal(tx, {
    id: renewalId,
    loan_id: loan.id,
    number: times + 1,
    at: now,
    day: houseDayOf(now),
    by_account_id: call.actor?.accountId ?? null,
    via: input.via,
    from_due_day: loan.due_day,
    from_due_at: loan.due_at,
    to_due_day: due.dueDay,
    to_due_at: due.dueAt,
    moved_because_closed: due.movedBecauseClosed ? 1 : 0,
    fee_cents: feeCents,
    overruled: first
      ? JSON.stringify({
          reasons: hindrances.map((one) => one.reason),
          because: input.overrule?.reason ?? '',
        })
      : null,
    undone_at: null,
    undone_by: null,
  });
  await changeLoan(tx, loan.id, { due_day: changed.due_day, due_at: changed.due_at });
  if (room.moves) await moveReservations(call, room.shelf, room.moves);
  // The fee stands under the renewal's own id, so that undoing it takes exactly this fee back.
  await chargePerson(call, {
    actId: renewalId,
    personId: loan.person_id,
    kind: 'fee',
    cents: feeCents,
    initiativeId: loan.initiative_id,
    loanId: loan.id,
    note: '',
  });
  touchedLoan(call, loan);
  call.changedFields('due_day');
  return changed;
}

/** What a renewal would be, from every entrance: until when, at what price, after how many, and what stands in its way. */
export interface RenewalPlan {
  times: number;
  due: DueMoment;
  room: Room;
  hindrances: readonly Hindrance[];
  feeCents: number;
}

/** Plans the renewal of a loan that is out; writes nothing. @throws Refusal loans.notOut, otherInitiative, clockSetBack */
export async function planRenewal(
  call: QueryCall | CommandCall,
  loan: LoanRow,
  termsOf: TermsOf,
): Promise<RenewalPlan> {
  const ex = executorOf(call);
  const today = houseDayOf(call.now);
  refuseOthersInitiative(call, loan.initiative_id);
  if (loan.returned_at !== null || loan.undone_at !== null) refuse('loans.notOut');
  if (call.now < loan.handed_over_at) refuse('loans.clockSetBack', { at: loan.handed_over_at });
  const kind = await termsOf({ kindId: loan.kind_id, initiativeId: loan.initiative_id });
  const rule = readRule(loan.rule);
  const times = (await renewalsOf(ex, loan.id)).length;
  const due = renewedDue(loan.due_day, today, rule.loanDays, kind.rule);
  const room = await roomFor(call, loan, kind, due.dueDay);
  const hindrances = hindrancesToRenew({
    ...(await factsOf(call, loan, room)),
    dueDay: loan.due_day,
    newDueDay: due.dueDay,
    times,
    most: rule.maxRenewals,
  });
  const feeCents = await loanPrice(ex, rule.fee, {
    personId: loan.person_id,
    day: today,
    days: daysBetween(loan.due_day, due.dueDay),
  });
  return { times, due, room, hindrances, feeCents };
}

function refuseUnlessOverruled(
  call: CommandCall,
  [first, ...others]: readonly Hindrance[],
  overrule: { reason: string } | undefined,
): void {
  if (!first) return;
  const hard = [first, ...others].find((one) => !overrulable.includes(one.reason));
  if (hard || !overrule) refuse((hard ?? first).reason, (hard ?? first).params);
  if (call.actor?.role === 'volunteer') refuse('loans.mayNotOverrule');
}

export interface Room {
  shelf: KindShelf;
  moves: ReadonlyMap<string, string> | null;
  reservedFrom: string | null;
}

/** Whether the item can stay away until the new day, after moving who may have another one. */
async function roomFor(
  call: QueryCall | CommandCall,
  loan: LoanRow,
  { terms }: KindTerms,
  newDueDay: string,
): Promise<Room> {
  const today = houseDayOf(call.now);
  const all = await shelfOf(executorOf(call), loan.kind_id, call.now);
  const shelf = { ...all, loans: all.loans.filter((one) => one.id !== loan.id) };
  const toDay = addDays(newDueDay, daysAfterReturn(terms));
  const theirs = shelf.reservations.filter(
    (one) => one.item_id === loan.item_id && one.from_day <= toDay && one.busy_until >= today,
  );
  if (theirs.length === 0) return { shelf: all, moves: null, reservedFrom: null };
  const wanted = { id: loan.id, itemId: loan.item_id, fromDay: today, toDay };
  const moves = findRoom({ shelf, terms, today, wanted });
  return { shelf: all, moves, reservedFrom: moves ? null : (theirs[0]?.from_day ?? null) };
}

async function factsOf(call: QueryCall | CommandCall, loan: LoanRow, room: Room) {
  const [tx, now] = [executorOf(call), call.now];
  const item = found((await itemLabels(tx, [loan.item_id])).get(loan.item_id), 'item');
  const waits = room.shelf.queue.some(
    (one) =>
      one.ready_at === null &&
      one.person_id !== loan.person_id &&
      (one.item_id === null || one.item_id === loan.item_id),
  );
  const gates = await gatesOf(
    tx,
    [{ id: loan.item_id, kindId: loan.kind_id, initiativeId: loan.initiative_id }],
    now,
  );
  return {
    name: item.kindName,
    initiativeName: item.initiativeName,
    somebodyWaits: waits,
    reservedFrom: room.reservedFrom,
    pausedUntil: await pausedUntil(tx, loan.person_id, loan.initiative_id, houseDayOf(now)),
    gate: gates.get(loan.item_id) ?? null,
  };
}

/** The newest renewal, on its own day: the due date of before counts again. */
export async function undoRenewal(
  call: CommandCall,
  input: InputOf<'loans', 'undoRenewal'>,
): Promise<{ loan: Loan }> {
  const loan = found(await loanById(call.tx, input.loanId), 'loan');
  refuseOthersInitiative(call, loan.initiative_id);
  const newest = (await renewalsOf(call.tx, loan.id)).at(-1);
  const reason = refusalToUndoRenewal(
    {
      renewedDay: newest?.day ?? null,
      returnedDay: loan.returned_day,
      undone: loan.undone_at !== null,
    },
    houseDayOf(call.now),
  );
  if (reason) refuse(reason);
  const { id, from_due_day: due_day, from_due_at: due_at } = found(newest, 'renewal');
  await call.tx
    .updateTable('renewal')
    .set({ undone_at: call.now, undone_by: call.actor?.accountId ?? null })
    .where('id', '=', id)
    .execute();
  await changeLoan(call.tx, loan.id, { due_day, due_at });
  await reverseCharges(call, { actId: id });
  touchedLoan(call, loan);
  call.changedFields('due_day');
  const [view] = await loanViews(call, [{ ...loan, due_day, due_at }]);
  return { loan: found(view, 'loan') };
}
