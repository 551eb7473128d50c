import { expect, test } from 'vitest';
import { makeTestCore } from '#tests/support/make-test-core.ts';
import { invite } from '../../people/household.fixtures.ts';
import { refusal } from '../../people/people.fixtures.ts';
import { newContact, newQuestion } from '../intake.fixtures.ts';

test('a theme that gets another name keeps its questions; each says what its theme was called that day', async () => {
  await using house = await makeTestCore();
  const { questions } = house.as('coordinator');
  const personId = await invite(house, 'Samira Vermeulen');
  const asked = await house
    .as('support')
    .questions.register(
      newContact(house.id, { kind: 'person', personId }, { newQuestions: [newQuestion(house.id)] }),
    );
  const themeId = asked.questions[0]?.themeId ?? '';
  const theme = (await questions.themes({})).find(({ id }) => id === themeId);
  if (!theme) throw new Error('no theme');
  house.clock.set('2026-11-23T09:00:30.000Z');
  await questions.setTheme({
    ...theme,
    commandId: house.id(),
    themeId,
    name: 'Anders genoemd',
    gravity: ['x'],
  });
  const [question] = (await house.as('support').questions.ofPerson({ personId })).questions;
  expect(question).toMatchObject({ themeId, themeName: 'Anders genoemd', themeNameThen: theme.name });
  expect(await questions.themeUse()).toEqual([{ themeId, questions: 1 }]);
  expect(await questions.themeHistory({ themeId })).toMatchObject([
    {
      name: theme.name,
      nameTranslations: theme.nameTranslations,
      pictogram: theme.pictogram,
      gravity: theme.gravity,
    },
  ]);
});

test('a theme is retired to one that is still used, and only then', async () => {
  await using house = await makeTestCore();
  const { questions } = house.as('coordinator');
  const [theme, other] = await questions.themes({});
  if (!theme || !other) throw new Error('no themes');
  const set = { ...theme, commandId: house.id(), themeId: theme.id };
  await expect(questions.setTheme({ ...set, successorId: other.id })).rejects.toEqual(
    refusal('questions.themeSuccessor'),
  );
  await expect(questions.setTheme({ ...set, active: false, successorId: theme.id })).rejects.toEqual(
    refusal('questions.themeSuccessor'),
  );
  const retired = await questions.setTheme({ ...set, active: false, successorId: other.id });
  expect(retired).toMatchObject({ active: false, successorId: other.id });
  expect((await questions.themes({})).map(({ id }) => id)).not.toContain(theme.id);
});
