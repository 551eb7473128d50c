import type { Item } from '#shared/contract/catalog.contract.ts';
import type { Loan, NextInLine } from '#shared/contract/loans.contract.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import { addDays } from '#shared/domain/local-days.ts';
import type { CommandCall, InputOf, OutputOf } from '../../rpc/procedures.ts';
import { found, refuse } from '../../rpc/refusal.ts';
import { lendingRuleOf, setItemCondition } from '../catalog/index.ts';
import { chargeOnReturn } from '../money/index.ts';
import { namesFor } from '../people/index.ts';
import { openTicket, recordCondition } from '../upkeep/index.ts';
import { resolveClaimOnReturn } from './claims.ts';
import { doorOf, touchedLoan } from './hand-over.ts';
import { queueOf } from './holds/hold.store.ts';
import { settleQueue } from './holds/queue.ts';
import { readRule } from './loan-rule.ts';
import { loanViews } from './loan-view.ts';
import { changeLoan, type LoanRow, openLoanOfItem } from './loans.store.ts';
import { momentOf } from './moment.ts';
import { writePartsIn } from './parts.ts';
import { latePrice } from './prices.ts';
import { openOfKind } from './reservations/reservation.store.ts';
import { refuseOthersInitiative } from './rights.ts';

type Condition = Item['condition'];
type Input = InputOf<'loans', 'giveBack'>;

/** Takes an item back. A changed condition goes to the item as well; who waits for it hears first. */
export async function giveBack(call: CommandCall, input: Input): OutputOf<'loans', 'giveBack'> {
  const open = await openLoanOfItem(call.tx, input.itemId);
  if (!open) return refuse('loans.notOut');
  refuseOthersInitiative(call, open.initiative_id);
  const moment = momentOf(call.now, input.on);
  // A day before the loan, or a clock that was set back, would write a return before its loan.
  if (moment.at < open.handed_over_at)
    refuse(input.on ? 'loans.backBeforeOut' : 'loans.clockSetBack', { at: open.handed_over_at });
  const condition = input.condition ?? conditionOut(open);
  if (condition !== open.condition_out) await setItemCondition(call.tx, open.item_id, condition);
  await resolveClaimOnReturn(call, open.id);
  const changes = {
    returned_at: moment.at,
    returned_by: call.actor?.accountId ?? null,
    returned_day: moment.day,
    return_entered_at: moment.enteredAt,
    condition_in: condition,
    note_in: input.note ?? null,
    back_via: doorOf(call),
  };
  await changeLoan(call.tx, open.id, changes);
  const missing = await writePartsIn(call.tx, { id: open.id, name: '' }, input.parts);
  await noteCondition(call, open, input, condition);
  await openRepairs(call, open, input, missing);
  const { calendar } = await lendingRuleOf(call.tx, {
    kindId: open.kind_id,
    initiativeId: open.initiative_id,
  });
  const days = { dueDay: open.due_day, returnedDay: moment.day, calendar };
  const lateFeeCents = latePrice(readRule(open.rule).late, days);
  await chargeReturn(call, open, lateFeeCents, input.missing);
  await settleQueue(call, open.kind_id);
  touchedLoan(call, open);
  call.changedFields(...Object.keys(changes));
  return {
    loan: await viewOf(call, { ...open, ...changes }),
    next: await nextFor(call, open),
    lateFeeCents,
  };
}

/** How it came back, when there is anything to say about it. */
async function noteCondition(
  call: CommandCall,
  loan: LoanRow,
  { note = '', photoIds }: Input,
  condition: Condition,
): Promise<void> {
  if (condition === loan.condition_out && note === '' && !photoIds?.length) return;
  const record = { itemId: loan.item_id, loanId: loan.id, moment: 'in' as const, condition, note };
  await recordCondition(call, { ...record, ...(photoIds ? { photoIds } : {}) });
}

/** Damage, or missing parts that somebody has to find or replace: the thing stays in until its ticket is resolved. */
async function openRepairs(
  call: CommandCall,
  loan: LoanRow,
  { repair, missing, photoIds }: Input,
  parts: readonly { name: string; missing: number }[],
): Promise<void> {
  const of = { itemId: loan.item_id, loanId: loan.id };
  if (repair) await openTicket(call, { ...of, ...repair, ...(photoIds ? { photoIds } : {}) });
  if (missing?.how !== 'repair' || parts.length === 0) return;
  const title = parts.map((part) => `${part.name} (${part.missing})`).join(', ');
  await openTicket(call, { ...of, title: title.slice(0, 120), note: '' });
}

/** The late fee and what is missing go on the person's account; a deposit that was never brought is asked no more. */
async function chargeReturn(
  call: CommandCall,
  loan: LoanRow,
  lateFeeCents: number,
  missing: Input['missing'],
): Promise<void> {
  await chargeOnReturn(call, {
    loanId: loan.id,
    personId: loan.person_id,
    initiativeId: loan.initiative_id,
    lateFeeCents,
    damageCents: missing?.how === 'charge' ? missing.cents : 0,
    note: '',
  });
}

/** Whom the item is for now: set aside for who waited, or reserved from today or tomorrow. */
async function nextFor(call: CommandCall, loan: LoanRow): Promise<NextInLine> {
  const { tx, now } = call;
  const today = houseDayOf(now);
  const hold = (await queueOf(tx, loan.kind_id)).find((one) => one.ready_item_id === loan.item_id);
  const reservation = (await openOfKind(tx, loan.kind_id, today)).find(
    (one) => one.item_id === loan.item_id && one.from_day <= addDays(today, 1),
  );
  const persons = await namesFor(
    call,
    [hold?.person_id, reservation?.person_id].filter((id) => id !== undefined),
  );
  const holder = hold && persons.get(hold.person_id);
  const reserver = reservation && persons.get(reservation.person_id);
  return {
    hold:
      hold?.ready_until && holder
        ? {
            holdId: hold.id,
            personId: holder.id,
            personName: holder.name,
            personNumber: holder.number,
            until: hold.ready_until,
          }
        : null,
    reservation: reserver
      ? {
          reservationId: reservation.id,
          personId: reserver.id,
          personName: reserver.name,
          fromDay: reservation.from_day,
        }
      : null,
  };
}

async function viewOf(call: CommandCall, row: LoanRow): Promise<Loan> {
  const [view] = await loanViews(call, [row]);
  return found(view, 'loan');
}

/** Held to the list of conditions by the item's own check when it was copied. */
export const conditionOut = (loan: LoanRow): Condition => loan.condition_out as Condition;
