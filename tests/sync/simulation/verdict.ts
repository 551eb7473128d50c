import { sql } from 'kysely';
import { openEncrypted } from '#core/store/cipher.ts';
import { storeFiles } from '#core/store/files.ts';
import type { DeviceRole } from '#core/sync/protocol.ts';
import { readRows } from '#core/sync/rows.ts';
import { readSchema } from '#core/sync/schema.ts';
import { mayHoldTable, searchTable } from '#core/sync/table-zones.ts';
import { forDevice } from '#core/sync/views.ts';
import { inventedKey } from '#tests/support/invented-house.ts';
import type { TestCore } from '#tests/support/make-test-core.ts';
import { type Building, careMarker, deskMarker } from './building.ts';
import { exchange, type Told } from './story.ts';

/** What a run says at its end; all but the first four and the faults must be 0, or true. */
export interface Verdict {
  confirmed: number;
  applied: number;
  refused: number;
  disputed: number;
  parked: number;
  /** Confirmed on a screen, and without an answer of the hub, or said to be applied and not carried out. */
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

/** A house as it is judged: its hub, and what its computers hold. */
export interface Judged {
  readonly hubHouse: TestCore;
  readonly computers: readonly {
    readonly role: DeviceRole;
    readonly at: { readonly house: TestCore; readonly id: string };
  }[];
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

export async function judge(building: Judged, told: Told): Promise<Verdict> {
  const { db } = building.hubHouse.inside.store();
  const results = await db.selectFrom('sync_result').select(['command_id', 'status']).execute();
  // The same command may have been sent again by a computer that counted anew: it is one.
  const byCommand = new Map(results.map((row) => [row.command_id, row.status]));
  const done = new Set((await db.selectFrom('command').select('id').execute()).map(({ id }) => id));
  const isLost = (id: string): boolean =>
    !byCommand.has(id) || (byCommand.get(id) === 'applied' && !done.has(id));
  const count = (status: string) => [...byCommand.values()].filter((one) => one === status).length;
  const differences: string[] = [];
  for (const computer of building.computers) differences.push(...(await differencesOf(building, computer)));
  return {
    confirmed: told.confirmed.length,
    applied: count('applied'),
    refused: count('refused'),
    disputed: count('disputed'),
    parked: count('parked'),
    lost: told.confirmed.filter(({ commandId }) => isLost(commandId)).length,
    doubleOpenLoans: await doubleOpenLoans(building),
    unattended: await unattended(building),
    careMarkersOnKiosks: await careMarkers(building),
    leftOver: await leftOver(building),
    converged: differences.length === 0,
    differences,
    faults: told.faults,
  };
}

async function doubleOpenLoans({ hubHouse, computers }: Judged): Promise<number> {
  let doubles = 0;
  for (const { inside } of [hubHouse, ...computers.map(({ at }) => at.house)]) {
    const { rows } = await sql<{ n: number }>`select count(*) - count(distinct item_id) as n from loan
      where returned_at is null and undone_at is null`.execute(inside.store().db);
    doubles += rows[0]?.n ?? 0;
  }
  return doubles;
}

async function unattended({ hubHouse }: Judged): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from sync_result r where status <> 'applied'
    and not exists (select 1 from sync_attention a where a.command_id = r.command_id)`.execute(
    hubHouse.inside.store().db,
  );
  return rows[0]?.n ?? 0;
}

async function leftOver({ computers }: Judged): Promise<number> {
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
async function differencesOf({ hubHouse }: Judged, computer: Judged['computers'][number]): Promise<string[]> {
  const here = computer.at.house.inside.store().db;
  const hub = hubHouse.inside.store().db;
  const found: string[] = [];
  const { engine } = hubHouse.inside.store();
  for (const table of (await readSchema(hub, engine.name)).values()) {
    // What a device is told it holds is made for each of them.
    if (table.name === 'sync_held') continue;
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

/** The decrypted contents of every file but that of a support computer, free pages too, searched for words that may not be there. */
async function careMarkers({ computers }: Judged): Promise<number> {
  let found = 0;
  for (const { at, role } of computers) {
    const forbidden = role === 'kiosk' ? [careMarker, deskMarker] : [careMarker];
    if (role === 'support') continue;
    const file = storeFiles(at.house.folder).database;
    const connection = openEncrypted(file, inventedKey, { readonly: true, fileMustExist: true });
    try {
      // Searched words are kept in small letters.
      const contents = (connection as unknown as { serialize(): Buffer })
        .serialize()
        .toString('latin1')
        .toLowerCase();
      for (const marker of forbidden) found += contents.split(marker.toLowerCase()).length - 1;
    } finally {
      connection.close();
    }
  }
  return found;
}
