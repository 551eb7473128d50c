import { sql } from 'kysely';
import { readRows } from '#core/sync/rows.ts';
import { readSchema } from '#core/sync/schema.ts';
import { mayHoldTable, searchTable } from '#core/sync/table-zones.ts';
import { forDevice } from '#core/sync/views.ts';
import { type Building, type Computer, careMarker } from './building.ts';
import { exchange, type Told } from './story.ts';

/** What a run says at its end; all but the first four and the faults must be 0, or true. */
export interface Verdict {
  confirmed: number;
  applied: number;
  refused: number;
  disputed: number;
  parked: number;
  /** Confirmed on a screen, and without an answer of the hub. */
  lost: number;
  doubleOpenLoans: number;
  /** Not applied as asked, and nobody is told. */
  unattended: number;
  careMarkersOnKiosks: number;
  leftOver: number;
  converged: boolean;
  differences: string[];
  faults: Record<string, number>;
}

const mostRounds = 6;

/** Everything works again: each computer exchanges until nothing is left to say. */
export async function heal(building: Building): Promise<void> {
  for (const { faults } of building.computers)
    while (faults.late.length > 0)
      await faults.late
        .shift()?.()
        .catch(() => {});
  for (let round = 0; round < mostRounds; round += 1)
    for (const computer of building.computers) await exchange(computer, 'none');
}

export async function judge(building: Building, told: Told): Promise<Verdict> {
  const { db } = building.hubHouse.inside.store();
  const results = await db.selectFrom('sync_result').select(['command_id', 'status']).execute();
  // The same command may have been sent again by a computer that counted anew: it is one.
  const byCommand = new Map(results.map((row) => [row.command_id, row.status]));
  const count = (status: string) => [...byCommand.values()].filter((one) => one === status).length;
  const differences: string[] = [];
  for (const computer of building.computers) differences.push(...(await differencesOf(building, computer)));
  return {
    confirmed: told.confirmed.length,
    applied: count('applied'),
    refused: count('refused'),
    disputed: count('disputed'),
    parked: count('parked'),
    lost: told.confirmed.filter(({ commandId }) => !byCommand.has(commandId)).length,
    doubleOpenLoans: await doubleOpenLoans(building),
    unattended: await unattended(building),
    careMarkersOnKiosks: await careMarkers(building),
    leftOver: await leftOver(building),
    converged: differences.length === 0,
    differences,
    faults: told.faults,
  };
}

async function doubleOpenLoans({ hubHouse, computers }: Building): Promise<number> {
  let doubles = 0;
  for (const { inside } of [hubHouse, ...computers.map(({ at }) => at.house)]) {
    const { rows } = await sql<{ n: number }>`select count(*) - count(distinct item_id) as n from loan
      where returned_at is null and undone_at is null`.execute(inside.store().db);
    doubles += rows[0]?.n ?? 0;
  }
  return doubles;
}

async function unattended({ hubHouse }: Building): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from sync_result r where status <> 'applied'
    and not exists (select 1 from sync_attention a where a.command_id = r.command_id)`.execute(
    hubHouse.inside.store().db,
  );
  return rows[0]?.n ?? 0;
}

async function leftOver({ computers }: Building): Promise<number> {
  let left = 0;
  for (const { at } of computers) {
    const { db } = at.house.inside.store();
    const { rows } = await sql<{ n: number }>`select (select count(*) from sync_outbox where status is null)
      + (select count(*) from sync_undo) as n`.execute(db);
    left += rows[0]?.n ?? 0;
  }
  return left;
}

/** Row by row: is what the computer holds just what it may hold of what the hub has? */
async function differencesOf({ hubHouse }: Building, computer: Computer): Promise<string[]> {
  const here = computer.at.house.inside.store().db;
  const hub = hubHouse.inside.store().db;
  const found: string[] = [];
  const { engine } = hubHouse.inside.store();
  for (const table of (await readSchema(hub, engine.name)).values()) {
    const keys = async (ex: typeof hub) => {
      const { rows } = await sql<Record<string, unknown>>`select ${sql.join(
        table.key.map((column) => sql.id(column)),
      )} from ${sql.id(table.name)}`.execute(ex);
      return rows.map((row) => JSON.stringify(table.key.map((column) => row[column]))).sort();
    };
    const ofHub = await readRows(hub, table, await keys(hub));
    const wanted = [...ofHub].flatMap(([key, row]) => {
      const seen = mayHoldTable(computer.role, table.name) ? forDevice(computer.role, table, row) : null;
      return seen === null ? [] : [[key, JSON.stringify(seen)] as const];
    });
    const held = [...(await readRows(here, table, await keys(here)))].map(
      ([key, row]) => [key, JSON.stringify(row)] as const,
    );
    if (JSON.stringify(wanted.sort()) !== JSON.stringify(held.sort()))
      found.push(`${computer.at.id} ${table.name === searchTable ? 'search' : table.name}`);
  }
  return found;
}

/** Every table of every kiosk, its outbox and its search too, read through for words that stand only in care. */
async function careMarkers({ computers }: Building): Promise<number> {
  let found = 0;
  for (const { at, role } of computers) {
    if (role !== 'kiosk') continue;
    const { db } = at.house.inside.store();
    const { rows: tables } = await sql<{ name: string }>`select name from sqlite_master
      where type = 'table' and sql not like 'create virtual%'`.execute(db);
    for (const { name } of tables) {
      const { rows } = await sql<object>`select * from ${sql.id(name)}`.execute(db);
      found += rows.filter((row) =>
        JSON.stringify(row).toLowerCase().includes(careMarker.toLowerCase()),
      ).length;
    }
  }
  return found;
}
