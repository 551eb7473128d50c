import type { Item } from '#shared/contract/catalog.contract.ts';
import type { ItemWhereabouts, LookedUp } from '#shared/contract/loans.contract.ts';
import { readCode } from '#shared/domain/barcode.ts';
import { actorOf, type QueryCall } from '../../rpc/procedures.ts';
import { itemByBarcode, lendingRuleOf } from '../catalog/index.ts';
import { maskTypedCard, personByCode } from '../people/index.ts';
import { loanViews } from './loan-view.ts';
import { dueUnder, refusalToHandOver } from './loans.rules.ts';
import { openLoanOfItem } from './loans.store.ts';

/** What a scanned or typed code is: a person's card or number, an item, or nothing this house knows. */
export async function lookUp(call: QueryCall, text: string): Promise<LookedUp> {
  const read = readCode(text);
  if (read.kind === 'damaged') {
    // A person number (P-000123) is no scanner code: it has no check character.
    const byNumber = await personByCode(call.db, text, call.actor ?? undefined);
    if (byNumber && 'person' in byNumber) return { kind: 'person', person: byNumber.person };
    return { kind: 'nothing', code: maskTypedCard(text), reason: 'damaged' };
  }
  if (read.kind !== 'item') {
    const holder = await personByCode(call.db, read.code, call.actor ?? undefined);
    if (holder && 'person' in holder) return { kind: 'person', person: holder.person };
    if (holder) return { kind: 'nothing', code: maskTypedCard(read.code), reason: 'endedCard' };
  }
  const item = await itemByBarcode(call.db, read.code);
  if (item) return { kind: 'item', whereabouts: await whereaboutsOf(call, item) };
  return { kind: 'nothing', code: maskTypedCard(read.code), reason: 'unknown' };
}

/** Where an item is, who has it, when it would be due, and why it could not be lent. */
export async function whereaboutsOf(call: QueryCall, item: Item): Promise<ItemWhereabouts> {
  const mayActFor = actorOf(call).initiativeIds;
  const open = await openLoanOfItem(call.db, item.id);
  const rule = await lendingRuleOf(call.db, { kindId: item.kindId, initiativeId: item.initiativeId });
  const refusal = refusalToHandOver({
    item,
    rule,
    outTo: open?.person_id ?? null,
    toPersonId: null,
    mayActFor,
  });
  const due = refusal === null || refusal === 'loans.itemOut' ? dueUnder(rule, call.now) : null;
  // A volunteer learns that a neighbour's thing is out, not who has it.
  const mayKnow = !mayActFor || mayActFor.includes(item.initiativeId);
  const [openLoan] = open && mayKnow ? await loanViews(call.db, [open], call.now) : [];
  return {
    item,
    openLoan: openLoan ?? null,
    dueIfLent: due ? { dueDay: due.dueDay, movedBecauseClosed: due.movedBecauseClosed } : null,
    refusal,
  };
}
