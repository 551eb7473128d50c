import type { Item } from '#shared/contract/catalog.contract.ts';
import type { ItemWhereabouts, LookedUp } from '#shared/contract/loans.contract.ts';
import { readCode } from '#shared/domain/barcode.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import { daysBetween } from '#shared/domain/local-days.ts';
import { actorOf, type QueryCall } from '../../rpc/procedures.ts';
import {
  itemByBarcode,
  itemsByIds,
  lendingInitiativeOf,
  lendingRuleOf,
  lendingTermsOf,
} from '../catalog/index.ts';
import { itemsOfKits, kitWithCode } from '../kits/index.ts';
import { hiddenFromCaller, maskTypedCard, namesFor, personByCode } from '../people/index.ts';
import { askedFor } from './asked.store.ts';
import { refusalOfItem } from './hand-over.rules.ts';
import { loanViews } from './loan-view.ts';
import { dueUnder } from './loans.rules.ts';
import { openLoanOfItem } from './loans.store.ts';
import { gatesOf } from './neighbours.ts';
import { partsGiven } from './parts.ts';
import { loanPrice } from './prices.ts';

/** What a scanned or typed code is: a person's card or number, an item, or nothing this house knows. */
export async function lookUp(call: QueryCall, text: string): Promise<LookedUp> {
  const read = readCode(text);
  const hidden = await hiddenFromCaller(call);
  if (read.kind === 'damaged') {
    // A person number (P-000123) is no scanner code: it has no check character.
    const byNumber = await personByCode(call.db, text, call.actor, hidden);
    if (byNumber && 'person' in byNumber) return { kind: 'person', person: byNumber.person };
    return { kind: 'nothing', code: maskTypedCard(text), reason: 'damaged' };
  }
  if (read.kind !== 'item') {
    const holder = await personByCode(call.db, read.code, call.actor, hidden);
    if (holder && 'person' in holder) return { kind: 'person', person: holder.person };
    if (holder) return { kind: 'nothing', code: maskTypedCard(read.code), reason: 'endedCard' };
  }
  const item = await itemByBarcode(call.db, read.code);
  if (item) return { kind: 'item', whereabouts: await whereaboutsOf(call, item) };
  const kit = await kitWithCode(call.db, read.code);
  if (kit) {
    const { id: kitId, name, barcode } = kit;
    return { kind: 'kit', kitId, name, barcode, things: await thingsOfKit(call, kitId) };
  }
  return { kind: 'nothing', code: maskTypedCard(read.code), reason: 'unknown' };
}

async function thingsOfKit(call: QueryCall, kitId: string): Promise<ItemWhereabouts[]> {
  const ids = (await itemsOfKits(call.db, [kitId])).get(kitId) ?? [];
  const items = await itemsByIds(call.db, ids);
  const things: ItemWhereabouts[] = [];
  for (const id of ids) {
    const item = items.get(id);
    if (item) things.push(await whereaboutsOf(call, item));
  }
  return things;
}

/** Where an item is, who has it, when it would be due and what it would cost, and why it could not be lent. */
export async function whereaboutsOf(call: QueryCall, item: Item): Promise<ItemWhereabouts> {
  const { db, now } = call;
  const asker = actorOf(call);
  const of = { kindId: item.kindId, initiativeId: lendingInitiativeOf(item) };
  const open = await openLoanOfItem(db, item.id);
  const terms = await lendingTermsOf(db, of);
  const rule = await lendingRuleOf(db, of);
  const gates = await gatesOf(db, [{ id: item.id, ...of }], now);
  const no = refusalOfItem(
    {
      ...item,
      initiativeId: of.initiativeId,
      name: item.kindName,
      loanDays: terms.loanDays,
      lentBy: terms.lentBy,
      outTo: open?.person_id ?? null,
      gate: gates.get(item.id) ?? null,
    },
    asker,
    null,
  );
  const couldGo = no === null || no.reason === 'loans.itemOut';
  const due = couldGo ? dueUnder(rule, now) : null;
  // A volunteer learns that a neighbour's thing is out, not who has it.
  const mayKnow = !asker.initiativeIds || asker.initiativeIds.includes(of.initiativeId);
  const [openLoan] = open && mayKnow ? await loanViews(call, [open]) : [];
  const today = houseDayOf(now);
  return {
    item,
    openLoan: openLoan ?? null,
    partsOut: openLoan ? await partsGiven(db, openLoan.id) : [],
    dueIfLent: due ? { dueDay: due.dueDay, movedBecauseClosed: due.movedBecauseClosed } : null,
    feeIfLent: due
      ? {
          feeCents: await loanPrice(db, terms.fee, {
            personId: '',
            day: today,
            days: daysBetween(today, due.dueDay),
          }),
          depositCents: terms.depositCents,
        }
      : null,
    refusal: no?.reason ?? null,
    refusalParams: no?.params ?? {},
    ...(await askedOf(call, item, due?.dueDay ?? today, mayKnow)),
  };
}

/** For whom it is set aside, and whose reservation comes before a loan made now would be due. */
async function askedOf(
  call: QueryCall,
  item: Item,
  until: string,
  mayKnow: boolean,
): Promise<Pick<ItemWhereabouts, 'setAside' | 'reservedFrom'>> {
  const { db, now } = call;
  const { setAside, reserved } = await askedFor(db, {
    itemId: item.id,
    kindId: item.kindId,
    personId: null,
    today: houseDayOf(now),
    until,
  });
  const asking = [setAside?.personId, reserved?.personId].filter((id) => id !== undefined);
  const persons = mayKnow ? await namesFor(call, asking) : null;
  const knownId = (id: string): string | null => {
    const person = persons?.get(id);
    return person && !person.isShielded ? person.id : null;
  };
  return {
    setAside: setAside
      ? {
          holdId: setAside.holdId,
          personId: knownId(setAside.personId),
          personName: persons?.get(setAside.personId)?.name ?? null,
          until: setAside.until,
        }
      : null,
    reservedFrom: reserved
      ? {
          reservationId: reserved.reservationId,
          day: reserved.day,
          personId: knownId(reserved.personId),
        }
      : null,
  };
}
