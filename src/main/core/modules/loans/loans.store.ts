import { type Selectable, sql } from 'kysely';
import { compiledOnce, rowWriter, type Slots } from '../../store/compiled-once.ts';
import type { Executor } from '../../store/database.ts';
import type { LoansTables } from './loans.tables.ts';

export type LoanRow = Selectable<LoansTables['loan']>;

/** Loans that are out: handed over, not returned, not undone. */
const openLoans = (db: Executor) =>
  db.selectFrom('loan').where('returned_at', 'is', null).where('undone_at', 'is', null);

export const writeHandOver = rowWriter('hand_over');
export const writeLoan = rowWriter('loan');

const openLoansOfItem = compiledOnce((db: Executor, value: Slots<{ itemId: string }>) =>
  openLoans(db).selectAll().where('item_id', '=', value('itemId')),
);
export const openLoanOfItem = async (db: Executor, itemId: string): Promise<LoanRow | undefined> =>
  (await openLoansOfItem(db, { itemId }))[0];

/** Who has each of these items now. One short question per item: a hand-over is of one or a few. */
export async function holdersOf(db: Executor, itemIds: readonly string[]): Promise<Map<string, string>> {
  const holders = new Map<string, string>();
  for (const itemId of itemIds) {
    const open = await openLoanOfItem(db, itemId);
    if (open) holders.set(itemId, open.person_id);
  }
  return holders;
}

/** When each of these things is due back; what is in the house is not in the map. */
export async function openLoansOfItems(
  db: Executor,
  itemIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await openLoans(db).select(['item_id', 'due_day']).where('item_id', 'in', itemIds).execute();
  return new Map(rows.map((row) => [row.item_id, row.due_day]));
}

/** Until when each of these things is set aside for whoever waited. */
export async function setAsideItems(db: Executor, itemIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('hold')
    .select(['ready_item_id', 'ready_until'])
    .where('ready_item_id', 'in', itemIds)
    .where('ended_at', 'is', null)
    .execute();
  return new Map(rows.map((row) => [row.ready_item_id ?? '', row.ready_until ?? '']));
}

const newestLoanOfItem = compiledOnce((db: Executor, value: Slots<{ itemId: string }>) =>
  db
    .selectFrom('loan')
    .selectAll()
    .where('item_id', '=', value('itemId'))
    .where('undone_at', 'is', null)
    .orderBy('handed_over_at', 'desc')
    .limit(1),
);
/** The newest loan of an item that was not undone, returned or not. */
export const lastLoanOfItem = async (db: Executor, itemId: string): Promise<LoanRow | undefined> =>
  (await newestLoanOfItem(db, { itemId }))[0];

export const openLoansOfKind = (db: Executor, kindId: string): Promise<LoanRow[]> =>
  openLoans(db).selectAll().where('kind_id', '=', kindId).orderBy('due_day').orderBy('id').execute();

export const openLoansOfPersons = (db: Executor, personIds: readonly string[]): Promise<LoanRow[]> =>
  openLoans(db).selectAll().where('person_id', 'in', personIds).orderBy('id').execute();

export const loanById = (db: Executor, id: string): Promise<LoanRow | undefined> =>
  db.selectFrom('loan').selectAll().where('id', '=', id).executeTakeFirst();

/** Hand-overs at which somebody else stood at the desk. */
export const actedByRows = (db: Executor, handOverIds: readonly string[]) =>
  db
    .selectFrom('hand_over')
    .select(['id', 'acted_by_person_id', 'acted_by_name', 'acted_by_relation'])
    .where('id', 'in', handOverIds)
    .where((eb) => eb.or([eb('acted_by_person_id', 'is not', null), eb('acted_by_name', 'is not', null)]))
    .execute();

export async function changeLoan(tx: Executor, id: string, changes: Partial<LoanRow>): Promise<void> {
  await tx.updateTable('loan').set(changes).where('id', '=', id).execute();
}

export interface Slice {
  limit: number;
  offset: number;
}

export interface Sliced {
  rows: LoanRow[];
  total: number;
}

