import type { Loan } from '#shared/contract/loans.contract.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import type { CommandCall, InputOf } from '../../rpc/procedures.ts';
import { found, refuse } from '../../rpc/refusal.ts';
import { type LendableItem, lendableItems, lendingRuleOf } from '../catalog/index.ts';
import { personSummaries } from '../people/index.ts';
import { loanViews } from './loan-view.ts';
import { dueUnder, type LendingRule, refusalToHandOver } from './loans.rules.ts';
import { holdersOf, type LoanRow, writeHandOver, writeLoan } from './loans.store.ts';

/**
 * Hands items to a person: all of them in one act, or none. Each loan keeps the rule it was made under.
 * The database itself guarantees that an item is on at most one open loan.
 */
export async function handOver(
  call: CommandCall,
  input: InputOf<'loans', 'handOver'>,
): Promise<{ loans: Loan[] }> {
  const { tx, now } = call;
  const persons = await personSummaries(tx, [input.personId]);
  found(persons.get(input.personId), 'person');
  const itemIds = input.items.map((one) => one.itemId);
  refuseDoubles(itemIds);
  const items = await lendableItems(tx, itemIds);
  const holders = await holdersOf(tx, itemIds);
  const ruleFor = rulesOnce(call);

  const rows: LoanRow[] = [];
  for (const { loanId, itemId } of input.items) {
    const item = found(items.get(itemId), 'item');
    const rule = await ruleFor(item);
    const reason = refusalToHandOver({
      item,
      rule,
      outTo: holders.get(itemId) ?? null,
      toPersonId: input.personId,
      mayActFor: call.actor?.initiativeIds ?? null,
    });
    if (reason) refuse(reason, { barcode: item.barcode, name: item.kindName });
    rows.push(newLoan(call, input, { loanId, item, rule }));
  }

  await writeHandOver(tx, {
    id: input.handOverId,
    person_id: input.personId,
    at: now,
    by_account_id: call.actor?.accountId ?? null,
    acted_by_person_id: null,
    acted_by_name: null,
    acted_by_relation: null,
  });
  for (const row of rows) await writeLoan(tx, row);
  for (const row of rows) touchedLoan(call, row);
  call.touched('handOver', input.handOverId);
  return { loans: await loanViews(tx, rows, now, persons) };
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

function newLoan(
  call: CommandCall,
  input: InputOf<'loans', 'handOver'>,
  { loanId, item, rule }: { loanId: string; item: LendableItem; rule: LendingRule },
): LoanRow {
  const due = dueUnder(rule, call.now);
  if (!due) return refuse('loans.itemNotLendable', { barcode: item.barcode, name: item.kindName });
  return {
    id: loanId,
    hand_over_id: input.handOverId,
    item_id: item.id,
    kind_id: item.kindId,
    initiative_id: item.initiativeId,
    person_id: input.personId,
    handed_over_at: call.now,
    handed_over_by: call.actor?.accountId ?? null,
    handed_over_day: houseDayOf(call.now),
    due_day: due.dueDay,
    due_at: due.dueAt,
    rule: JSON.stringify({ version: 1, loanDays: rule.loanDays, movedBecauseClosed: due.movedBecauseClosed }),
    condition_out: item.condition,
    condition_in: null,
    note_in: null,
    returned_at: null,
    returned_by: null,
    returned_day: null,
    undone_at: null,
    undone_by: null,
  };
}

function refuseDoubles(itemIds: readonly string[]): void {
  if (new Set(itemIds).size !== itemIds.length) refuse('loans.itemTwice');
}

/** Three drills of one kind ask for their rule once. */
function rulesOnce(call: CommandCall): (item: LendableItem) => Promise<LendingRule> {
  const known = new Map<string, Promise<LendingRule>>();
  return (item) => {
    const rule =
      known.get(item.kindId) ??
      lendingRuleOf(call.tx, { kindId: item.kindId, initiativeId: item.initiativeId });
    known.set(item.kindId, rule);
    return rule;
  };
}
