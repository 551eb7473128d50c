import { expect, test } from 'vitest';
import { makeTestCore, type TestCore } from '#tests/support/make-test-core.ts';
import { family, invite } from '../../people/household.fixtures.ts';
import { refusal } from '../../people/people.fixtures.ts';
import { newContact, newQuestion } from '../intake.fixtures.ts';

const year = { fromDay: '2026-01-01', toDay: '2026-12-31' };
const figures = (house: TestCore) => house.as('coordinator').questions.figures(year);

test('a contact with two questions of one person: both counted, once each, for one unit', async () => {
  await using house = await makeTestCore();
  const personId = await invite(house, 'Samira Vermeulen');
  const { contact, questions } = await house.as('support').questions.register(
    newContact(
      house.id,
      { kind: 'person', personId },
      {
        newQuestions: [
          newQuestion(house.id, { themeId: 'theme-energie', note: 'afrekening van 640 euro' }),
          newQuestion(house.id, { themeId: 'theme-wonen', answer: 'information' }),
        ],
      },
    ),
  );
  expect(contact.questionIds).toHaveLength(2);
  expect(questions.map(({ themeName, answer }) => [themeName, answer]).toSorted()).toEqual([
    ['Energie en water', null],
    ['Wonen', 'information'],
  ]);
  expect(await figures(house)).toEqual({
    questions: 2,
    identified: 2,
    anonymous: 0,
    units: 1,
    byTheme: [
      { themeId: 'theme-energie', name: 'Energie en water', questions: 1 },
      { themeId: 'theme-wonen', name: 'Wonen', questions: 1 },
    ],
  });
});

test('one question over three contacts counts once, in the period of the first', async () => {
  await using house = await makeTestCore();
  const personId = await invite(house, 'Samira Vermeulen');
  const asker = { kind: 'person', personId } as const;
  const support = house.as('support');
  const question = newQuestion(house.id);
  await support.questions.register(newContact(house.id, asker, { newQuestions: [question] }));
  const again = { again: [question.questionId] };
  await support.questions.register(newContact(house.id, asker, { ...again, channel: 'phone' }));
  // A visit of last year that was written down only now moves the question to last year.
  const { questions } = await support.questions.register(
    newContact(house.id, asker, { ...again, at: '2025-12-30T10:00:00.000Z' }),
  );
  expect(questions).toMatchObject([{ contactCount: 3, askedAt: '2025-12-30T10:00:00.000Z' }]);
  expect((await figures(house)).questions).toBe(0);
});

test('two members of a household are one unit; an anonymous asker is counted apart', async () => {
  await using house = await makeTestCore();
  const [one, other] = [await invite(house, 'An Een'), await invite(house, 'Bo Twee')];
  await family(house, one, other);
  const ask = (personId: string) =>
    house
      .as('support')
      .questions.register(
        newContact(house.id, { kind: 'person', personId }, { newQuestions: [newQuestion(house.id)] }),
      );
  await ask(one);
  await ask(other);
  await house
    .as('desk')
    .questions.register(
      newContact(house.id, { kind: 'anonymous', people: 3 }, { newQuestions: [newQuestion(house.id)] }),
    );
  expect(await figures(house)).toMatchObject({ questions: 3, identified: 2, anonymous: 1, units: 1 });
});

test('a contact entered in error takes along the questions that came up nowhere else, and gives them back', async () => {
  await using house = await makeTestCore();
  const personId = await invite(house, 'Samira Vermeulen');
  const asker = { kind: 'person', personId } as const;
  const support = house.as('support');
  const [stays, goes] = [newQuestion(house.id), newQuestion(house.id)];
  const first = newContact(house.id, asker, { newQuestions: [stays, goes], at: '2026-11-20T10:00:00.000Z' });
  await support.questions.register(first);
  await support.questions.register(newContact(house.id, asker, { again: [stays.questionId] }));
  const wrong = { commandId: house.id(), contactId: first.contactId, reason: 'verkeerde persoon' };
  const after = await support.questions.markContactError(wrong);
  const shown = (questions: typeof after.questions) =>
    Object.fromEntries(questions.map((one) => [one.id, [one.errorReason, one.askedAt.slice(0, 10)]]));
  expect(shown(after.questions)).toEqual({
    [stays.questionId]: [null, '2026-11-23'],
    [goes.questionId]: ['verkeerde persoon', '2026-11-20'],
  });
  expect((await figures(house)).questions).toBe(1);
  const back = await support.questions.undoContactError({
    commandId: house.id(),
    contactId: first.contactId,
  });
  expect(shown(back.questions)).toEqual({
    [stays.questionId]: [null, '2026-11-20'],
    [goes.questionId]: [null, '2026-11-20'],
  });
  expect((await figures(house)).questions).toBe(2);
});

