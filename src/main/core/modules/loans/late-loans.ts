import { compiledOnce, type Slots } from '../../store/compiled-once.ts';
import type { Executor } from '../../store/database.ts';

/** What a list of late things needs of a loan; all of it stands in one index. */
export interface DueLoan {
  id: string;
  dueDay: string;
  initiativeId: string;
  personId: string;
  kindId: string;
}

const dueBy = compiledOnce((db: Executor, value: Slots<{ until: string }>) =>
  db
    .selectFrom('loan')
    .select(['id', 'due_day as dueDay', 'initiative_id as initiativeId', 'person_id as personId'])
    .select('kind_id as kindId')
    .where('returned_at', 'is', null)
    .where('undone_at', 'is', null)
    .where('due_day', '<=', value('until')),
);

/** Everything that is out and due on or before a day, in no order; read from one index, some ten thousand in a house of a million loans. */
export const loansDueBy = (db: Executor, until: string): Promise<DueLoan[]> => dueBy(db, { until });

/** What the person has out that is due on or before a day, longest late first. */
export async function personsLoansDueBy(
  db: Executor,
  personIds: readonly string[],
  until: string,
): Promise<(DueLoan & { itemId: string })[]> {
  const rows: (DueLoan & { itemId: string })[] = [];
  for (let at = 0; at < personIds.length; at += piece) {
    rows.push(
      ...(await db
        .selectFrom('loan')
        .select(['id', 'due_day as dueDay', 'initiative_id as initiativeId', 'person_id as personId'])
        .select(['kind_id as kindId', 'item_id as itemId'])
        .where('person_id', 'in', personIds.slice(at, at + piece))
        .where('returned_at', 'is', null)
        .where('undone_at', 'is', null)
        .where('due_day', '<=', until)
        .orderBy('due_day')
        .orderBy('id')
        .execute()),
    );
  }
  return rows;
}

/** Loans as a log or a claim names them. */
export interface LoanRef extends DueLoan {
  itemId: string;
  returnedAt: string | null;
  returnedDay: string | null;
  undoneAt: string | null;
}

/** By loan id; an id without a loan is not in the map. */
export async function loanRefs(db: Executor, ids: readonly string[]): Promise<Map<string, LoanRef>> {
  const refs = new Map<string, LoanRef>();
  for (let at = 0; at < ids.length; at += piece) {
    const rows = await db
      .selectFrom('loan')
      .select(['id', 'due_day as dueDay', 'initiative_id as initiativeId', 'person_id as personId'])
      .select(['kind_id as kindId', 'item_id as itemId', 'returned_at as returnedAt'])
      .select(['returned_day as returnedDay', 'undone_at as undoneAt'])
      .where('id', 'in', ids.slice(at, at + piece))
      .execute();
    for (const row of rows) refs.set(row.id, row);
  }
  return refs;
}

/** What somebody waits for: any of a kind, or what one loan keeps. What is set aside already is waited for no more. */
export interface WaitedFor {
  kindIds: ReadonlySet<string>;
  loanIds: ReadonlySet<string>;
}

export async function waitedFor(db: Executor): Promise<WaitedFor> {
  const waiting = db.selectFrom('hold').where('ended_at', 'is', null).where('ready_item_id', 'is', null);
  const kinds = await waiting.select('kind_id').distinct().where('item_id', 'is', null).execute();
  const loans = await waiting
    .innerJoin('loan', 'loan.item_id', 'hold.item_id')
    .select('loan.id')
    .where('loan.returned_at', 'is', null)
    .where('loan.undone_at', 'is', null)
    .execute();
  return {
    kindIds: new Set(kinds.map((row) => row.kind_id)),
    loanIds: new Set(loans.map((row) => row.id)),
  };
}

/** Ids in one question. */
const piece = 500;
