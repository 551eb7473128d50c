import type { MovedLoan } from '#shared/contract/calendar.contract.ts';
import type { LocalDay } from '#shared/domain/local-days.ts';
import { type CommandCall, executorOf, type QueryCall } from '../../../rpc/procedures.ts';
import { itemLabels } from '../../catalog/index.ts';
import { namesFor, phonesOf } from '../../people/index.ts';

export interface MovedRow {
  loanId: string;
  itemId: string;
  personId: string;
  fromDay: LocalDay;
  toDay: LocalDay;
}

/** Moved loans as a list to call shows them; names are looked up once for the whole list. */
export async function movedLoans(
  call: QueryCall | CommandCall,
  rows: readonly MovedRow[],
): Promise<MovedLoan[]> {
  const ex = executorOf(call);
  const items = await itemLabels(ex, [...new Set(rows.map((row) => row.itemId))]);
  const personIds = [...new Set(rows.map((row) => row.personId))];
  const persons = await namesFor(call, personIds);
  const phones = await phonesOf(ex, personIds);
  return rows.map(({ loanId, itemId, personId, fromDay, toDay }) => {
    const item = items.get(itemId);
    const person = persons.get(personId);
    return {
      loanId,
      kindName: item?.kindName ?? '',
      barcode: item?.barcode ?? '',
      initiativeId: item?.initiativeId ?? '',
      initiativeName: item?.initiativeName ?? '',
      personId: person?.id ?? personId,
      personName: person?.name ?? '',
      personNumber: person?.number ?? '',
      phone: person?.isShielded ? '' : (phones.get(personId) ?? ''),
      fromDay,
      toDay,
    };
  });
}
