import type { Loan } from '#shared/contract/loans.contract.ts';
import type { LoanDoor } from '#shared/contract/words.ts';
import { type CommandCall, executorOf, type InputOf, type QueryCall } from '../../rpc/procedures.ts';
import { found, refuse } from '../../rpc/refusal.ts';
import type { Executor } from '../../store/database.ts';
import { initiativeLabels, type LendableItem, lendableItems, lendingInitiativeOf } from '../catalog/index.ts';
import { chargeLoan } from '../money/index.ts';
import { actedByColumns, personSummaries } from '../people/index.ts';
import { recordCondition } from '../upkeep/index.ts';
import { fulfilAsked } from './fulfil.ts';
import { settleQueue } from './holds/queue.ts';
import { loanViews } from './loan-view.ts';
import { holdersOf, type LoanRow, writeHandOver, writeLoan } from './loans.store.ts';
import { type Moment, momentOf } from './moment.ts';
import { gatesOf } from './neighbours.ts';
import { writePartsOut } from './parts.ts';
import { type HandOverAct, type PlannedLoan, planLoan } from './plan-loan.ts';
import { termsOnce } from './terms-once.ts';
import { visitOf } from './visit.ts';

/**
 * Hands items to a person: all of them in one act, or none. Each loan keeps the rule it was made under. Every entrance
 * (scanner, screen, kiosk, another computer, a forgotten loan entered afterwards) comes through here. The database
 * itself guarantees that an item is on at most one open loan.
 */
export async function handOver(
  call: CommandCall,
  input: InputOf<'loans', 'handOver'>,
): Promise<{ loans: Loan[] }> {
  const { tx } = call;
  const persons = await personSummaries(tx, [input.personId]);
  found(persons.get(input.personId), 'person');
  const itemIds = input.items.map((one) => one.itemId);
  refuseDoubles(itemIds);
  const items = await lentItems(tx, itemIds);
  const act = await actOf(call, input, items);

  const planned: { plan: PlannedLoan; row: LoanRow; item: LendableItem }[] = [];
  for (const { loanId, itemId } of input.items) {
    const item = found(items.get(itemId), 'item');
    const plan = await planLoan(act, item);
    planned.push({ plan, item, row: rowOf(act, input, { loanId, item, plan }) });
    act.visit.noteLent(item);
  }
  await write(call, act.moment, input, planned);
  return {
    loans: await loanViews(
      call,
      planned.map(({ row }) => row),
      input.actedBy ? { inHand: input.personId } : { known: persons },
    ),
  };
}

/** What a loan of this thing to this person would be now, by the checks of handing over; nothing is written. @throws Refusal, NotFound */
export async function loanIfLent(
  call: QueryCall | CommandCall,
  { personId, itemId }: { personId: string; itemId: string },
): Promise<PlannedLoan> {
  const items = await lentItems(executorOf(call), [itemId]);
  return planLoan(await actOf(call, { personId }, items), found(items.get(itemId), 'item'));
}

async function actOf(
  call: QueryCall | CommandCall,
  { personId, on, overrule }: Pick<InputOf<'loans', 'handOver'>, 'personId' | 'on' | 'overrule'>,
  items: ReadonlyMap<string, LendableItem>,
): Promise<HandOverAct> {
  const ex = executorOf(call);
  const moment = momentOf(call.now, on);
  return {
    call,
    personId,
    moment,
    overrule,
    visit: visitOf(ex, personId, moment.day),
    termsOf: termsOnce(ex),
    holders: await holdersOf(ex, [...items.keys()]),
    gates: await gatesOf(ex, [...items.values()], call.now),
  };
}