/** Open loans first (soonest due first), then what came back, newest first. Undone loans are left out. */
export async function loansOfPerson(
  db: Executor,
  personId: string,
  asked: Slice & { openOnly: boolean; initiativeIds: readonly string[] | null },
): Promise<Sliced & { openCount: number }> {
  let matching = db.selectFrom('loan').where('person_id', '=', personId).where('undone_at', 'is', null);
  if (asked.initiativeIds) matching = matching.where('initiative_id', 'in', [...asked.initiativeIds, '']);
  const counts = await matching
    .select((eb) => [eb.fn.countAll<number>().as('total'), eb.fn.count<number>('returned_at').as('returned')])
    .executeTakeFirstOrThrow();
  const total = Number(counts.total);
  const openCount = total - Number(counts.returned);
  const shown = asked.openOnly ? matching.where('returned_at', 'is', null) : matching;
  const rows = await shown
    .selectAll()
    .orderBy(sql`case when returned_at is null then 0 else 1 end`)
    .orderBy(sql`case when returned_at is null then due_day end`)
    .orderBy('returned_at', 'desc')
    .orderBy('id')
    .limit(asked.limit)
    .offset(asked.offset)
    .execute();
  return { rows, total: asked.openOnly ? openCount : total, openCount };
}

export async function loansOfItem(db: Executor, itemId: string, asked: Slice): Promise<Sliced> {
  const matching = db.selectFrom('loan').where('item_id', '=', itemId).where('undone_at', 'is', null);
  const rows = await matching
    .selectAll()
    .orderBy('handed_over_at', 'desc')
    .orderBy('id')
    .limit(asked.limit)
    .offset(asked.offset)
    .execute();
  return { rows, total: await count(matching) };
}

export type LoanView = 'dueToday' | 'late' | 'open' | 'handedOverToday' | 'returnedToday';

export async function loansInView(
  db: Executor,
  view: LoanView,
  today: string,
  initiativeIds: readonly string[] | null,
  slice: Slice,
): Promise<Sliced> {
  const matching = inView(db, view, today, initiativeIds);
  const ordered =
    view === 'handedOverToday'
      ? matching.orderBy('handed_over_at', 'desc')
      : view === 'returnedToday'
        ? matching.orderBy('returned_at', 'desc')
        : matching.orderBy('due_day');
  const rows = await ordered.selectAll().orderBy('id').limit(slice.limit).offset(slice.offset).execute();
  return { rows, total: await count(matching) };
}

export const countInView = (
  db: Executor,
  view: LoanView,
  today: string,
  initiativeIds: readonly string[] | null,
): Promise<number> => count(inView(db, view, today, initiativeIds));

function inView(db: Executor, view: LoanView, today: string, initiativeIds: readonly string[] | null) {
  const whole = matchingView(db, view, today);
  return initiativeIds ? whole.where('initiative_id', 'in', [...initiativeIds, '']) : whole;
}

function matchingView(db: Executor, view: LoanView, today: string) {
  switch (view) {
    case 'open':
      return openLoans(db);
    case 'dueToday':
      return openLoans(db).where('due_day', '=', today);
    case 'late':
      return openLoans(db).where('due_day', '<', today);
    case 'handedOverToday':
      return db.selectFrom('loan').where('undone_at', 'is', null).where('handed_over_day', '=', today);
    case 'returnedToday':
      return db.selectFrom('loan').where('undone_at', 'is', null).where('returned_day', '=', today);
  }
}

/** Items of these kinds that are out, and when each is due. */
export async function openItemsPerKind(
  db: Executor,
  kindIds: readonly string[],
): Promise<Map<string, { itemId: string; dueDay: string }[]>> {
  const rows = await openLoans(db)
    .select(['kind_id', 'item_id', 'due_day'])
    .where('kind_id', 'in', kindIds)
    .execute();
  return grouped(rows, (row) => ({ itemId: row.item_id, dueDay: row.due_day }));
}

/** Items of these kinds that are set aside for who waited, or reserved for a day. */
export async function promisedItemsPerKind(
  db: Executor,
  kindIds: readonly string[],
  day: string,
): Promise<Map<string, string[]>> {
  const setAside = await db
    .selectFrom('hold')
    .select(['kind_id', 'ready_item_id as item_id'])
    .where('kind_id', 'in', kindIds)
    .where('ended_at', 'is', null)
    .where('ready_item_id', 'is not', null)
    .execute();
  const reserved = await db
    .selectFrom('reservation')
    .innerJoin('reservation_day as kept', 'kept.reservation_id', 'reservation.id')
    .select(['reservation.kind_id', 'kept.item_id'])
    .where('reservation.kind_id', 'in', kindIds)
    .where('reservation.ended_at', 'is', null)
    .where('kept.day', '=', day)
    .execute();
  return grouped([...setAside, ...reserved], (row) => row.item_id ?? '');
}

function grouped<Row extends { kind_id: string }, T>(
  rows: readonly Row[],
  as: (row: Row) => T,
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.kind_id) ?? [];
    group.push(as(row));
    groups.set(row.kind_id, group);
  }
  return groups;
}

async function count(matching: ReturnType<typeof openLoans>): Promise<number> {
  const { total } = await matching
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return Number(total);
}
