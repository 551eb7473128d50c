import type { Impact } from '#shared/contract/loans.contract.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import { actorOf, type QueryCall } from '../../rpc/procedures.ts';
import { impactOf } from './impact.rules.ts';

/** How much one item was used: its own loans, whoever lent it out. */
export async function impactOfItem(call: QueryCall, itemId: string): Promise<Impact> {
  const rows = await counted(call).where('item_id', '=', itemId).execute();
  return impactOf(rows, houseDayOf(call.now));
}

/** What loans saved one person, at the initiatives the asker may see. */
export async function impactOfPerson(call: QueryCall, personId: string): Promise<Impact> {
  const own = actorOf(call).initiativeIds;
  const all = counted(call).where('person_id', '=', personId);
  const rows = await (own ? all.where('initiative_id', 'in', [...own, '']) : all).execute();
  return impactOf(rows, houseDayOf(call.now));
}

const counted = ({ db }: QueryCall) =>
  db
    .selectFrom('loan')
    .select(['handed_over_day as handedOverDay', 'returned_day as returnedDay', 'saved_cents as savedCents'])
    .where('undone_at', 'is', null);
