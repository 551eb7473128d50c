import type { Executor } from '../../store/database.ts';
import type { SyncedRow } from '../protocol.ts';
import type { TravelTable } from '../schema.ts';
import { forDevice } from '../views.ts';
import { type Asking, allowedScopes, grantedScopes } from './device-scopes.ts';
import { isHanging, ruleOfTable, type Scope, scopedTables, scopesOfKey } from './scope-rules.ts';
import { hangingRows, rowsOfScopes, type ScopedRow, scopesOfRows } from './scoped-rows.ts';

type Row = NonNullable<SyncedRow['row']>;
type Tables = ReadonlyMap<string, TravelTable>;

/** What one device sees of care in one answer, from one moment of the hub. */
export interface CareView {
  readonly device: Asking;
  /** What it was given and may hold at this moment, with the number from which on. Nothing else is ever sent. */
  readonly held: ReadonlyMap<Scope, number>;
  /** Up to where the device has been told. */
  readonly after: number;
}

/** @param now the hub's clock, UTC */
export async function careView(ex: Executor, device: Asking, after: number, now: string): Promise<CareView> {
  const allowed = await allowedScopes(ex, device, now);
  const granted = await grantedScopes(ex, device.deviceId);
  return {
    device,
    after,
    held: new Map([...granted].filter(([scope]) => allowed.has(scope))),
  };
}

const isSeen = ({ held }: CareView, scopes: readonly Scope[]): boolean =>
  scopes.length > 0 && scopes.every((scope) => held.has(scope));

/** A row as this device may have it: what it points to and does not hold is left out. */
function shown({ device, held }: CareView, table: TravelTable, row: Row): Row | null {
  const seen = forDevice(device.role, table, row);
  if (seen === null) return null;
  for (const { name, pointsTo, isNullable } of table.columns) {
    const rule = pointsTo === null ? null : ruleOfTable(pointsTo);
    if (!isNullable || rule === null || isHanging(rule) || seen[name] === null) continue;
    const isHead = Object.values(rule.column).every((column) => column === 'id');
    if (isHead && !held.has(`${Object.keys(rule.column)[0]}:${String(seen[name])}` as Scope))
      seen[name] = null;
  }
  return seen;
}

/** What the device is given and what it has to give up between two numbers of the feed. */
export interface Moved {
  readonly rows: readonly (SyncedRow & { readonly seq: number })[];
  /** Up to where; lower than asked when the page is full. */
  readonly until: number;
}

/** Scopes looked at for one page, and about so many characters of rows. */
const mostScopes = 500;
const mostCharacters = 1_000_000;

/** All rows of what began after the cursor, and the names of what ended; up to `until`, or where the page is full. */
export async function movedIn(ex: Executor, tables: Tables, view: CareView, until: number): Promise<Moved> {
  const begun = [...view.held]
    .filter(([, seq]) => seq > view.after && seq <= until)
    .sort(([, one], [, other]) => one - other);
  const ended = await ex
    .selectFrom('sync_drop')
    .select(['scope', 'seq'])
    .where('device_id', '=', view.device.deviceId)
    .where('seq', '>', view.after)
    .where('seq', '<=', until)
    .where('confirmed_at', 'is', null)
    .orderBy('seq')
    .limit(mostScopes)
    .execute();
  const some = begun.slice(0, mostScopes);
  const ends = [
    until,
    ...(begun.length > some.length ? [some.at(-1)?.[1] ?? until] : []),
    ...(ended.length === mostScopes ? [ended.at(-1)?.seq ?? until] : []),
  ];
  const rows = await rowsOfScopes(
    ex,
    tables,
    some.map(([scope]) => scope),
  );
  const begins = new Map(some);
  const numbered = rows
    .filter((one) => isSeen(view, one.scopes))
    // With what it needs that begins last: everything it points to is there by then.
    .map((one) => ({ one, seq: Math.max(0, ...one.scopes.map((scope) => begins.get(scope) ?? 0)) }))
    .sort((a, b) => a.seq - b.seq);
  const cut = cutAt(view, tables, numbered, Math.min(...ends));
  const said = [
    ...ended.map(({ scope, seq }) => held(scope, seq, 0)),
    // Given again after it was to be given up: that is said last.
    ...some.map(([scope, seq]) => held(scope, seq, 1)),
  ];
  return { ...cut, rows: [...said.filter(({ seq }) => seq <= cut.until), ...cut.rows] };
}

