import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { exportTargets } from '#shared/contract/words.ts';
import { makeTestCore, type TestClient, type TestCore } from '#tests/support/make-test-core.ts';
import { saved } from './exchange.testing.ts';
import { exportLists } from './lists/lists.ts';

const rowsOf = (text: string): string[][] =>
  Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimiter: ';', skipEmptyLines: true }).data;

test.each(exportTargets)('the headings of %s differ from one another', (target) => {
  const { headings } = exportLists[target];
  expect(new Set(headings).size).toBe(headings.length);
});

test('every list leaves with its headings and all its rows, and says so in the audit', async () => {
  await using house = await makeTestCore({ invented: true });
  const boss = house.as('coordinator');
  await addKitAndClaim(house, boss);
  const empty: string[] = [];
  for (const target of exportTargets) {
    const exportId = house.id();
    const { total } = await boss.exchange.startExport({ commandId: house.id(), exportId, target });
    const [headings, ...rows] = rowsOf(await saved(house, boss, target));
    expect({ target, headings }).toEqual({ target, headings: exportLists[target].headings });
    expect({ target, rows: rows.length }).toEqual({ target, rows: total });
    if (rows.length === 0) empty.push(target);
    expect(rows.filter((row) => row.length !== headings?.length)).toEqual([]);
    expect(rows.flat().filter((cell) => /undefined|NaN|\[object|T\d\d:\d\d:/.test(cell))).toEqual([]);
  }
  expect(empty).toEqual([]);
  const { entries } = await boss.admin.listAudit({ limit: 100, offset: 0 });
  const told = entries
    .filter(({ command }) => command === 'exchange.startExport')
    .flatMap(({ fields }) => fields);
  expect(new Set(told)).toEqual(new Set(exportTargets));
});

test('pieces follow one another without a gap or a double, whatever the size', async () => {
  await using house = await makeTestCore({ invented: true });
  const db = house.inside.store().reader;
  for (const target of exportTargets) {
    const list = exportLists[target];
    const whole = (await list.piece(db, '', 5000)).rows.slice(0, 60);
    const pieces: string[][] = [];
    for (let key = ''; pieces.length < whole.length; ) {
      const { rows, lastKey } = await list.piece(db, key, 7);
      pieces.push(...rows);
      if (lastKey === null) break;
      key = lastKey;
    }
    expect({ target, rows: pieces.slice(0, whole.length) }).toEqual({ target, rows: whole });
  }
});

test('nobody but who started a list gets its pieces', async () => {
  await using house = await makeTestCore({ invented: true });
  const exportId = house.id();
  await house.as('coordinator').exchange.startExport({ commandId: house.id(), exportId, target: 'loans' });
  const asked = house.as('administrator').exchange.exportPart({ exportId, after: null });
  await expect(asked).rejects.toMatchObject({ data: { reason: 'exchange.exportUnknown' } });
});

/** What the invented house does not have by itself. */
async function addKitAndClaim(house: TestCore, boss: TestClient): Promise<void> {
  const db = house.inside.store().reader;
  const loan = await db
    .selectFrom('loan')
    .select('id')
    .where('returned_at', 'is', null)
    .where('undone_at', 'is', null)
    .executeTakeFirstOrThrow();
  await boss.reminders.makeClaim({
    commandId: house.id(),
    claimId: house.id(),
    loanId: loan.id,
    kind: 'claimsReturned',
    note: '',
  });
  const item = await db
    .selectFrom('item')
    .select(['id', 'initiative_id'])
    .where('state', '=', 'inUse')
    .executeTakeFirstOrThrow();
  await boss.kits.create({
    commandId: house.id(),
    kitId: house.id(),
    initiativeId: item.initiative_id,
    name: 'Verfset',
    barcode: '5410999',
    note: '',
    itemIds: [item.id],
  });
}
