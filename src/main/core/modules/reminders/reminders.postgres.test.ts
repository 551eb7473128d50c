import { beforeAll, expect, test } from 'vitest';
import { addInitiative, addItem, addKind, openCatalog } from '#core/modules/catalog/catalog.testing.ts';
import { makeItemCode } from '#shared/domain/barcode.ts';
import { startPostgres } from '#tests/support/open-test-store.ts';
import { loanRefs, loansDueBy, personsLoansDueBy, waitedFor } from '../loans/index.ts';
import {
  changeClaim,
  claimedAmong,
  claimedLoans,
  claimOfReturn,
  claimsInView,
  claimsOfLoans,
  insertClaim,
  openClaimOf,
} from './claims.store.ts';
import { readLetterHead, writeLetterHead } from './letter-head.store.ts';
import { readMailSecret, writeMailServer } from './mail-server.store.ts';
import { readPlans, writePlan } from './plans.store.ts';
import {
  batchFigures,
  batchPage,
  insertBatch,
  insertReminders,
  logRows,
  remindersOfBatch,
  sentAbout,
  sentSince,
  setState,
} from './sent.store.ts';
import { readOwnTexts, removeOwnText, writeOwnText } from './texts.store.ts';

beforeAll(startPostgres, 120_000);

const at = '2026-11-23T09:00:00.000Z';

// Every statement of the stores once on the second engine, so that it never rots. Its first start in a process is slow.
test('the stores of reminders keep working on PostgreSQL', { timeout: 90_000 }, async () => {
  const catalog = await openCatalog('postgres');
  const { store } = catalog;
  const { id: initiativeId } = await addInitiative(catalog);
  const kind = await addKind(catalog, initiativeId);
  const item = await addItem(catalog, kind.id, makeItemCode(1));
  const batch = {
    id: 'batch-1',
    channel: 'letter',
    at,
    day: '2026-11-23',
    by_account_id: null,
    initiative_id: null,
    undone_at: null,
    undone_by: null,
  };
  await store.write(async (tx) => {
    await tx
      .insertInto('person')
      .values({ id: 'person-1', number: 'P-000001', name: 'T', name_key: 't', created_at: at, revision: 0 })
      .execute();
    await tx.insertInto('hand_over').values({ id: 'hand-over-1', person_id: 'person-1', at }).execute();
    await tx
      .insertInto('loan')
      .values({
        id: 'loan-1',
        hand_over_id: 'hand-over-1',
        item_id: item.id,
        kind_id: kind.id,
        initiative_id: initiativeId,
        person_id: 'person-1',
        handed_over_at: at,
        handed_over_day: '2026-11-01',
        due_day: '2026-11-10',
        due_at: '2026-11-10T16:00:00.000Z',
        rule: '{}',
        condition_out: 'good',
      })
      .execute();
    await insertBatch(tx, batch);
    await insertReminders(tx, [reminder('r1', 'first'), reminder('r2', 'second')]);
    await insertClaim(tx, claim);
    await writePlan(tx, initiativeId, [
      {
        id: 's1',
        key: 'own',
        days: 5,
        tone: 'firm',
        channels: ['letter', 'text'],
        withFee: true,
        withBlock: false,
      },
    ]);
    await writeOwnText(tx, { step_key: 'first', language: 'nl', subject: 'S', body: 'B', of_dutch: '' });
    await writeOwnText(tx, { step_key: 'first', language: 'nl', subject: 'T', body: 'B', of_dutch: '' });
    for (const street of ['Oud', 'Nieuw'])
      await writeLetterHead(tx, { street, town: '', phone: '', email: '', windowSide: 'left' });
    for (const host of ['oud', 'nieuw'])
      await writeMailServer(tx, {
        active: true,
        host,
        port: 25,
        security: 'none',
        userName: '',
        password: 'p',
        fromName: '',
        fromAddress: '',
      });
  });
  const db = store.reader;

  expect((await loansDueBy(db, '2026-11-23')).map(({ id }) => id)).toEqual(['loan-1']);
  expect(await personsLoansDueBy(db, ['person-1'], '2026-11-23')).toMatchObject([{ itemId: item.id }]);
  expect((await loanRefs(db, ['loan-1'])).get('loan-1')).toMatchObject({ returnedAt: null });
  expect((await waitedFor(db)).loanIds.size).toBe(0);

  expect((await sentSince(db, new Map([['first', '2026-11-01']]))).map(({ loanId }) => loanId)).toEqual([
    'loan-1',
  ]);
  expect(await sentAbout(db, ['loan-1'])).toHaveLength(2);
  expect(await batchPage(db, { limit: 5, offset: 0 })).toMatchObject({ total: 1, rows: [{ id: 'batch-1' }] });
  expect((await batchFigures(db, ['batch-1'])).get('batch-1')).toEqual({
    persons: 1,
    things: 2,
    failed: 0,
    prepared: 0,
  });
  expect(await remindersOfBatch(db, 'batch-1')).toHaveLength(2);
  const unsure = { unsureOnly: true, limit: 5, offset: 0 };
  await store.write((tx) =>
    setState(tx, ['r1', 'r2'], ['sent'], { state: 'failed', failure: 'other', settled_at: at }),
  );
  expect((await logRows(db, { ...unsure, personId: 'person-1' })).total).toBe(2);

  expect([...(await claimedLoans(db))]).toEqual([['loan-1', 'lost']]);
  expect([...(await claimedAmong(db, ['loan-1', 'loan-2']))]).toEqual(['loan-1']);
  expect((await openClaimOf(db, 'loan-1'))?.id).toBe('claim-1');
  const settled = { resolved_at: at, resolved_day: '2026-11-23', outcome: 'foundInHouse', by_return: 1 };
  await store.write((tx) => changeClaim(tx, 'claim-1', settled));
  expect((await claimOfReturn(db, 'loan-1'))?.id).toBe('claim-1');
  expect(await claimsOfLoans(db, ['loan-1'])).toHaveLength(1);
  expect([await claimsInView(db, 'lost'), (await claimsInView(db, 'resolved')).length]).toEqual([[], 1]);

  const plans = await readPlans(db);
  expect([plans.house.length, plans.own.get(initiativeId)?.[0]?.channels]).toEqual([5, ['letter', 'text']]);
  await store.write((tx) => writePlan(tx, initiativeId, null));
  expect((await readPlans(db)).own.size).toBe(0);
  expect((await readOwnTexts(db)).get('first nl')?.subject).toBe('T');
  await store.write((tx) => removeOwnText(tx, 'first', 'nl'));
  expect((await readOwnTexts(db)).size).toBe(0);
  expect([(await readLetterHead(db)).street, (await readMailSecret(db)).host]).toEqual(['Nieuw', 'nieuw']);
});

const reminder = (id: string, stepKey: string) => ({
  id,
  loan_id: 'loan-1',
  person_id: 'person-1',
  step_key: stepKey,
  due_day: '2026-11-10',
  channel: 'letter',
  language: 'nl',
  batch_id: 'batch-1',
  at,
  by_account_id: null,
  state: 'sent',
  failure: null,
  settled_at: null,
});

const claim = {
  id: 'claim-1',
  loan_id: 'loan-1',
  kind: 'lost',
  at,
  day: '2026-11-23',
  by_account_id: null,
  note: '',
  resolved_at: null,
  resolved_day: null,
  resolved_by: null,
  outcome: null,
  by_return: 0,
  undone_at: null,
  undone_by: null,
};