/** What the device holds is said to it in rows, too: they come and go with the others. */
const held = (scope: string, seq: number, isHeld: 0 | 1) => ({
  table: 'sync_held',
  key: JSON.stringify([scope]),
  row: { scope, seq, is_held: isHeld },
  seq,
});

function cutAt(
  view: CareView,
  tables: Tables,
  numbered: readonly { one: ScopedRow; seq: number }[],
  until: number,
): Pick<Moved, 'rows' | 'until'> {
  const rows: (SyncedRow & { seq: number })[] = [];
  let size = 0;
  for (const { one, seq } of numbered) {
    if (seq > until) break;
    // A page ends between two numbers, never within one.
    const last = rows.at(-1)?.seq ?? 0;
    if (size > mostCharacters && seq > last) return { rows, until: last };
    const table = tables.get(one.table);
    const row = table ? shown(view, table, one.row) : null;
    if (row === null) continue;
    rows.push({ table: one.table, key: one.key, row, seq });
    size += JSON.stringify(row).length;
  }
  return { rows, until };
}

/**
 * What changed rows of a table of care mean for the device, by key: the row with what hangs on it, an order to take it away,
 * or nothing at all. What it is given with its scope in this same pull is not told twice; what it never had is not spoken of.
 * `found`: those of the changed rows that are still there.
 */
export async function changedRows(
  ex: Executor,
  tables: Tables,
  view: CareView,
  table: TravelTable,
  keys: readonly string[],
  found: ReadonlyMap<string, Row>,
): Promise<Map<string, SyncedRow[]>> {
  const scopes = await scopesOfRows(ex, tables, table.name, found);
  const told = new Map<string, SyncedRow[]>();
  const put: ScopedRow[] = [];
  for (const key of keys) {
    const row = found.get(key);
    const own = scopes.get(key) ?? [];
    if (row === undefined) {
      if (mayHaveHad(view, table, key)) told.set(key, [{ table: table.name, key, row: null }]);
    } else if (isSeen(view, own)) {
      if (own.every((scope) => (view.held.get(scope) ?? 0) <= view.after))
        put.push({ table: table.name, key, row, scopes: own });
    } else if (mayLeave(table.name) && own.some((scope) => view.held.has(scope)))
      told.set(key, [{ table: table.name, key, row: null }]);
  }
  const along = await alongWith(ex, tables, put);
  for (const one of put) {
    const rows = [one, ...(along.get(String(one.row['id'])) ?? [])];
    told.set(
      one.key,
      rows.flatMap((each) => {
        const of = tables.get(each.table);
        const row = of ? shown(view, of, each.row) : null;
        return row === null ? [] : [{ table: each.table, key: each.key, row }];
      }),
    );
  }
  return told;
}

/** A row is no more. Where its key does not say whose it was, it says nothing at all: it is told to whoever holds something. */
function mayHaveHad(view: CareView, table: TravelTable, key: string): boolean {
  const values = JSON.parse(key) as (string | number)[];
  const own = scopesOfKey(table.name, Object.fromEntries(table.key.map((name, n) => [name, values[n]])));
  return own === null ? view.held.size > 0 : isSeen(view, own);
}

/** Whether a row can leave what it belongs to by being changed: a note that its writer keeps to themselves from now on. */
function mayLeave(table: string): boolean {
  const rule = ruleOfTable(table);
  return rule !== null && !isHanging(rule) && 'ownNotes' in rule.column;
}

/** Rows that hang on these, by what they hang on: a note that is shared now takes along what it said before. */
async function alongWith(
  ex: Executor,
  tables: Tables,
  parents: readonly ScopedRow[],
): Promise<Map<string, ScopedRow[]>> {
  const found = new Map<string, ScopedRow[]>();
  const [first] = parents;
  if (!first) return found;
  for (const name of scopedTables) {
    const rule = ruleOfTable(name);
    const table = tables.get(name);
    if (!table || !rule || !isHanging(rule) || rule.hangsOn !== first.table) continue;
    for (const row of await hangingRows(ex, table, parents)) {
      const id = String(row.row[rule.by]);
      found.set(id, [...(found.get(id) ?? []), row]);
    }
  }
  return found;
}