/** Items under the initiative that lends them: a thing on loan to another initiative is lent by that host. */
async function lentItems(ex: Executor, ids: readonly string[]): Promise<Map<string, LendableItem>> {
  const items = await lendableItems(ex, ids);
  const hosts = [...items.values()].flatMap((item) => item.hostedInitiativeId ?? []);
  if (hosts.length === 0) return items;
  const names = await initiativeLabels(ex, [...new Set(hosts)]);
  const lent = [...items.values()].map((item) => {
    const initiativeId = lendingInitiativeOf(item);
    return { ...item, initiativeId, initiativeName: names.get(initiativeId)?.name ?? item.initiativeName };
  });
  return new Map(lent.map((item) => [item.id, item]));
}

async function write(
  call: CommandCall,
  moment: Moment,
  input: InputOf<'loans', 'handOver'>,
  planned: readonly { plan: PlannedLoan; row: LoanRow; item: LendableItem }[],
): Promise<void> {
  await writeHandOver(call.tx, {
    id: input.handOverId,
    person_id: input.personId,
    at: moment.at,
    by_account_id: call.actor?.accountId ?? null,
    ...(await actedByColumns(call.tx, input.personId, input.actedBy, moment.day)),
  });
  for (const { row } of planned) await writeLoan(call.tx, row);
  for (const { row, plan, item } of planned) {
    const given = input.items.find((one) => one.itemId === item.id);
    await writePartsOut(call.tx, { id: row.id, kindId: item.kindId, name: item.kindName }, given?.parts);
    if (given?.photoIds?.length)
      await recordCondition(call, {
        itemId: item.id,
        loanId: row.id,
        moment: 'out',
        condition: item.condition,
        note: '',
        photoIds: given.photoIds,
      });
    await fulfilAsked(call, plan, row);
    await chargeLoan(call, {
      loanId: row.id,
      personId: row.person_id,
      initiativeId: row.initiative_id,
      feeCents: row.fee_cents,
      depositCents: row.deposit_cents,
      handOverId: input.handOverId,
    });
    touchedLoan(call, row);
  }
  for (const kindId of new Set(planned.map(({ row }) => row.kind_id))) await settleQueue(call, kindId);
  call.touched('handOver', input.handOverId);
}

/** What every change of a loan tells the screens: the loan, its thing, its kind, its person. */
export function touchedLoan(
  call: CommandCall,
  row: Pick<LoanRow, 'id' | 'item_id' | 'kind_id' | 'person_id'>,
): void {
  call.touched('loan', row.id);
  call.touched('item', row.item_id);
  call.touched('kind', row.kind_id);
  call.touched('person', row.person_id);
}

function rowOf(
  { call, moment, personId }: HandOverAct,
  input: InputOf<'loans', 'handOver'>,
  { loanId, item, plan }: { loanId: string; item: LendableItem; plan: PlannedLoan },
): LoanRow {
  return {
    id: loanId,
    hand_over_id: input.handOverId,
    item_id: item.id,
    kind_id: item.kindId,
    initiative_id: item.initiativeId,
    person_id: personId,
    handed_over_at: moment.at,
    handed_over_by: call.actor?.accountId ?? null,
    handed_over_day: moment.day,
    due_day: plan.due.dueDay,
    due_at: plan.due.dueAt,
    rule: plan.rule,
    condition_out: item.condition,
    condition_in: null,
    note_in: null,
    returned_at: null,
    returned_by: null,
    returned_day: null,
    undone_at: null,
    undone_by: null,
    fee_cents: plan.feeCents,
    deposit_cents: plan.depositCents,
    entered_at: moment.enteredAt,
    return_entered_at: null,
    overruled: plan.overruled,
    saved_cents: plan.savedCents,
    out_via: doorOf(call),
    back_via: null,
  };
}

/** Through which door an act came: nobody of the house stands at a kiosk. */
export const doorOf = ({ actor }: Pick<CommandCall, 'actor'>): LoanDoor =>
  actor?.role === 'kiosk' ? 'kiosk' : 'desk';

function refuseDoubles(itemIds: readonly string[]): void {
  if (new Set(itemIds).size !== itemIds.length) refuse('loans.itemTwice');
}
