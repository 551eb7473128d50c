import type { DueConflict as ConflictView, MovedAsked } from '#shared/contract/calendar.contract.ts';
import { type CommandCall, executorOf, type QueryCall } from '../../../rpc/procedures.ts';
import { itemLabels } from '../../catalog/index.ts';
import { namesFor, phonesOf } from '../../people/index.ts';
import { holdsByIds, reservationsByIds } from './asked.store.ts';
import { type AskedChange, type DueConflict, isTold } from './came-along.ts';
import { loansByIds } from './due-moves.store.ts';
import { movedLoans } from './moved-loans.ts';

/** What a move did, or would do, to who asked for things: whom to call first, then by day. */
export async function askedViews(
  call: QueryCall | CommandCall,
  { asked, conflicts }: { asked: readonly AskedChange[]; conflicts: readonly DueConflict[] },
): Promise<{ asked: MovedAsked[]; conflicts: ConflictView[] }> {
  const ex = executorOf(call);
  const told = asked.filter(isTold);
  const reservations = await reservationsByIds(ex, [
    ...told.map((one) => one.id),
    ...conflicts.map((one) => one.reservationId),
  ]);
  const holds = await holdsByIds(
    ex,
    told.filter((one) => one.what === 'hold').map((one) => one.id),
  );
  const whose = (id: string) => (reservations.get(id) ?? holds.get(id))?.person_id ?? '';
  const personOf = await personsOf(call, [
    ...told.map((one) => whose(one.id)),
    ...conflicts.map((one) => whose(one.reservationId)),
  ]);
  const items = await itemLabels(ex, [...new Set(told.map((one) => one.from.itemId))]);
  const rows = told.map((change): MovedAsked => {
    const item = items.get(change.from.itemId);
    return {
      id: change.id,
      what: change.what,
      kindName: item?.kindName ?? '',
      barcode: item?.barcode ?? '',
      initiativeName: item?.initiativeName ?? '',
      ...personOf(whose(change.id)),
      ...daysOf(change),
      why: change.why,
    };
  });
  return {
    asked: rows.toSorted(
      (a, b) => Number(a.to !== null) - Number(b.to !== null) || (a.toDay < b.toDay ? -1 : 1),
    ),
    conflicts: await conflictViews(call, conflicts, (reservationId) => ({
      ...personOf(whose(reservationId)),
      fromDay: reservations.get(reservationId)?.from_day ?? '',
    })),
  };
}

function daysOf(change: AskedChange): Pick<MovedAsked, 'fromDay' | 'toDay' | 'to'> {
  const days = bothDays(change);
  return change.why === null ? days : { ...days, to: null };
}

function bothDays(change: AskedChange): Pick<MovedAsked, 'fromDay' | 'toDay' | 'to'> {
  if (change.what === 'hold') {
    const { from, to } = change;
    return { fromDay: null, toDay: from.until, to: to && { fromDay: null, toDay: to.until } };
  }
  const { from, to } = change;
  return {
    fromDay: from.fromDay,
    toDay: from.toDay,
    to: to && { fromDay: to.fromDay, toDay: to.toDay },
  };
}

async function personsOf(call: QueryCall | CommandCall, all: readonly string[]) {
  const ids = [...new Set(all)];
  const persons = await namesFor(call, ids);
  const phones = await phonesOf(executorOf(call), ids);
  return (personId: string) => {
    const person = persons.get(personId);
    return {
      personId: person?.id ?? personId,
      personName: person?.name ?? '',
      personNumber: person?.number ?? '',
      phone: person?.isShielded ? '' : (phones.get(personId) ?? ''),
    };
  };
}

async function conflictViews(
  call: QueryCall | CommandCall,
  conflicts: readonly DueConflict[],
  reservedBy: (reservationId: string) => ConflictView['reservedBy'],
): Promise<ConflictView[]> {
  const loans = await loansByIds(
    executorOf(call),
    conflicts.map((one) => one.loanId),
  );
  const lines = await movedLoans(
    call,
    conflicts.flatMap(({ loanId, toDay }) => {
      const loan = loans.get(loanId);
      return loan
        ? [{ loanId, itemId: loan.item_id, personId: loan.person_id, fromDay: loan.due_day, toDay }]
        : [];
    }),
  );
  const reservationOf = new Map(conflicts.map((one) => [one.loanId, one.reservationId]));
  return lines.map((line) => ({ ...line, reservedBy: reservedBy(reservationOf.get(line.loanId) ?? '') }));
}
