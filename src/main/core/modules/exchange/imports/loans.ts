import { houseDayOf } from '#shared/domain/house.ts';
import { catalogLookup, type ItemRow, knownItems } from '../../catalog/index.ts';
import { enterOpenLoans, type LoanFromElsewhere, loansOfItems } from '../../loans/index.ts';
import { type KnownPerson, personLookupByNumber } from '../../people/index.ts';
import type { RowReader } from '../cells.ts';
import type { Plan, PlanQuestion } from '../plan.ts';
import { dayCell, itemCodeCell, onlyOnce, personNumberCell, planOf, readRows } from './read.ts';

interface LoanLine {
  reader: RowReader;
  barcode: string;
  number: string;
  outDay: string;
  dueDay: string;
  isBack: boolean;
}

/** Longest that a loan from elsewhere may last, in years: further away is a typing error. */
const mostYears = 10;

/**
 * What is out according to another program: a thing, a person, a day out and a day due. A loan that is known already (the
 * same thing, person and day out) is left alone, whatever became of it since.
 */
export async function planLoans(question: PlanQuestion): Promise<Plan> {
  const { core, db, now } = question;
  const today = houseDayOf(now);
  const rows = await readRows(question, (reader) => readLine(reader, today));
  const items = await knownItems(
    db,
    rows.flatMap(({ barcode }) => barcode || []),
  );
  const persons = await personLookupByNumber(
    db,
    rows.flatMap(({ number }) => number || []),
  );
  const lookup = await catalogLookup(db);
  const lendable = new Set(lookup.initiatives.filter(({ active }) => active === 1).map(({ id }) => id));
  const known = await loansOfItems(
    db,
    [...items.values()].map(({ id }) => id),
  );
  const outNow = new Map<string, number>();
  return planOf<LoanLine, LoanFromElsewhere>({
    rows,
    readerOf: ({ reader }) => reader,
    decide(row) {
      const { reader, outDay, dueDay } = row;
      const item = items.get(row.barcode);
      const person = persons.get(row.number);
      if (!item) reader.problem('barcode', 'unknownItem', row.barcode);
      if (!person) reader.problem('number', 'unknownPerson', row.number);
      if (!item || !person) return { outcome: 'unchanged', write: null };
      const loans = known.get(item.id) ?? [];
      if (loans.some((loan) => loan.personId === person.id && loan.outDay === outDay))
        return { outcome: 'unchanged', write: null };
      refuseLoan(row, item, { loans, isLendable: lendable.has(item.initiative_id) });
      onlyOnce(reader, outNow, 'barcode', row.barcode);
      return { outcome: 'new', write: loanOf(core.ports.ids.next(), item, person, { outDay, dueDay }) };
    },
    write: (call, loans, watch) => enterOpenLoans(call, loans, watch),
  });
}

function readLine(reader: RowReader, today: string): LoanLine {
  const barcode = itemCodeCell(reader, 'barcode');
  const number = personNumberCell(reader, 'number');
  const outDay = dayCell(reader, 'outDay');
  const dueDay = dayCell(reader, 'dueDay');
  for (const key of ['outDay', 'dueDay']) if (reader.text(key, 40) === '') reader.problem(key, 'required');
  if (outDay !== null && outDay > today) reader.problem('outDay', 'dayToCome', outDay);
  if (outDay !== null && dueDay !== null && dueDay < outDay) reader.problem('dueDay', 'dueBeforeOut', dueDay);
  if (dueDay !== null && Number(dueDay.slice(0, 4)) > Number(today.slice(0, 4)) + mostYears)
    reader.problem('dueDay', 'impossibleDay', dueDay);
  const isBack = dayCell(reader, 'backDay') !== null;
  return { reader, barcode, number, outDay: outDay ?? '', dueDay: dueDay ?? '', isBack };
}

type Known = Awaited<ReturnType<typeof loansOfItems>>;

/** Why a loan that is not known yet cannot be taken over. */
function refuseLoan(
  { reader, isBack, outDay }: LoanLine,
  item: ItemRow,
  { loans, isLendable }: { loans: NonNullable<ReturnType<Known['get']>>; isLendable: boolean },
): void {
  if (isBack) reader.problem('backDay', 'backAlready');
  else if (item.state !== 'inUse') reader.problem('barcode', 'itemNotInUse', item.barcode);
  else if (!isLendable) reader.problem('barcode', 'initiativeStopped', item.barcode);
  else if (loans.some((loan) => loan.backDay === null)) reader.problem('barcode', 'itemOut', item.barcode);
  else if (loans.some((loan) => (loan.backDay ?? '') > outDay || loan.outDay > outDay))
    reader.problem('outDay', 'lentSince', outDay);
}

const loanOf = (
  id: string,
  item: ItemRow,
  person: KnownPerson,
  days: { outDay: string; dueDay: string },
): LoanFromElsewhere => ({
  id,
  itemId: item.id,
  kindId: item.kind_id,
  initiativeId: item.hosted_initiative_id ?? item.initiative_id,
  condition: item.condition,
  personId: person.id,
  ...days,
});
