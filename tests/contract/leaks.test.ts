import { PDFiumLibrary } from '@hyzyla/pdfium';
import { expect, test } from 'vitest';
import { saved } from '#core/modules/exchange/exchange.testing.ts';
import type { ProcedurePath } from '#shared/contract/index.ts';
import { type Role, roles } from '#shared/contract/roles.ts';
import { exportTargets } from '#shared/contract/words.ts';
import { makeTestCore, type TestClient, type TestCore } from '../support/make-test-core.ts';
import { markedHouse, marks, mayKnow } from './leak-house.ts';
import { definitionOf, type IdOf, inputsFor, pathsOfContract } from './leak-inputs.ts';

/** Procedures that are not asked here: they begin with a broken or an empty house. */
const leftOut: ReadonlySet<string> = new Set<ProcedurePath>([
  'admin.restoreBackup',
  'session.restoreNewest',
  'session.recover',
  'session.retryStore',
]);

/** Least cleared first: what a later role does may make more known, as far as that role may. */
const order: readonly Role[] = [
  'kiosk',
  'volunteer',
  'administrator',
  'coordinator',
  'desk',
  'support',
  'caseManager',
];

/** Where a record of every scope is asked for, one after another. */
const careDomains: ReadonlySet<string> = new Set([
  'questions',
  'referrals',
  'trajectories',
  'zones',
  'privacy',
  'restrictions',
]);

/** Fields that hold an id of what is not care; asked with one that exists, where this table has one. */
const tableOf: Record<string, string> = {
  initiativeId: 'initiative',
  initiativeIds: 'initiative',
  fromInitiativeId: 'initiative',
  toInitiativeId: 'initiative',
  toInitiativeIds: 'initiative',
  kindId: 'item_kind',
  kindIds: 'item_kind',
  itemId: 'item',
  itemIds: 'item',
  outItemId: 'item',
  inItemId: 'item',
  loanId: 'loan',
  loanIds: 'loan',
  handOverId: 'hand_over',
  photoId: 'photo',
  photoIds: 'photo',
  partId: 'kind_part',
  partIds: 'kind_part',
  householdId: 'household',
  memberId: 'household_member',
  helperId: 'person_helper',
  stayId: 'household_stay',
  namesUnnamedId: 'household_unnamed',
  holdId: 'hold',
  reservationId: 'reservation',
  blockId: 'block',
  blockIds: 'block',
  kitId: 'kit',
  planId: 'upkeep_plan',
  takeId: 'stock_take',
  articleId: 'article',
  claimId: 'claim',
  themeId: 'theme',
  successorId: 'theme',
  themeIds: 'theme',
  serviceId: 'directory_service',
  pointId: 'reception_point',
  filterId: 'saved_filter',
  batchId: 'item_batch',
  accountId: 'account',
  toAccountId: 'account',
  ownerAccountId: 'account',
  dueMoveId: 'due_move',
  reportId: 'damage_report',
  cardId: 'card',
  forAccountId: 'account',
  fromAccountId: 'account',
  standInId: 'account',
  accountIds: 'account',
  deviceId: 'sync_device',
  attentionId: 'sync_attention',
  ids: 'sync_notice',
};
/** Fields under which care ids also go. */
const alsoCalled: Record<string, string> = {
  again: 'questionId',
  questionIds: 'questionId',
  personIds: 'personId',
  otherPersonId: 'personId',
  donorPersonId: 'personId',
  leftId: 'personId',
  keptId: 'personId',
  rightId: 'spareId',
  absorbedId: 'spareId',
  subject: 'personId',
};
/** Made by the screen or by an act: one that does not exist yet. */
const newOnes: ReadonlySet<string> = new Set([
  'commandId',
  'kioskId',
  'callId',
  'refId',
  'id',
  'closedPeriodId',
  'readerIds',
  'renewalId',
  'changeId',
  'actId',
  'entryId',
  'entryIds',
  'conditionId',
  'undoEntryId',
  'checkId',
  'step',
  'reminderIds',
  'key',
  'stepKey',
  'movementId',
  'reversesId',
  'exceptionId',
  'ruleId',
  'copyId',
  'eventId',
  'shownId',
  'uploadId',
  'jobId',
  'exportId',
  'absenceId',
  'taskId',
  'mergeId',
  'importId',
  'unnamedIds',
  'recordId',
]);

