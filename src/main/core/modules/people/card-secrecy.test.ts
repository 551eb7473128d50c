import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeTestCore, type TestCore } from '#tests/support/make-test-core.ts';
import { openTestStore, testKey } from '#tests/support/open-test-store.ts';
import { memoryKeeper } from '../../store/keys.ts';
import { exportPersons } from './export.ts';
import { invented, newPerson, wanted } from './people.fixtures.ts';

/** Ways one pass is written on paper, typed and scanned. */
const spellings = (pass: string) => [
  pass,
  pass.replace(/(\d{4})/g, '$1 '),
  `${pass.slice(0, 4)}.${pass.slice(4, 8)}.${pass.slice(8)}`,
  ` ${pass} `,
];

/** Record ids, person numbers and house cards hold digits of their own. */
const withoutIds = (text: string) => text.replace(/[0-9a-f-]{36}|D?P-\d+/g, '');

/** Everything a procedure says, also when it refuses or breaks. */
async function said(answer: Promise<unknown>): Promise<unknown> {
  try {
    return await answer;
  } catch (error) {
    return error instanceof Error ? { ...error, message: error.message } : error;
  }
}

async function askEverything(house: TestCore, role: 'volunteer' | 'desk' | 'administrator', number: string) {
  const { people, search } = house.as(role, [house.id()]);
  const make = (fields: object) => people.create(newPerson(house.id, fields, number));
  const acts = (personId: string, cardId: string) => [
    () => people.giveCard({ commandId: house.id(), cardId: house.id(), personId, number }),
    () => people.get({ personId }),
    () => people.update({ ...newPerson(house.id), personId, revision: 1, name: 'Testa Anders' }),
    () =>
      people.judgeDuplicate({ commandId: house.id(), personId, otherPersonId: personId, verdict: 'same' }),
    () => people.findDuplicates(wanted({ name: 'Testa', cardNumber: number })),
    () => people.findDuplicates(wanted({ personId, name: 'Testa' })),
    () => people.search({ text: number }),
    () => people.search({ text: 'testa' }),
    () => people.nextCardNumber(),
    () => search.everything({ text: number }),
    () => search.everything({ text: 'testa' }),
    () => people.endCard({ commandId: house.id(), cardId, personId }),
    () => people.endCard({ commandId: house.id(), cardId, personId }),
    () => people.giveCard({ commandId: house.id(), cardId: house.id(), personId, number }),
  ];
  const first = await said(make({ name: 'Testa' }));
  const answers = [first, await said(make({ name: 'Testa Tweede' }))];
  const made = first as { id?: string; cards?: { id: string }[] };
  for (const act of acts(made.id ?? house.id(), made.cards?.[0]?.id ?? house.id()))
    answers.push(await said(act()));
  return answers;
}

test('no answer, refusal, audit line, change, kept answer or log line ever holds the number of a pass', async () => {
  const keys = memoryKeeper();
  await keys.keep(testKey);
  const passes: string[] = [];
  const house = await makeTestCore({ ports: { keys } });
  try {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 999_999_999 }),
        fc.boolean(),
        fc.nat({ max: 3 }),
        fc.constantFrom('volunteer' as const, 'desk' as const, 'administrator' as const),
        async (n, reduced, spelling, role) => {
          const pass = invented(n, reduced);
          passes.push(pass);
          const number = spellings(pass)[spelling] ?? pass;
          const text = JSON.stringify(await askEverything(house, role, number));
          for (const way of spellings(pass)) expect(text).not.toContain(way.trim());
          // Nor the last two digits next to the three that show: they are the reduced rate and its check.
          expect(withoutIds(text)).not.toContain(pass.slice(8));
        },
      ),
      { numRuns: 25 },
    );
    const { entries } = await house.as('administrator').admin.listAudit({ limit: 500, offset: 0 });
    const log = JSON.stringify([entries, house.logLines]);
    await house.core.close();
    const store = await openTestStore({ folder: house.folder });
    const kept = JSON.stringify([
      await store.db.selectFrom('audit').selectAll().execute(),
      await store.db.selectFrom('change').selectAll().execute(),
      await store.db.selectFrom('command').selectAll().execute(),
      await exportPersons(store.db, null, 1000),
    ]);
    expect(entries.length).toBeGreaterThan(50);
    const cards = await store.db.selectFrom('card').select('number').execute();
    expect(cards.length).toBeGreaterThan(20);
    for (const pass of passes) expect(log + kept).not.toContain(pass);
  } finally {
    await house.close();
  }
});
