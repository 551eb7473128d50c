import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { natureOf, otherNatures, zoneOf } from '#core/sync/natures.ts';
import { type DeviceRole, deviceRoles } from '#core/sync/protocol.ts';
import { readSchema } from '#core/sync/schema.ts';
import { mayHoldTable, namedTables } from '#core/sync/table-zones.ts';
import { access } from '#shared/contract/access.ts';
import { contract, type ProcedurePath } from '#shared/contract/index.ts';
import { openTestStore } from '#tests/support/open-test-store.ts';

const care = [
  'question',
  'contact',
  'trajectory',
  'trajectory_note',
  'referral',
  'measurement',
  'person_ground',
];

test('of every table there is, it is said where it may be', async () => {
  const { db } = await openTestStore();
  const { rows } = await sql<{ name: string }>`select name from sqlite_master where type = 'table'
    and name not glob 'search_*' and name not in ('schema_migration') order by name`.execute(db);
  expect(namedTables().toSorted()).toEqual(rows.map(({ name }) => name));
});

test('a row that a computer holds never has to point to one it may not hold', async () => {
  const { db } = await openTestStore();
  const tables = [...(await readSchema(db)).values()];
  const dangling = (role: DeviceRole) =>
    tables
      .filter(({ name }) => mayHoldTable(role, name))
      .flatMap(({ name, columns }) =>
        columns
          .filter(
            ({ pointsTo, isNullable }) => pointsTo !== null && !isNullable && !mayHoldTable(role, pointsTo),
          )
          .map((column) => `${role}: ${name}.${column.name} → ${column.pointsTo}`),
      );
  expect(deviceRoles.flatMap(dangling)).toEqual([]);
});

test('no computer but the hub holds a table of care, and a kiosk none of persons', () => {
  for (const role of deviceRoles)
    for (const table of care) expect([role, table, mayHoldTable(role, table)]).toEqual([role, table, false]);
  for (const table of ['person', 'card', 'loan', 'hold', 'ledger_entry', 'account'])
    expect([table, mayHoldTable('kiosk', table)]).toEqual([table, false]);
});

test('what is named as different is a command there is, and differs', () => {
  for (const [path, nature] of Object.entries(otherNatures)) {
    const [domain = '', name = ''] = path.split('.');
    const procedure = (contract as unknown as Record<string, Record<string, Described>>)[domain]?.[name];
    expect([path, procedure?.['~orpc'].meta.kind]).toEqual([path, 'command']);
    expect(natureOf(path as ProcedurePath)).toBe(nature);
  }
});

interface Described {
  '~orpc': { meta: { kind: string } };
}

test('care and rights are decided at the hub alone', () => {
  const paths = Object.keys(access) as ProcedurePath[];
  const ofHub = paths.filter((path) => /^(admin|trajectories|referrals|questions|zones|merges)\./.test(path));
  expect(ofHub.length).toBeGreaterThan(50);
  for (const path of ofHub) expect([path, zoneOf(path), natureOf(path)]).toEqual([path, 'hub', 'hubOnly']);
});
