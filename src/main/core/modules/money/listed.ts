import type { Selectable } from 'kysely';
import type { Executor } from '../../store/database.ts';
import { listedTable, listedWith } from '../../store/listed.ts';
import { inPieces } from '../catalog/index.ts';
import type { MoneyTables } from './money.tables.ts';

type Entry = Selectable<MoneyTables['ledger_entry']>;

/** An entry with the number of the receipt it stands on, and what it takes back or settles. */
export interface ListedEntry extends Entry {
  receipt: number | null;
  /** The kind of the entry this one takes back. */
  reversedKind: string | null;
}

/** Every entry of the ledger, in the order they were written. */
export const listedLedger = listedWith(
  listedTable('ledger_entry'),
  async (ex, rows): Promise<ListedEntry[]> => {
    const receipts = await receiptsOf(ex, [...new Set(rows.map((row) => row.act_id))]);
    const kinds = await kindsOf(
      ex,
      rows.flatMap((row) => row.reverses_id ?? []),
    );
    return rows.map((row) => ({
      ...row,
      receipt: receipts.get(row.act_id) ?? null,
      reversedKind: row.reverses_id === null ? null : (kinds.get(row.reverses_id) ?? null),
    }));
  },
);

async function receiptsOf(ex: Executor, actIds: readonly string[]): Promise<Map<string, number>> {
  const numbers = new Map<string, number>();
  for (const piece of inPieces(actIds)) {
    const rows = await ex.selectFrom('receipt').selectAll().where('act_id', 'in', piece).execute();
    for (const row of rows) numbers.set(row.act_id, row.number);
  }
  return numbers;
}

async function kindsOf(ex: Executor, ids: readonly string[]): Promise<Map<string, string>> {
  const kinds = new Map<string, string>();
  for (const piece of inPieces(ids)) {
    const rows = await ex
      .selectFrom('ledger_entry')
      .select(['id', 'kind'])
      .where('id', 'in', piece)
      .execute();
    for (const row of rows) kinds.set(row.id, row.kind);
  }
  return kinds;
}
