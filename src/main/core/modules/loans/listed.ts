import type { Executor } from '../../store/database.ts';
import { type Listed, listedTable, listedWith } from '../../store/listed.ts';
import { inPieces } from '../catalog/index.ts';
import { type LoanRule, readRule } from './loan-rule.ts';
import type { LoanRow } from './loans.store.ts';

/** A loan as a list tells it: the row, the rule it was made under, and what became of it. */
export interface ListedLoan extends LoanRow {
  readRule: LoanRule;
  renewals: number;
  /** Parts that went out and did not come back, such as `1 x slang`. */
  partsMissing: string[];
  actedByName: string | null;
  actedByPersonId: string | null;
}

const counted = (ex: Executor) => ex.selectFrom('loan').where('undone_at', 'is', null);

const loans: Listed<LoanRow> = {
  count: async (ex) => {
    const { n } = await counted(ex)
      .select((eb) => eb.fn.countAll().as('n'))
      .executeTakeFirstOrThrow();
    return Number(n);
  },
  after: (ex, key, limit) =>
    counted(ex).selectAll().where('id', '>', key).orderBy('id').limit(limit).execute(),
  keyOf: ({ id }) => id,
};

/** Every loan that was not taken back at once, returned or not, in the order they were written down. */
export const listedLoans: Listed<ListedLoan> = listedWith(loans, async (ex, rows): Promise<ListedLoan[]> => {
  const ids = rows.map(({ id }) => id);
  const renewals = await renewalCounts(ex, ids);
  const missing = await missingParts(ex, ids);
  const acted = await actedBy(
    ex,
    rows.map((row) => row.hand_over_id),
  );
  return rows.map((row) => {
    const by = acted.get(row.hand_over_id);
    return {
      ...row,
      readRule: readRule(row.rule),
      renewals: renewals.get(row.id) ?? 0,
      partsMissing: missing.get(row.id) ?? [],
      actedByName: by?.acted_by_name ?? null,
      actedByPersonId: by?.acted_by_person_id ?? null,
    };
  });
});

async function renewalCounts(ex: Executor, loanIds: readonly string[]): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const piece of inPieces(loanIds)) {
    const rows = await ex
      .selectFrom('renewal')
      .select(['loan_id', (eb) => eb.fn.countAll().as('n')])
      .where('loan_id', 'in', piece)
      .where('undone_at', 'is', null)
      .groupBy('loan_id')
      .execute();
    for (const row of rows) counts.set(row.loan_id, Number(row.n));
  }
  return counts;
}

async function missingParts(ex: Executor, loanIds: readonly string[]): Promise<Map<string, string[]>> {
  const missing = new Map<string, string[]>();
  for (const piece of inPieces(loanIds)) {
    const rows = await ex
      .selectFrom('loan_part')
      .select(['loan_id', 'name', 'given', 'back'])
      .where('loan_id', 'in', piece)
      .where('back', 'is not', null)
      .whereRef('back', '<', 'given')
      .orderBy('loan_id')
      .orderBy('sort')
      .execute();
    for (const { loan_id: id, name, given, back } of rows)
      missing.set(id, [...(missing.get(id) ?? []), `${given - (back ?? 0)} x ${name}`]);
  }
  return missing;
}

async function actedBy(ex: Executor, handOverIds: readonly string[]) {
  const rows = [];
  for (const piece of inPieces([...new Set(handOverIds)]))
    rows.push(
      ...(await ex
        .selectFrom('hand_over')
        .select(['id', 'acted_by_person_id', 'acted_by_name'])
        .where('id', 'in', piece)
        .execute()),
    );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Places on waiting lists, reservations and pauses; what ended stays in the list. */
export const listedHolds = listedTable('hold');
export const listedReservations = listedTable('reservation');
export const listedPauses = listedTable('block');