test('nothing marked reaches a role that may not know it, whichever procedure is asked', {
  timeout: 600_000,
}, async () => {
  await using house = await makeTestCore({ invented: true });
  // What the invented house has goes before what was made here: its lists are fuller.
  const invented = await tablesOf(house);
  const marked = await markedHouse(house);
  const found = new Map([...(await tablesOf(house)), ...invented]);
  const idOf =
    (more: Record<string, readonly string[]> = {}): IdOf =>
    (field, path, turn) => {
      const name = alsoCalled[field] ?? field;
      // The record that was opened would then be read with good right.
      if (path === 'zones.open' && name === 'personId') return marked.otherId;
      const given = more[name];
      if (given) return given[turn % given.length] ?? house.id();
      if (newOnes.has(name) || (path.startsWith('upkeep.') && name === 'ticketId')) return house.id();
      const care = marked.ids[name];
      if (care) return care[turn % care.length] ?? house.id();
      const table = tableOf[name];
      if (table === undefined) throw new Error(`say in leaks.test.ts what ${name} of ${path} points at`);
      return found.get(table) ?? house.id();
    };
  const leaks = new Set<string>();
  const answered = new Set<string>();
  const shield = {
    personId: [marked.shielded.personId],
    questionId: [marked.shielded.questionId],
    restrictionId: [marked.shielded.restrictionId],
  };
  // What hangs on them in the shop: only asked about, so that it hangs there for every role.
  const { shop } = marked.shielded;
  const shopOfShielded = Object.fromEntries(Object.entries(shop).map(([name, id]) => [name, [id]]));

  for (const role of order)
    for (const kind of ['query', 'command'] as const)
      for (const path of pathsOfContract) {
        if (leftOut.has(path) || definitionOf(path).meta.kind !== kind) continue;
        const ask = async (input: unknown, allowed: readonly string[]) => {
          const said = await answerOf(house.as(role, []), path, input);
          if (!said.isError) answered.add(path);
          for (const [mark] of said.text.matchAll(marks))
            if (!allowed.includes(mark)) leaks.add(`${role} ${path}: ${mark}`);
        };
        const isCare = careDomains.has(path.split('.')[0] ?? '');
        const inputs = inputsFor(path, idOf(), kind === 'query' ? 6 : 1, isCare ? 4 : 1);
        for (const input of inputs) await ask(input, mayKnow[role]);
        // The same about the shielded person, of whom a role may at most learn the name, having the card in hand.
        const about = { ...shield, ...(kind === 'query' ? shopOfShielded : {}) };
        for (const input of inputsFor(path, idOf(about), 1)) {
          const inHand = role !== 'kiosk' && JSON.stringify(input ?? null).includes(marked.shielded.personId);
          await ask(input, [...mayKnow[role], ...(inHand ? ['wxqshieldname'] : [])]);
          if (
            kind === 'query' &&
            !answered.has(path) &&
            !(await answerOf(marked.lien.client, path, input)).isError
          )
            answered.add(path);
        }
        // Whoever follows the person is answered: the question was a real one.
        if (kind === 'query' && isCare)
          for (const input of inputs)
            if (!(await answerOf(marked.lien.client, path, input)).isError) answered.add(path);
      }

  for (const role of ['coordinator', 'administrator'] as const)
    for (const target of exportTargets)
      for (const [mark] of (await saved(house, house.as(role), target)).matchAll(marks))
        if (!mayKnow[role].includes(mark)) leaks.add(`${role} export of ${target}: ${mark}`);

  expect([...leaks]).toEqual([]);
  // An input that everybody is refused for asks nothing: those are known by name.
  const silent = pathsOfContract.filter(
    (path) => definitionOf(path).meta.kind === 'query' && !leftOut.has(path) && !answered.has(path),
  );
  expect(silent.toSorted()).toEqual(answersNobodyHere.toSorted());
  expect(JSON.stringify(house.logLines)).not.toMatch(marks);
  const db = house.inside.store().reader;
  const journal = [
    await db.selectFrom('audit').selectAll().execute(),
    await db.selectFrom('change').selectAll().execute(),
  ];
  expect(JSON.stringify(journal)).not.toMatch(marks);
});

