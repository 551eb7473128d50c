import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { careRules, isHanging } from '#core/sync/care/scope-rules.ts';
import { isAnsweredHere, natureOf, otherNatures, zoneOf } from '#core/sync/natures.ts';
import { type DeviceRole, deviceRoles } from '#core/sync/protocol.ts';
import { readSchema } from '#core/sync/schema.ts';
import { careTables, isCareTable, mayHoldTable, namedTables } from '#core/sync/table-zones.ts';
import { access } from '#shared/contract/access.ts';
import { contract, type ProcedurePath } from '#shared/contract/index.ts';
import { openTestStore } from '#tests/support/open-test-store.ts';

const care = ['question', 'contact', 'trajectory', 'trajectory_note', 'referral', 'measurement', 'task'];
const ofHub = ['person_ground', 'care_notice', 'care_follower', 'person_merge', 'person_national_number'];

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

test('no computer but a support computer holds a table of care, nobody but the hub a ground, and a kiosk no person', () => {
  for (const role of deviceRoles) {
    for (const table of care)
      expect([role, table, mayHoldTable(role, table)]).toEqual([role, table, role === 'support']);
    for (const table of [...ofHub, 'care_reading'])
      expect([role, table, mayHoldTable(role, table)]).toEqual([role, table, false]);
  }
  for (const table of ['person', 'card', 'loan', 'hold', 'ledger_entry', 'account'])
    expect([table, mayHoldTable('kiosk', table)]).toEqual([table, false]);
});

test('of every table of care it is said to what its rows belong, by columns there are, after what they hang on', async () => {
  const { db } = await openTestStore();
  const tables = await readSchema(db);
  const wrong = careTables.flatMap((name, at) => {
    const columns = tables.get(name)?.columns.map((column) => column.name) ?? [];
    const rule = careRules[name];
    if (isHanging(rule))
      return columns.includes(rule.by) && careTables.indexOf(rule.hangsOn) < at ? [] : [name];
    return Object.values(rule.column).every((column) => column === null || columns.includes(column))
      ? []
      : [name];
  });
  expect(wrong).toEqual([]);
});

test('a row of care that has to point to another one of care belongs to that one, too', async () => {
  const { db } = await openTestStore();
  for (const table of (await readSchema(db)).values()) {
    if (!isCareTable(table.name)) continue;
    const rule = careRules[table.name];
    for (const { name, pointsTo, isNullable } of table.columns) {
      if (isNullable || pointsTo === null || !isCareTable(pointsTo)) continue;
      const belongs = isHanging(rule) ? rule.hangsOn === pointsTo : Object.values(rule.column).includes(name);
      expect([table.name, name, belongs]).toEqual([table.name, name, true]);
    }
  }
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

test('rights, grants and what the whole house is counted from are decided at the hub alone', () => {
  const paths = Object.keys(access) as ProcedurePath[];
  const decided = paths.filter(
    (path) =>
      /^(admin|zones|merges|caseload|privacy|restrictions)\./.test(path) &&
      !['zones.noteReadings', 'admin.readSettings'].includes(path),
  );
  expect(decided.length).toBeGreaterThan(40);
  for (const path of decided) expect([path, zoneOf(path), natureOf(path)]).toEqual([path, 'hub', 'hubOnly']);
  for (const path of [
    'questions.assign',
    'trajectories.addWorker',
    'trajectories.removeWorker',
    'referrals.assign',
    'referrals.letReadAlong',
    'referrals.handOver',
    'agenda.changeTask',
  ] as const)
    expect([path, natureOf(path)]).toEqual([path, 'hubOnly']);
  for (const path of ['questions.figures', 'trajectories.figures', 'referrals.figures'] as const)
    expect([path, zoneOf(path)]).toEqual([path, 'hub']);
});

test('of care only a support computer answers anything itself', () => {
  const paths = (Object.keys(access) as ProcedurePath[]).filter((path) => zoneOf(path) === 'care');
  expect(paths.length).toBeGreaterThan(40);
  for (const role of ['kiosk', 'shop', 'desk'] as const)
    for (const path of paths)
      for (const isCommand of [true, false])
        expect([role, path, isAnsweredHere(role, path, isCommand)]).toEqual([role, path, false]);
});
