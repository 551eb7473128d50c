import { expect, test } from 'vitest';
import { newTask } from '#core/modules/agenda/agenda.fixtures.ts';
import { newContact, newQuestion } from '#core/modules/intake/intake.fixtures.ts';
import { newPerson } from '#core/modules/people/people.fixtures.ts';
import { newReferral, newService, newStep } from '#core/modules/referrals/referrals.fixtures.ts';
import { newAction, newTrajectory } from '#core/modules/trajectories/trajectories.fixtures.ts';
import { worker } from '#core/modules/zones/zones.fixtures.ts';
import { type Role, roles } from '#shared/contract/roles.ts';
import { makeTestCore, type TestClient, type TestCore } from '../support/make-test-core.ts';
import { definitionOf, inputsFor, pathsOfContract } from './leak-inputs.ts';

/** Where figures could tell of people. What the shop counts, it counts of everybody, and its lists add up to it. */
const domains: ReadonlySet<string> = new Set([
  'questions',
  'referrals',
  'trajectories',
  'agenda',
  'caseload',
  'tickets',
  'themes',
  'directory',
  'zones',
  'privacy',
  'restrictions',
  'people',
  'households',
  'merges',
  'search',
]);

/** Figures that count everybody, by decision of the house: none of them says of whom. */
const countsEverybody: Record<string, string> = {
  'questions.figures':
    'Years are counted whole: a figure that leaves somebody out would be wrong, and names nobody.',
  'referrals.figures': 'The same: sent, arrived and refused are counted whole.',
  'questions.themeUse': 'How often a theme was asked about is how the house chooses its themes.',
  'trajectories.figures': 'Trajectories and their measurements are counted whole, as years are.',
  'caseload.overview': 'How much work a colleague has is known to the team; whom it is about is not.',
  'caseload.of': 'As many cases as the workload says, those the asker may not read only as a number.',
  'directory.use': 'How often the house referred to a service; whom is not asked.',
  'restrictions.list': 'A coordinator keeps the list of shields without knowing who is behind them.',
};

/** Every number of an answer, and how long each list in it is, added up by its place. */
function figuresIn(answer: unknown, place = '', found = new Map<string, number>()): Map<string, number> {
  const add = (key: string, n: number) => found.set(key, (found.get(key) ?? 0) + n);
  if (typeof answer === 'number') add(place, answer);
  else if (Array.isArray(answer)) {
    add(`${place}[]`, answer.length);
    for (const one of answer) figuresIn(one, `${place}[]`, found);
  } else if (answer !== null && typeof answer === 'object')
    for (const [key, value] of Object.entries(answer)) figuresIn(value, `${place}.${key}`, found);
  return found;
}

type Figures = Record<string, Record<string, number>>;

/** What every question of these domains counts for a role that is named nowhere. */
async function figuresFor(house: TestCore, role: Role, ids: Record<string, string>): Promise<Figures> {
  const client = house.as(role) as unknown as Record<
    string,
    Record<string, (input: unknown) => Promise<unknown>>
  >;
  const figures: Figures = {};
  for (const path of pathsOfContract) {
    const [domain = '', name = ''] = path.split('.');
    if (!domains.has(domain) || definitionOf(path).meta.kind !== 'query') continue;
    const inputs = inputsFor(path, (field) => ids[field] ?? ids['other'] ?? '', 6);
    for (const [turn, input] of inputs.entries())
      try {
        figures[`${path} ${turn}`] = Object.fromEntries(figuresIn(await client[domain]?.[name]?.(input)));
      } catch {
        // Refused before and after alike: nothing is counted.
      }
  }
  return figures;
}

/** Work about somebody shielded, of every kind, by the one who may know. */
async function secretWork(house: TestCore, lien: { id: string; client: TestClient }, serviceId: string) {
  const { client } = lien;
  const { id: personId } = await client.people.create(newPerson(house.id, { name: 'wxq Geheim' }));
  await client.restrictions.set({
    commandId: house.id(),
    restrictionId: house.id(),
    personId,
    reason: 'Zoekt iemand haar.',
    readerIds: [lien.id],
  });
  await client.questions.register(
    newContact(
      house.id,
      { kind: 'person', personId },
      { newQuestions: [newQuestion(house.id, { scope: 'all', note: 'wxq' })] },
    ),
  );
  const { referral } = await client.referrals.create(
    newReferral(house.id, personId, { scope: 'all', serviceId, dueDay: '2026-11-24' }),
  );
  await client.referrals.step(newStep(house.id, referral, 'sent', 'sender'));
  const { id: trajectoryId } = await client.trajectories.open(newTrajectory(house.id, personId));
  await client.trajectories.setAction(
    newAction(house.id, trajectoryId, { ownerAccountId: lien.id, dueDay: '2026-11-20' }),
  );
  await client.agenda.addTask(newTask(house.id, lien.id, { personId }));
}

test('no count and no total changes by what a role may not know, but for the figures that count everybody', {
  timeout: 300_000,
}, async () => {
  await using house = await makeTestCore();
  const lien = await worker(house, 'Lien Baert', 'support');
  const desk = house.as('desk');
  const { id: personId } = await desk.people.create(newPerson(house.id, { name: 'wxq Bekend' }));
  const { id: otherPersonId } = await desk.people.create(newPerson(house.id, { name: 'wxq Bekende' }));
  const service = newService(house.id);
  await house.as('support').directory.set(service);
  const ids = {
    personId,
    otherPersonId,
    leftId: personId,
    rightId: otherPersonId,
    accountId: lien.id,
    serviceId: service.serviceId,
    other: house.id(),
  };
  // Asking leaves lines in the log of who read: asked once beforehand, they are the same both times.
  for (const role of roles) await figuresFor(house, role, ids);
  const before = new Map<Role, Figures>();
  for (const role of roles) before.set(role, await figuresFor(house, role, ids));
  await secretWork(house, lien, service.serviceId);
  const changed = new Set<string>();
  const moved = new Set<string>();
  for (const role of roles)
    for (const [key, figures] of Object.entries(await figuresFor(house, role, ids))) {
      const [path = ''] = key.split(' ');
      const was = before.get(role)?.[key] ?? {};
      for (const place of new Set([...Object.keys(was), ...Object.keys(figures)])) {
        if ((was[place] ?? 0) === (figures[place] ?? 0)) continue;
        if (countsEverybody[path] === undefined) changed.add(`${role} ${path}${place}`);
        else moved.add(path);
      }
    }
  expect([...changed]).toEqual([]);
  // Whatever is said to count everybody does.
  expect([...moved].toSorted()).toEqual(Object.keys(countsEverybody).toSorted());
});