test('a household that the person did not belong to that day is refused, and nothing is kept', async () => {
  await using house = await makeTestCore();
  const [one, other] = [await invite(house, 'An Een'), await invite(house, 'Bo Twee')];
  const household = await family(house, other);
  const asker = { kind: 'household', householdId: household.id, personId: one } as const;
  await expect(
    house
      .as('support')
      .questions.register(newContact(house.id, asker, { newQuestions: [newQuestion(house.id)] })),
  ).rejects.toEqual(refusal('questions.notInHousehold', { name: 'An Een' }));
  expect((await figures(house)).questions).toBe(0);
});

test('a moment to come, a refusal without reason and somebody else’s question are refused', async () => {
  await using house = await makeTestCore();
  const [one, other] = [await invite(house, 'An Een'), await invite(house, 'Bo Twee')];
  const support = house.as('support');
  const question = newQuestion(house.id);
  await support.questions.register(
    newContact(house.id, { kind: 'person', personId: one }, { newQuestions: [question] }),
  );
  const asker = { kind: 'person', personId: other } as const;
  await expect(
    support.questions.register(newContact(house.id, asker, { at: '2026-11-23T09:00:01.000Z' })),
  ).rejects.toEqual(refusal('questions.momentToCome'));
  await expect(
    support.questions.register(
      newContact(house.id, asker, { newQuestions: [newQuestion(house.id, { answer: 'refused' })] }),
    ),
  ).rejects.toEqual(refusal('questions.reasonNeeded'));
  await expect(
    support.questions.register(newContact(house.id, asker, { again: [question.questionId] })),
  ).rejects.toEqual(refusal('questions.otherAsker'));
});

test('the second of two workers on one question writes nothing over', async () => {
  await using house = await makeTestCore();
  const support = house.as('support');
  const question = newQuestion(house.id, { note: 'eerste' });
  const { questions } = await support.questions.register(
    newContact(house.id, { kind: 'anonymous', people: 1 }, { newQuestions: [question] }),
  );
  const change = (note: string) => {
    const { questionId, ...fields } = { ...question, note };
    return { commandId: house.id(), questionId, revision: questions[0]?.revision ?? 0, ...fields };
  };
  await support.questions.update(change('tweede'));
  await expect(support.questions.update(change('derde'))).rejects.toEqual(
    refusal('questions.changedMeanwhile'),
  );
});

test('what is for the team never reaches the counter: not in lists, counts, persons or by its id', async () => {
  await using house = await makeTestCore();
  const personId = await invite(house, 'Samira Vermeulen');
  const asker = { kind: 'person', personId } as const;
  const secret = newQuestion(house.id, { themeId: 'theme-veiligheid', note: 'MARKER' });
  const open = newQuestion(house.id, { scope: 'all', note: 'openbaar' });
  await house.as('support').questions.register(newContact(house.id, asker, { newQuestions: [secret] }));
  await house.as('support').questions.register(newContact(house.id, asker, { newQuestions: [open] }));
  const desk = house.as('desk');
  const list = await desk.questions.list({ view: 'all' });
  const person = await desk.questions.ofPerson({ personId });
  expect(list.total).toBe(1);
  expect(person.contacts).toHaveLength(1);
  expect(JSON.stringify([list, person])).not.toContain('MARKER');
  await expect(
    desk.questions.markError({
      commandId: house.id(),
      questionId: secret.questionId,
      reason: 'nieuwsgierig',
    }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('reading somebody’s questions leaves one line an hour, for each worker', async () => {
  await using house = await makeTestCore();
  const personId = await invite(house, 'Samira Vermeulen');
  const support = house.as('support');
  await support.questions.ofPerson({ personId });
  await support.questions.ofPerson({ personId });
  await house.as('desk').questions.ofPerson({ personId });
  house.clock.set('2026-11-23T10:30:00.000Z');
  await house.as('support').questions.ofPerson({ personId });
  const log = await house.as('coordinator').zones.readLog({ personId });
  expect(log.map(({ at, role }) => [at.slice(11, 16), role]).toSorted()).toEqual([
    ['09:00', 'desk'],
    ['09:00', 'support'],
    ['10:30', 'support'],
  ]);
});

test('a theme changes and keeps what it was; it is set aside, never removed', async () => {
  await using house = await makeTestCore();
  const coordinator = house.as('coordinator');
  const before = await coordinator.questions.themes({});
  expect(before).toHaveLength(19);
  const [theme] = before;
  if (!theme) throw new Error('no theme');
  const { id: themeId, code: _code, ...fields } = theme;
  const changed = { commandId: house.id(), themeId, ...fields, name: 'Inkomen', active: false };
  await coordinator.questions.setTheme(changed);
  expect(await coordinator.questions.themes({})).toHaveLength(18);
  expect(await coordinator.questions.themeHistory({ themeId })).toMatchObject([
    { name: 'Inkomen en rechten', active: true },
  ]);
  await expect(coordinator.questions.setTheme({ ...changed, commandId: house.id() })).rejects.toEqual(
    refusal('questions.themeChangedMeanwhile'),
  );
});
