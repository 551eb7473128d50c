import { newPerson } from '#core/modules/people/people.fixtures.ts';
import type { ProcedurePath } from '#shared/contract/index.ts';
import type { Role } from '#shared/contract/roles.ts';
import { markedHouse } from '../contract/leak-house.ts';
import { definitionOf, type IdOf, inputsFor, pathsOfContract } from '../contract/leak-inputs.ts';
import { testId } from '../support/fixed-ports.ts';
import type { TestClient, TestCore } from '../support/make-test-core.ts';
import { setUp } from '../support/set-up-house.ts';

/** What a house lives through, through the real door. Gives the answers, for comparison. */
export async function livedHistory(house: TestCore): Promise<unknown[]> {
  const answers: unknown[] = [];
  const { client, recoveryCode } = await setUp(house);
  answers.push(recoveryCode, await client.session.status(), await client.session.colleagues());
  await client.session.lock();
  answers.push(await client.session.unlock({ secret: 'een lange zin om te onthouden' }));
  answers.push(
    await refusalOf(client.session.signIn({ signInName: 'an', secret: 'een verkeerde zin van An' })),
  );
  const marked = await markedHouse(house);
  answers.push(marked.ids);
  const person = await house.as('desk').people.create(newPerson(house.id, { name: 'Conform Fictie' }));
  answers.push(person);
  answers.push(...(await sameDayMistakes(house)), await house.as('administrator').admin.verifyAudit());
  return answers;
}

/** A loan, its repeat, the same id for something else, a return, and both undone. */
async function sameDayMistakes(house: TestCore): Promise<unknown[]> {
  const desk = house.as('desk');
  const { itemId, personId } = await freeItem(house);
  const command = {
    commandId: house.id(),
    handOverId: house.id(),
    personId,
    items: [{ loanId: house.id(), itemId }],
  };
  const first = await desk.loans.handOver(command);
  const again = await desk.loans.handOver(command);
  const other = await refusalOf(desk.loans.handOver({ ...command, handOverId: house.id() }));
  const taken = await refusalOf(desk.loans.handOver(fresh(house, { itemId, personId })));
  const back = await desk.loans.giveBack({ commandId: house.id(), itemId });
  const handed = fresh(house, { itemId, personId });
  const out = await desk.loans.handOver(handed);
  const undone = await desk.loans.undoHandOver({ commandId: house.id(), loanId: handed.items[0].loanId });
  return [first, again, other, taken, back, out, undone];
}

interface OneItem {
  itemId: string;
  personId: string;
}

export const fresh = (house: TestCore, { itemId, personId }: OneItem) => ({
  commandId: house.id(),
  handOverId: house.id(),
  personId,
  items: [{ loanId: house.id(), itemId }] as [{ loanId: string; itemId: string }],
});

/** A thing nobody has or waits for, and somebody who may have it. */
export async function freeItem(house: TestCore): Promise<OneItem> {
  const person = await house.as('desk').people.create(newPerson(house.id, { name: 'Lener Fictie' }));
  const boss = house.as('coordinator');
  const [initiativeId, kindId, itemId] = [house.id(), house.id(), house.id()];
  const shown = { summaryTranslations: {}, nameTranslations: {}, descriptionTranslations: {} };
  await boss.catalog.createInitiative({
    ...shown,
    commandId: house.id(),
    initiativeId,
    name: `Leenhoek ${itemId}`,
    offerKind: 'lend',
    summary: '',
    place: '',
    pictogram: 'drill',
    loanDays: 7,
    active: true,
  });
  await boss.catalog.createKind({
    ...shown,
    commandId: house.id(),
    kindId,
    initiativeId,
    name: 'Boormachine',
    description: '',
    pictogram: 'drill',
    loanDays: null,
    replacementCents: null,
    parts: [],
    visible: true,
  });
  const { barcode } = await boss.catalog.nextBarcode();
  await boss.catalog.createItem({
    commandId: house.id(),
    itemId,
    kindId,
    barcode,
    condition: 'good',
    note: '',
    place: '',
    acquiredOn: null,
  });
  return { itemId, personId: person.id };
}

/** What the house says instead of an answer: its code and its words, never its story. */
export async function refusalOf(asking: Promise<unknown>): Promise<unknown> {
  try {
    return { answer: await asking };
  } catch (error) {
    if (typeof error !== 'object' || error === null || !('code' in error)) throw error;
    return { code: error.code, data: 'data' in error ? error.data : undefined };
  }
}

/** Whose answer says where the data are: on each engine another one, as it should be. */
const ofEngine: ReadonlySet<string> = new Set(['system.about', 'admin.listBackups', 'session.restoreNewest']);

/** Every question of the contract, asked by these roles about what the history left. */
export async function everyAnswer(house: TestCore, askers: readonly Role[]): Promise<Map<string, unknown>> {
  const idOf = await idsIn(house);
  const answers = new Map<string, unknown>();
  for (const path of pathsOfContract.filter(isQuestion))
    for (const role of askers)
      for (const [turn, input] of inputsFor(path, idOf, 2).entries())
        answers.set(`${role} ${path} ${turn}`, await refusalOf(ask(house.as(role), path, input)));
  return answers;
}

const isQuestion = (path: ProcedurePath): boolean =>
  definitionOf(path).meta.kind === 'query' && !ofEngine.has(path);

async function ask(client: TestClient, path: ProcedurePath, input: unknown): Promise<unknown> {
  const [domain = '', name = ''] = path.split('.');
  const procedures = (
    client as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>
  )[domain];
  return procedures?.[name]?.(input);
}

/** Ids by the name of their field: `kindId` is one of the first of the table whose name ends so. */
async function idsIn(house: TestCore): Promise<IdOf> {
  const db = house.inside.store().reader;
  const found = new Map<string, readonly string[]>();
  const tables = [
    'person',
    'item',
    'item_kind',
    'initiative',
    'loan',
    'hand_over',
    'account',
    'question',
    'referral',
  ];
  for (const table of [
    ...tables,
    'trajectory',
    'ticket',
    'reservation',
    'hold',
    'theme',
    'article',
    'card',
    'photo',
  ]) {
    const rows = await db
      .selectFrom(table as 'item')
      .select('id')
      .orderBy('id')
      .limit(3)
      .execute();
    found.set(
      table.replace(/^item_/, '').replace('hand_over', 'handOver'),
      rows.map(({ id }) => id),
    );
  }
  return (field, _path, turn) => {
    const ids = found.get(
      field
        .replace(/Ids?$/, '')
        .replace(/^(other|donor|from|to)[A-Z]/, (start) => start.slice(-1).toLowerCase()),
    );
    return ids?.[turn % ids.length] ?? testId(0xf000000 + turn);
  };
}