/** Questions that need an act of their own before they can answer; what they say is in the tests of their module. */
const answersNobodyHere: readonly ProcedurePath[] = [
  'session.signIn',
  'session.switchTo',
  'session.switchByBadge',
  'session.unlock',
  'network.hub',
  'network.openPairing',
  'network.pairing',
  'network.acceptPairing',
  'network.endPairing',
  'network.join',
  'network.setAddress',
  'network.goOn',
  'network.takeOver',
  'network.leave',
  'network.exportUnsent',
  'network.importUnsent',
  'upkeep.photo',
  'reminders.mailJob',
  'reminders.cancelMail',
  'reminders.sampleLetter',
  'calendar.previewCopy',
  'caseload.ofCase',
  'directory.previewImport',
  'directory.sendImport',
  'labels.cards',
  'exchange.send',
  'exchange.preview',
  'exchange.job',
  'exchange.cancel',
  'exchange.exportPart',
  'kiosks.here',
  'kiosks.ownCall',
  'mine.open',
  'mine.read',
  'mine.scan',
];

test('every procedure can be asked: whoever adds one says here what its ids point at', () => {
  const problems = pathsOfContract.flatMap((path) => {
    try {
      inputsFor(path, () => '01900000-0000-7000-8000-000000000001', 12);
      return [];
    } catch (error) {
      return [String(error)];
    }
  });
  expect(problems).toEqual([]);
});

test('every role is asked', () => {
  expect(order.toSorted()).toEqual(roles.toSorted());
});

/** Everything a procedure says to a role, also when it refuses or breaks; of a file, what a reader of it sees. */
async function answerOf(
  place: TestClient,
  path: ProcedurePath,
  input: unknown,
): Promise<{ text: string; isError: boolean }> {
  const [domain = '', name = ''] = path.split('.');
  const client = place as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>;
  try {
    const answer = await client[domain]?.[name]?.(input);
    return { text: await textOf(JSON.stringify(answer) ?? ''), isError: false };
  } catch (error) {
    const { message, data } = error as { message?: string; data?: unknown };
    return { text: JSON.stringify([message, data, error]), isError: true };
  }
}

/** The answer, and the words of every file in it. */
async function textOf(answer: string): Promise<string> {
  const files = [...answer.matchAll(/"(JVBERi[A-Za-z0-9+/=]+)"/g)].map(([, base64]) => base64 ?? '');
  const words = await Promise.all(files.map(wordsOf));
  return [answer.replaceAll(/"JVBERi[A-Za-z0-9+/=]+"/g, '""'), ...words].join('\n');
}

const pdfium = PDFiumLibrary.init();
async function wordsOf(base64: string): Promise<string> {
  const library = await pdfium;
  const document = await library.loadDocument(Buffer.from(base64, 'base64'));
  const words = [...document.pages()].map((page) => page.getText());
  document.destroy();
  return words.join('\n');
}

/** One id of each table this test asks about. */
async function tablesOf(house: TestCore): Promise<Map<string, string>> {
  const db = house.inside.store().reader;
  const found = new Map<string, string>();
  for (const table of new Set(Object.values(tableOf))) {
    const row = await db
      .selectFrom(table as 'item')
      .select('id')
      .limit(1)
      .executeTakeFirst();
    if (row) found.set(table, row.id);
  }
  return found;
}
